import {
  type Actor,
  type Difference,
  f1Fields,
  type FieldKind,
  finding,
  lintTarget,
  message,
  type LooseForm,
  type Merged,
  mergeThreeWay,
  type ReadCell,
  refuseTargetEdit,
  resolveConflicts,
  type Text,
  wordsOf,
} from '@chengxiao/domain';
import { TargetInput } from '@chengxiao/dto';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { colToLetter } from 'hucre/xlsx';
import { v7 as uuid } from 'uuid';
import { type TargetForm, formContentOf } from '../forms';
import type { Tx } from '../kit/data/db';
import { toInvalidProblem } from '../kit/door/invalid-problem';
import { contextOf, subjectOf, lintReferencesOfForm } from '../lint';
import { draftOf } from '../targets';
import type { ImportRowEntity, RowChange, RowConflict, RowFinding } from './import.entity';
import { fieldLabel } from './labels';
import { baseOf, readSheets, type TargetSheets } from './target-sheets';

/** What a check says of one form. */
export type CheckedForm = Pick<
  ImportRowEntity,
  'title' | 'subjectId' | 'outcome' | 'findings' | 'changes' | 'conflicts' | 'content' | 'seenVersion'
>;

/** A form as it goes into the API: the same validators hold for a file as for a page. */
export const inputOf = (content: LooseForm): TargetInput => plainToInstance(TargetInput, content);

/** Compares one filled-in form with what it was made from and with what it is now. */
export async function checkForm(tx: Tx, actor: Actor, form: TargetForm, group: TargetSheets): Promise<CheckedForm> {
  const { target, data } = form;
  const theirs = formContentOf(data) as unknown as LooseForm;
  const twice = shownTwice(group);
  if (twice) return { ...unknownForm(group), title: titleOf(form), subjectId: target.id, findings: [twice] };
  const read = readSheets(data, group);
  const merged = mergeThreeWay({ base: baseOf(group.origin) ?? theirs, theirs, read, pack: data.pack, newId: uuid });
  const locate = cellLocator(group, merged);
  const errors = [...(await wrongCells(merged, locate)), ...missingTables(group, read)];
  const touched = merged.changes.length + merged.conflicts.length > 0;
  const refused = touched ? refuseTargetEdit(actor, target) : null;
  if (refused) errors.push({ ...locate(''), kind: 'error', path: '', message: { key: 'importNotEditable' } });
  const lint = errors.length > 0 || !touched ? errors : await lintForm(tx, form, merged.content, locate);
  const findings = [...lint, ...roundedFigures(merged, locate), ...unreadParts(group, read)];
  const describe = (difference: Difference) => describeDifference(difference, data.pack, locate);
  return {
    title: titleOf(form),
    subjectId: target.id,
    outcome: errors.length > 0 ? 'wrong' : merged.conflicts.length > 0 ? 'conflict' : touched ? 'ready' : 'unchanged',
    findings,
    changes: merged.changes
      .map(describe)
      .map(({ words, ...at }): RowChange => ({ ...at, before: words.theirs, after: words.mine })),
    conflicts: merged.conflicts.map((each): RowConflict => ({ ...each, take: null, ...describe(each) })),
    content: merged.content,
    seenVersion: target.version,
  };
}

const titleOf = ({ data }: TargetForm): string => `${data.projectName}（${data.year}）`;

/** That a part of the form stands on two sheets: which of them is meant, only people know. */
function shownTwice({ sheets }: TargetSheets): RowFinding | null {
  for (const [index, { part, name: second }] of sheets.entries()) {
    const first = sheets.slice(0, index).find((each) => each.part === part)?.name;
    if (first !== undefined)
      return { kind: 'error', sheet: second, cell: '', path: '', message: message('importTwice', { first, second }) };
  }
  return null;
}

/** Columns of a form that are not read, and hidden rows that are. */
const unreadParts = ({ sheets }: TargetSheets, read: ReturnType<typeof readSheets>): RowFinding[] =>
  sheets.flatMap(({ name: sheet, filled: { hiddenRows } }, index) => {
    const columns = [...new Set(read[index]?.lists.flatMap(({ unread = [] }) => unread))];
    const rows = [...(hiddenRows ?? [])].map((row) => row + 1);
    const said = [
      ...(columns.length > 0 ? [message('listColumnsUnread', { columns: columns.join('、') })] : []),
      ...(rows.length > 0 ? [message('formRowsHidden', { rows: rows.join(', ') })] : []),
    ];
    return said.map((each): RowFinding => ({ kind: 'note', sheet, cell: '', path: '', message: each }));
  });

type CellPlace = { readonly sheet: string; readonly cell: string };
type LocateCell = (path: string, at?: ReadCell | null) => CellPlace;

/** Where a path of the form stands in the workbook. */
function cellLocator({ sheets, title }: TargetSheets, { places }: Merged): LocateCell {
  return (path, at = places[path] ?? null) => {
    const part = path.startsWith('planSteps') ? 'plan' : 'target';
    const sheet = sheets.find((each) => each.part === part)?.name ?? title;
    return { sheet, cell: at ? `${colToLetter(at.column)}${at.row + 1}` : '' };
  };
}

/** The form with all that the file may bring in: also what stands in conflict, for a person may choose it. */
const withConflictsTaken = ({ content, conflicts }: Merged): LooseForm =>
  resolveConflicts(
    content,
    conflicts.flatMap((each) => ((each.field ?? each.row) ? [{ ...each, take: 'mine' as const }] : [])),
  );

/** Cells that cannot be read, and what the validators of the form say of the rest; each cell once. */
async function wrongCells(merged: Merged, locate: LocateCell): Promise<RowFinding[]> {
  const { conflicts, wrong } = merged;
  const form = withConflictsTaken(merged);
  const unread = wrong.map(({ path, key, params }) => finding(path, key, params));
  const errors = await validate(inputOf(form), { whitelist: true, forbidNonWhitelisted: true });
  const refused = errors.length > 0 ? (toInvalidProblem(errors).refusal.fields ?? []) : [];
  const isRestored = ({ list, row }: Difference, path: string): boolean =>
    list !== null && row !== null && path.startsWith(`${list}.${form[list].findIndex(({ id }) => id === row.id)}.`);
  // A row that somebody took out meanwhile has no place in what is there now.
  const currentPath = (path: string): string =>
    conflicts.some((each) => isRestored(each, path)) ? path.replace(/\.\d+\./, '.-1.') : path;
  const all = [...unread, ...refused.filter(({ path }) => !unread.some((each) => each.path === currentPath(path)))];
  return all.map(({ path, key, params }) => {
    // Its name has a place in the file.
    const row = conflicts.find((each) => isRestored(each, path));
    return { ...(row ? locate(path, row.at) : locate(path)), kind: 'error', path, message: { key, params } };
  });
}

/** Figures that are taken as their cells show them, where these keep another. */
function roundedFigures({ changes, conflicts, content, places }: Merged, locate: LocateCell): RowFinding[] {
  const all = [...changes, ...conflicts];
  const isNew = (path: string): boolean =>
    all.some(({ list, row }) =>
      Boolean(list && row && path.startsWith(`${list}.${content[list].findIndex(({ id }) => id === row.id)}.`)),
    );
  return Object.entries(places).flatMap(([path, cell]): RowFinding[] => {
    const { figure, stored } = cell.facts ?? {};
    if (!figure || !stored || !(all.some(({ at }) => at === cell) || isNew(path))) return [];
    return [{ ...locate(path), kind: 'note', path, message: message('listShown', { shown: figure, stored }) }];
  });
}

const missingTables = ({ sheets, title }: TargetSheets, read: ReturnType<typeof readSheets>): RowFinding[] =>
  read.flatMap(({ missing }, index) =>
    missing.map((label) => ({
      kind: 'error' as const,
      sheet: sheets[index]?.name ?? title,
      cell: '',
      path: '',
      message: { key: 'importHeaderMissing' as const, params: { label } },
    })),
  );

/** What the indicator check would say of the form once it is taken over. */
async function lintForm(
  tx: Tx,
  { project, data, target, pack }: TargetForm,
  content: LooseForm,
  locate: LocateCell,
): Promise<RowFinding[]> {
  const draft = draftOf(inputOf(content));
  const subject = subjectOf(project, target.year, data.funds, draft);
  const references = await lintReferencesOfForm(tx, {
    projectId: project.id,
    year: target.year,
    rows: draft.indicators,
  });
  return lintTarget(pack, subject, contextOf(pack, subject, references)).map(({ path, key, params }) => ({
    ...locate(path),
    kind: 'lint' as const,
    path,
    message: { key, params },
  }));
}

type DescribedDifference = CellPlace & { readonly label: Text; readonly words: RowConflict['words'] };

function describeDifference(
  { list, field, at, base, mine, theirs }: Difference,
  pack: TargetForm['data']['pack'],
  locate: LocateCell,
): DescribedDifference {
  const kind: FieldKind = list && field ? ((f1Fields[list] as Record<string, FieldKind>)[field] ?? 'text') : 'text';
  const words = (value: string | null): Text | null => (value === null ? null : wordsOf(kind, value, pack));
  return {
    ...locate(list ?? field ?? '', at),
    label: fieldLabel(list, field),
    words: { base: words(base), mine: words(mine), theirs: words(theirs) },
  };
}

/** A target that the sheet speaks of and nobody knows. */
export const unknownForm = (group: TargetSheets): CheckedForm => ({
  title: group.title,
  subjectId: null,
  outcome: 'wrong',
  changes: [],
  conflicts: [],
  content: null,
  seenVersion: null,
  findings: [{ kind: 'error', sheet: group.title, cell: '', path: '', message: { key: 'importUnknownTarget' } }],
});
