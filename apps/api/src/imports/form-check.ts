import {
  type Difference,
  type Finding,
  finding,
  type FormReading,
  type LooseForm,
  type Merged,
  type Message,
  message,
  type ReadCell,
  type ReadPart,
  resolveConflicts,
  rowsOfForm,
  type Text,
} from '@chengxiao/domain';
import { validate } from 'class-validator';
import { colToLetter } from 'hucre/xlsx';
import { toInvalidProblem } from '../kit/door/invalid-problem';
import type { ImportRowEntity, RowChange, RowConflict, RowFinding } from './import.entity';
import type { FormSheets } from './form-sheets';

/** What a check says of one form. */
export type CheckedForm = Pick<
  ImportRowEntity,
  'title' | 'subjectId' | 'outcome' | 'findings' | 'changes' | 'conflicts' | 'content' | 'seenVersion'
>;

/** A form that is there, beside what came back of it. */
export type CheckedSubject = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly reading: FormReading;
  /** What differs is called: a field, or a whole row of a list. */
  readonly labelOf: (list: string | null, field: string | null) => Text;
  /** The part of the form in which a path stands. */
  readonly partOf: (path: string) => string;
  /** What the API would say of the content, at paths of the content. */
  readonly check: (content: LooseForm) => Promise<readonly Finding[]>;
  /** Why it cannot be changed now, or null. */
  readonly refusal: () => Message | null;
  /** What else is worth saying of the content that would be. */
  readonly lint?: (content: LooseForm) => Promise<readonly Finding[]>;
};

/** Says what becomes of a form that was read and merged. */
export async function checkForm(
  subject: CheckedSubject,
  group: FormSheets,
  read: readonly ReadPart[],
  merged: Merged,
): Promise<CheckedForm> {
  const locate = cellLocator(subject, group, merged);
  const errors = [...(await wrongCells(subject, merged, locate)), ...missingTables(group, read)];
  const touched = merged.changes.length + merged.conflicts.length > 0;
  const refused = touched ? subject.refusal() : null;
  if (refused) errors.push({ ...locate(''), kind: 'error', path: '', message: refused });
  const lint = errors.length > 0 || !touched ? [] : await subject.lint?.(merged.content);
  const said = (lint ?? []).map(({ path, key, params }): RowFinding => {
    return { ...locate(path), kind: 'lint', path, message: { key, params } };
  });
  const passed = merged.passed.map(({ path, key, at }): RowFinding => {
    return { ...locate(path, at), kind: 'note', path, message: { key } };
  });
  const describe = (difference: Difference) => describeDifference(subject, difference, locate);
  return {
    title: subject.title,
    subjectId: subject.id,
    outcome: errors.length > 0 ? 'wrong' : merged.conflicts.length > 0 ? 'conflict' : touched ? 'ready' : 'unchanged',
    findings: [...errors, ...said, ...passed, ...roundedFigures(merged, locate), ...unreadParts(group, read)],
    changes: merged.changes
      .map(describe)
      .map(({ words, ...at }): RowChange => ({ ...at, before: words.theirs, after: words.mine })),
    conflicts: merged.conflicts.map((each): RowConflict => ({ ...each, take: null, ...describe(each) })),
    content: merged.content,
    seenVersion: subject.version,
  };
}

/** A form of which nothing can be taken, and why. */
export const wrongForm = (
  group: FormSheets,
  why: Message,
  { title, id }: { readonly title: string; readonly id: string | null },
  sheet = group.title,
): CheckedForm => ({
  title,
  subjectId: id,
  outcome: 'wrong',
  changes: [],
  conflicts: [],
  content: null,
  seenVersion: null,
  findings: [{ kind: 'error', sheet, cell: '', path: '', message: why }],
});

/** That a part of the form stands on two sheets: which of them is meant, only people know. */
export function shownTwice({ sheets }: FormSheets): { readonly why: Message; readonly sheet: string } | null {
  for (const [index, { part, name: second }] of sheets.entries()) {
    const first = sheets.slice(0, index).find((each) => each.part === part)?.name;
    if (first !== undefined) return { why: message('importTwice', { first, second }), sheet: second };
  }
  return null;
}

/** What the validators of an input say, at the paths of the form. */
export async function invalidInput(input: object): Promise<readonly Finding[]> {
  const errors = await validate(input, { whitelist: true, forbidNonWhitelisted: true });
  return errors.length > 0 ? (toInvalidProblem(errors).refusal.fields ?? []) : [];
}

/** Columns of a form that are not read, and hidden rows that are. */
const unreadParts = ({ sheets }: FormSheets, read: readonly ReadPart[]): RowFinding[] =>
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
function cellLocator({ partOf }: CheckedSubject, { sheets, title }: FormSheets, { places }: Merged): LocateCell {
  return (path, at = places[path] ?? null) => {
    const sheet = sheets.find((each) => each.part === partOf(path))?.name ?? title;
    return { sheet, cell: at ? `${colToLetter(at.column)}${at.row + 1}` : '' };
  };
}

/** The form with all that the file may bring in: also what stands in conflict, for a person may choose it. */
const withConflictsTaken = ({ content, conflicts }: Merged): LooseForm =>
  resolveConflicts(
    content,
    conflicts.flatMap((each) => ((each.field ?? each.row) ? [{ ...each, take: 'mine' as const }] : [])),
  );

/** Cells that cannot be read, and what the API would say of the rest; each cell once. */
async function wrongCells({ check }: CheckedSubject, merged: Merged, locate: LocateCell): Promise<RowFinding[]> {
  const { conflicts, wrong } = merged;
  const form = withConflictsTaken(merged);
  const rowsOf = (list: string) => rowsOfForm(form, list);
  const isRestored = ({ list, row }: Difference, path: string): boolean =>
    list !== null && row !== null && path.startsWith(`${list}.${rowsOf(list).findIndex(({ id }) => id === row.id)}.`);
  // A row that somebody took out meanwhile has no place in what is there now.
  const currentPath = (path: string): string =>
    conflicts.some((each) => isRestored(each, path)) ? path.replace(/\.\d+\./, '.-1.') : path;
  const unread = wrong.map(({ path, key, params, at }) => ({ ...finding(path, key, params), at }));
  const refused = (await check(form)).filter(({ path }) => !unread.some((each) => each.path === currentPath(path)));
  const error = ({ path, key, params }: Finding, at: CellPlace): RowFinding => {
    return { ...at, kind: 'error', path, message: { key, params } };
  };
  return [
    ...unread.map((each) => error(each, each.at ? locate(each.path, each.at) : locate(each.path))),
    ...refused.map((each) => {
      // Its name has a place in the file.
      const row = conflicts.find((conflict) => isRestored(conflict, each.path));
      return error(each, row ? locate(each.path, row.at) : locate(each.path));
    }),
  ];
}

/** Figures that are taken as their cells show them, where these keep another. */
function roundedFigures({ changes, conflicts, content, places }: Merged, locate: LocateCell): RowFinding[] {
  const all = [...changes, ...conflicts];
  const isNew = (path: string): boolean =>
    all.some(({ list, row }) => {
      if (list === null || row === null) return false;
      return path.startsWith(`${list}.${rowsOfForm(content, list).findIndex(({ id }) => id === row.id)}.`);
    });
  return Object.entries(places).flatMap(([path, cell]): RowFinding[] => {
    const { figure, stored } = cell.facts ?? {};
    if (!figure || !stored || !(all.some(({ at }) => at === cell) || isNew(path))) return [];
    return [{ ...locate(path), kind: 'note', path, message: message('listShown', { shown: figure, stored }) }];
  });
}

const missingTables = ({ sheets, title }: FormSheets, read: readonly ReadPart[]): RowFinding[] =>
  read.flatMap(({ missing }, index) =>
    missing.map((label): RowFinding => {
      const why = message('importHeaderMissing', { label });
      return { kind: 'error', sheet: sheets[index]?.name ?? title, cell: '', path: '', message: why };
    }),
  );

type DescribedDifference = CellPlace & { readonly label: Text; readonly words: RowConflict['words'] };

function describeDifference(
  { reading, labelOf }: CheckedSubject,
  { list, field, at, base, mine, theirs }: Difference,
  locate: LocateCell,
): DescribedDifference {
  const fields = list === null ? reading.head : reading.lists[list]?.fields;
  const how = field === null ? undefined : fields?.[field];
  const words = (value: string | null): Text | null =>
    value === null ? null : (how?.words(value) ?? { zh: value, en: value });
  return {
    ...locate(list ?? field ?? '', at),
    label: labelOf(list, field),
    words: { base: words(base), mine: words(mine), theirs: words(theirs) },
  };
}
