import { lockName } from '../kit/data/change';
import {
  checkEconomicClasses,
  checkFunctionClass,
  columnOfPath,
  type Finding,
  finding,
  fundColumn,
  fundSources,
  governmentOf,
  type ImportOutcome,
  type ListedProject,
  listedProjects,
  listNotes,
  listPath,
  foldName,
  namesIn,
  projectColumns,
  type ProjectDraft,
  ProblemError,
  refusal,
  understoodCells,
} from '@chengxiao/domain';
import { colToLetter } from 'hucre/xlsx';
import type { Tx } from '../kit/data/db';
import { enqueue } from '../kit/jobs/jobs';
import { draftMany, projectFingerprints, type ProjectUnit, removeUntouched } from '../library';
import type { RowFinding } from './import.entity';
import type { CheckedRow, ImportHandler } from './import.kinds';
import { type ImportedRow, importRowsAfter } from './imports.reads';
import { type ListReferences, loadListReferences } from './project-units';
import { findLists, type ProjectSheet } from './project-book';
import { remarkRow } from './remarks';
import { writeRowOutcomes } from './row-outcomes';

/** Rows checked, applied or taken back with one statement of each kind. */
const portion = 1_000;

/** What a row of the list is kept as between check and application. */
type Proposal = { readonly unit: ProjectUnit; readonly draft: ProjectDraft };

/** A finance bureau's list of projects: each becomes a draft of the department or unit it names. */
export const projectImport = (): ImportHandler => ({
  async check(db, actor, workbook, keep) {
    const { lists, remarks } = findLists(workbook);
    const names = lists.flatMap(({ sheet, head }) => [...namesIn(sheet.filled, head)]);
    const classes = lists.flatMap(({ head }) =>
      head.expenses.map((each) => ({ ...each, governmentCode: governmentOf(each) })),
    );
    const known = await db.as(actor, (tx) => loadListReferences(tx, actor, names, classes));
    const firstRows = new Map<string, FirstRow>();
    for (const list of lists)
      for (const some of portions(listedProjects(list.sheet.filled, list.head)))
        await keep(
          some.map((project) => checkRow(project, list, known, firstRows)),
          names.length,
        );
    const rows = [
      ...remarkRow('文件', '', remarks),
      ...lists.flatMap(({ name, sheet, head }) => remarkRow(name, name, listNotes(sheet.filled, head))),
    ];
    if (rows.length > 0) await keep(rows, names.length);
  },

  async apply(tx, actor, run) {
    // Another worker may apply another list of the division: whoever comes second finds what the first one drafted.
    await lockName(tx, 16, run.divisionCode);
    await refuseDrafted(tx, run.id);
    for await (const rows of readRows(tx, run.id, 'ready')) {
      const proposals = rows.map(({ content }) => content as unknown as Proposal);
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
      const outcome = ({ subjectId }: ImportedRow) => (subjectId && gone.has(subjectId) ? 'revoked' : 'kept');
      await writeRowOutcomes(
        tx,
        rows.map((row) => ({ id: row.id, outcome: outcome(row), subjectId: row.subjectId })),
      );
    }
  },
});

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
async function* readRows(tx: Tx, runId: string, outcome: ImportOutcome): AsyncGenerator<ImportedRow[]> {
  for (let last = 0; ;) {
    const rows = await importRowsAfter(tx, runId, outcome, last, portion);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.number ?? last;
  }
}

/** Where a project of the file stands first. */
type FirstRow = { readonly sheet: string; readonly row: number };

/** Checks one row against the rules, the units and places of the division, and the rows before it. */
function checkRow(
  project: ListedProject,
  { name: sheet, head }: ProjectSheet,
  known: ListReferences,
  firstRows: Map<string, FirstRow>,
): CheckedRow {
  const { unitCode, place, draft, row } = project;
  const units = known.units.get(unitCode.text) ?? [];
  const [unit] = units;
  const placeCode = known.places.get(place.text) ?? '';
  const key = unit ? `${unit.id} ${foldName(draft.name)}` : '';
  const first = key ? firstRows.get(key) : undefined;
  if (key && !first) firstRows.set(key, { sheet, row: row + 1 });
  const found: (Finding | null)[] = [
    ...project.wrong,
    project.wrong.some(({ path }) => path === 'functionCode' || path === 'startDate')
      ? null
      : checkFunctionClass(draft, known.functions.get(draft.functionCode) ?? []),
    ...checkEconomicClasses(draft.expenses ?? [], known.economicClasses).map((each) => ({
      ...each,
      path: listPath(draft, each.path),
    })),
    unitCode.text === '' && !unitCode.facts?.wrong ? finding('unitCode', 'required') : null,
    unitCode.text !== '' && !unit ? finding('unitCode', 'unitUnknown', { code: unitCode.text }) : null,
    units.length > 1 ? finding('unitCode', 'unitAmbiguous', { code: unitCode.text }) : null,
    placeCode ? null : finding('place', place.text === '' ? 'required' : 'placeUnknown'),
    first ? finding('name', first.sheet === sheet ? 'projectTwiceInFile' : 'projectTwiceInSheets', first) : null,
    key && known.names.has(key) ? finding('name', 'projectAlreadyThere') : null,
  ];
  const findings = found.filter((each) => each !== null);
  const cell = (path: string) => `${colToLetter(columnOfPath(path, head))}${row + 1}`;
  const at =
    (kind: 'error' | 'note') =>
    ({ path, key, params }: Finding): RowFinding => ({ kind, sheet, cell: cell(path), path, message: { key, params } });
  return {
    title: draft.name || `第 ${row + 1} 行`,
    subjectId: null,
    changes: understoodCells(draft).map(({ path, value }) => ({ sheet, cell: cell(path), path, value })),
    conflicts: [],
    seenVersion: null,
    outcome: findings.length > 0 ? 'wrong' : 'ready',
    findings: [...findings.map(at('error')), ...project.notes.map(at('note'))],
    content: findings.length > 0 || !unit ? null : ({ unit, draft: { ...draft, placeCode } } satisfies Proposal),
  };
}

/** Somebody may have drafted one of them since the check. @throws `STALE` */
async function refuseDrafted(tx: Tx, runId: string): Promise<void> {
  const drafted = await tx.one(
    `select from import_row r join project p on p.org_id = (r.content #>> '{unit,id}')::uuid
         and app_fold(p.name) = app_fold(r.content #>> '{draft,name}')
      where r.run_id = $1 and r.outcome = 'ready' limit 1`,
    [runId],
  );
  if (drafted) throw new ProblemError(refusal('STALE', 'importStale'));
}

/** The empty list to fill in: money of the given years by source. */
export const listColumns = (years: readonly number[]): string[] => [
  ...Object.values(projectColumns),
  ...years.flatMap((year) => fundSources.map((source) => fundColumn(year, source))),
];
