import { lockName } from '../kit/data/change';
import {
  columnOfPath,
  type Finding,
  finding,
  fundColumn,
  fundSources,
  type ImportOutcome,
  type ListedProject,
  type ListHead,
  listedProjects,
  listHead,
  namesIn,
  projectColumns,
  type ProjectDraft,
  ProblemError,
  refusal,
} from '@chengxiao/domain';
import { colToLetter } from 'hucre/xlsx';
import { type FilledWorkbook, returnedWorkbook } from '../documents';
import type { Tx } from '../kit/data/db';
import { enqueue } from '../kit/jobs/jobs';
import { draftMany, projectFingerprints, type ProjectUnit, removeUntouched } from '../library';
import type { ImportRowEntity } from './import.entity';
import type { CheckedRow, ImportHandler } from './import.kinds';
import { importRowsAfter } from './imports.reads';
import { type ListReferences, loadListReferences, existingNamesSql } from './project-units';
import { writeRowOutcomes } from './row-outcomes';

/** Rows checked, applied or taken back with one statement of each kind. */
const portion = 1_000;

type List = { readonly name: string; readonly sheet: FilledWorkbook['sheets'][number]; readonly head: ListHead };
/** What a row of the list is kept as between check and application. */
type Proposal = { readonly unit: ProjectUnit; readonly draft: ProjectDraft };

/** @throws `WRONG_SHEET` when no sheet is a project list */
function findList({ sheets }: FilledWorkbook): List {
  for (const sheet of sheets) {
    const head = listHead(sheet.filled);
    if (head) return { name: sheet.name, sheet, head };
  }
  throw new ProblemError(refusal('WRONG_SHEET', 'workbookWrongSheet', { title: '项目清单' }));
}

/** A finance bureau's list of projects: each becomes a draft of the department or unit it names. */
export const projectImport = (): ImportHandler => ({
  recognise: (workbook) => void findList(workbook),

  async check(db, actor, workbook, keep) {
    const list = findList(workbook);
    const names = [...namesIn(list.sheet.filled, list.head)];
    const known = await db.as(actor, (tx) => loadListReferences(tx, actor, names));
    const firstRows = new Map<string, number>();
    for (const some of portions(listedProjects(list.sheet.filled, list.head)))
      await keep(
        some.map((project) => checkRow(project, list, known, firstRows)),
        names.length,
      );
  },

  async apply(tx, actor, run) {
    // Another worker may apply another list of the division: whoever comes second finds what the first one drafted.
    await lockName(tx, 16, run.divisionCode);
    for await (const rows of readRows(tx, run.id, 'ready')) {
      const proposals = rows.map(({ content }) => content as unknown as Proposal);
      await refuseDrafted(tx, proposals);
      const ids = await draftMany(tx, actor, proposals, { importRunId: run.id });
      await writeRowOutcomes(
        tx,
        rows.map(({ id }, index) => ({ id, outcome: 'applied', subjectId: ids[index] ?? null })),
      );
    }
    // A run under way may have looked before this is committed, so each list has one of its own.
    await enqueue(tx, projectFingerprints, {});
  },

  async revoke(tx, actor, run) {
    for await (const rows of readRows(tx, run.id, 'applied')) {
      const ids = rows.flatMap(({ subjectId }) => subjectId ?? []);
      const gone = new Set(await removeUntouched(tx, actor, ids, { importRunId: run.id }));
      const outcome = ({ subjectId }: ImportRowEntity) => (subjectId && gone.has(subjectId) ? 'revoked' : 'kept');
      await writeRowOutcomes(
        tx,
        rows.map((row) => ({ id: row.id, outcome: outcome(row), subjectId: row.subjectId })),
      );
    }
  },

  wrongWorkbook(workbook, rows, reasonsOf) {
    const { sheet, head } = findList(workbook);
    const reasons = rows.flatMap(reasonsOf);
    const lines = [...new Set(reasons.map(({ row }) => row))].sort((a, b) => a - b);
    const kept = [...Array.from({ length: head.row + 1 }, (_, row) => row), ...lines];
    const wrongSheet = { name: sheet.name, rows: kept.map((row) => sheet.sheet.rows[row] ?? []), ...columnsOf(sheet) };
    const moved = reasons.map((reason) => ({ ...reason, row: kept.indexOf(reason.row) }));
    return returnedWorkbook([{ sheet: wrongSheet, reasons: moved }], null);
  },
});

const columnsOf = ({ sheet: { columns } }: List['sheet']) => (columns ? { columns } : {});

function* portions<T>(items: Iterable<T>): Generator<T[]> {
  let some: T[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < portion) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** Rows of an import, so many at a time, in the order of the file. */
async function* readRows(tx: Tx, runId: string, outcome: ImportOutcome): AsyncGenerator<ImportRowEntity[]> {
  for (let last = 0; ;) {
    const rows = await importRowsAfter(tx, runId, outcome, last, portion);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.number ?? last;
  }
}

/** Checks one row against the rules, the units and places of the division, and the rows before it. */
function checkRow(
  project: ListedProject,
  { name: sheet, head }: List,
  known: ListReferences,
  firstRows: Map<string, number>,
): CheckedRow {
  const { unitCode, place, draft, row } = project;
  const units = known.units.get(unitCode.text) ?? [];
  const [unit] = units;
  const placeCode = known.places.get(place.text) ?? '';
  const key = unit ? `${unit.id} ${draft.name}` : '';
  const firstRow = firstRows.get(key);
  if (key && firstRow === undefined) firstRows.set(key, row + 1);
  const found: (Finding | null)[] = [
    ...project.wrong,
    unitCode.text === '' ? finding('unitCode', 'required') : null,
    unitCode.text !== '' && !unit ? finding('unitCode', 'unitUnknown', { code: unitCode.text }) : null,
    units.length > 1 ? finding('unitCode', 'unitAmbiguous', { code: unitCode.text }) : null,
    placeCode ? null : finding('place', place.text === '' ? 'required' : 'placeUnknown'),
    firstRow === undefined ? null : finding('name', 'projectTwiceInFile', { row: firstRow }),
    key && known.names.has(key) ? finding('name', 'projectAlreadyThere') : null,
  ];
  const findings = found.filter((each) => each !== null);
  const cell = (path: string) => `${colToLetter(columnOfPath(path, head))}${row + 1}`;
  return {
    title: draft.name || `第 ${row + 1} 行`,
    subjectId: null,
    changes: [],
    conflicts: [],
    seenVersion: null,
    outcome: findings.length > 0 ? 'wrong' : 'ready',
    findings: findings.map(({ path, key, params }) => ({
      kind: 'error',
      sheet,
      cell: cell(path),
      path,
      message: { key, params },
    })),
    content: findings.length > 0 || !unit ? null : ({ unit, draft: { ...draft, placeCode } } satisfies Proposal),
  };
}

/** Somebody may have drafted one of them since the check. @throws `STALE` */
async function refuseDrafted(tx: Tx, proposals: readonly Proposal[]): Promise<void> {
  const known = await tx.rows<{ key: string }>(existingNamesSql, [
    [...new Set(proposals.map(({ unit }) => unit.id))],
    proposals.map(({ draft }) => draft.name),
  ]);
  const keys = new Set(known.map(({ key }) => key));
  if (proposals.every(({ unit, draft }) => !keys.has(`${unit.id} ${draft.name}`))) return;
  throw new ProblemError(refusal('STALE', 'importStale'));
}

/** The empty list to fill in: money of the given years by source. */
export const listColumns = (years: readonly number[]): string[] => [
  ...Object.values(projectColumns),
  ...years.flatMap((year) => fundSources.map((source) => fundColumn(year, source))),
];
