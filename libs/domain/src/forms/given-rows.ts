import type { Text } from '../messages';
import { D, isMoney } from '../money';
import { level1Name, level2Name } from '../rule-pack/find';
import { targetText } from '../rule-pack/indicator';
import type { RulePack } from '../rule-pack/rule-pack';
import type { Indicator } from '../targets/target';
import { foldName, isFilled } from '../text';
import { figureWithUnit } from './understood-row';
import {
  choiceOf,
  decimalReading,
  type FieldReading,
  type FoundRow,
  frozenReading,
  type LooseForm,
  type LooseRow,
  type RowCells,
  rowsOfForm,
  textReading,
  typedText,
} from './field-reading';
import type { Difference, Merged, Place } from './form-merge';
import type { ReadRow } from './read-back';

type ShownIndicator = Pick<
  Indicator,
  'level1' | 'level2' | 'name' | 'nature' | 'unit' | 'direction' | 'value' | 'standard'
>;
/** What of a row of indicators is shown and not typed, and what its reading depends on. */
export const shownIndicator = (
  { level1, level2, name, nature, unit, ...aim }: ShownIndicator,
  pack: Pick<RulePack, 'tree'>,
): Readonly<Record<string, string>> => ({
  level1: level1Name(pack as RulePack, level1).zh,
  level2: level2Name(pack as RulePack, level1, level2).zh,
  name,
  target: targetText({ ...aim, unit }, aim.value),
  nature,
  unit,
});

/** A name as people number it: 指标1：养护里程 is 养护里程. */
const bareName = (text: string): string => foldName(text).replace(/^(指标)?\d+[.、:：]/, '');
/** The name of an approved indicator. */
export const nameReading: FieldReading = {
  ...frozenReading,
  same: (a, b) => frozenReading.same(a, b) || bareName(a ?? '') === bareName(b ?? ''),
};
/** The dimensions of an approved indicator, in whichever language they are written. */
export function levelReadings({ tree }: Pick<RulePack, 'tree'>): Readonly<Record<'level1' | 'level2', FieldReading>> {
  const written = (words: readonly Text[]): FieldReading => ({
    ...frozenReading,
    read: ({ text }) => ({
      value:
        choiceOf(
          typedText(text),
          words.map((each) => [each.zh, each] as const),
        ) ?? text,
    }),
  });
  return {
    level1: written(tree.map(({ name }) => name)),
    level2: written(tree.flatMap(({ level2 }) => level2.map(({ name }) => name))),
  };
}
/** Rows that add up, or that only go on. */
const isNoRow = (name: string): boolean =>
  name === '' || /^(小计|合计|总计|总分|[.…]+)|小计$|^指标\d*[:：]?$/.test(name);

const typedAny = ({ cells }: ReadRow, fields: readonly string[]): boolean =>
  fields.some((field) => isFilled(cells[field]?.text ?? '') || cells[field]?.facts?.wrong !== undefined);

/**
 * The indicator a row of the file speaks of: by the id it was exported with, else by its name and kind. `entries` are the
 * fields that people fill in: a row without a name that says something there is none of the form.
 */
export const findIndicator =
  (entries: readonly string[]) =>
  (row: ReadRow, there: readonly LooseRow[], taken: ReadonlySet<string>): FoundRow => {
    const known = there.find(({ id }) => id === row.key);
    if (known) return { id: known.id };
    const name = bareName(row.cells['name']?.text ?? '');
    if (isNoRow(name)) return typedAny(row, entries) && name === '' ? { wrong: 'importUnknownIndicator' } : null;
    const named = there.filter((each) => !taken.has(each.id) && bareName(each['name'] ?? '') === name);
    const kind = foldName(row.cells['level2']?.text ?? '');
    const found = named.find((each) => foldName(each['level2'] ?? '') === kind) ?? named[0];
    if (found) return { id: found.id };
    return typedAny(row, entries) ? { wrong: 'importUnknownIndicator' } : null;
  };

/** The row of the money table that a row of the file is, by what stands in it. */
export const findFund =
  (names: Readonly<Record<string, readonly string[]>>, amounts: readonly string[]) =>
  (row: ReadRow, there: readonly LooseRow[]): FoundRow => {
    const said = row.texts.map((text) => foldName(text).replace(/^其中[:：]/, ''));
    const ids = Object.keys(names).filter((id) => names[id]?.some((name) => said.includes(foldName(name))));
    const [id] = [...ids].sort(
      (a, b) => Number(there.some((each) => each.id === b)) - Number(there.some((each) => each.id === a)),
    );
    const isThere = there.some((each) => each.id === id);
    if (id !== undefined && (isThere || typedAny(row, amounts))) return { id };
    return typedAny(row, amounts) ? { wrong: 'importUnknownFund' } : null;
  };

/** What was reached: a figure, also with the unit that stands beside it, or words for a row that is described. */
export const reachedReading = (empty: '' | null): FieldReading => ({
  ...textReading(empty),
  read: (cell, row: RowCells, there) => {
    if (there?.['nature'] === 'qualitative') return textReading(empty).read(cell, row);
    const bare = cell.facts?.wrong ? null : figureWithUnit(cell.facts?.figure ?? cell.text, there?.['unit'] ?? '');
    const { value, wrong } = decimalReading.read(bare === null ? cell : { text: bare }, row);
    return wrong ? { value, wrong } : { value: value ?? empty };
  },
  same: (a, b) => textReading(empty).same(a, b) || decimalReading.same(a, b),
});

/** The sum of the parts of a column; null while one is open or no amount. */
function sumOfParts(parts: readonly LooseRow[], column: string): string | null {
  const amounts = parts.map((row) => row[column] ?? '');
  if (amounts.length === 0 || !amounts.every(isMoney)) return null;
  return amounts.reduce((all, amount) => all.plus(amount), new D(0)).toFixed(2);
}

/** The total, which follows its parts and was not typed. */
const followed = { list: 'funds', rowId: 'total', at: null, row: null };
const isTotal = ({ list, rowId }: Place): boolean => list === followed.list && rowId === followed.rowId;

/** The form with the total of each column that is added up; a column with a gap keeps what it has. */
export function withTotal<Form extends LooseForm>(content: Form, columns: readonly string[]): Form {
  const rows = rowsOfForm(content, 'funds');
  const parts = rows.filter(({ id }) => id !== 'total');
  const sums = columns.flatMap((column) => {
    const sum = sumOfParts(parts, column);
    return sum === null ? [] : [[column, sum] as const];
  });
  const added = rows.map((row) => (row.id === 'total' ? { ...row, ...Object.fromEntries(sums) } : row));
  return { ...content, funds: added };
}

/** What a file makes of a total by what it makes of the parts. */
function sumInFile({ changes, conflicts }: Merged, { field, base }: Difference): string {
  const parts = [...changes, ...conflicts].filter((each) => each.list === 'funds' && each.field === field);
  return parts
    .filter((each) => !isTotal(each))
    .reduce((sum, part) => sum.plus(amountOf(part.mine)).minus(amountOf(part.base)), amountOf(base))
    .toFixed(2);
}
const amountOf = (amount: string | null) => new D(amount && isMoney(amount) ? amount : 0);

/**
 * The total of a money table follows its parts: nobody is asked about it. One that was typed and is another sum is wrong:
 * which of the figures is meant, only people know. Once conflicts are resolved, `withTotal` adds up again.
 */
export function withSums<Form extends LooseForm>(
  merged: Merged<Form>,
  theirs: Form,
  columns: readonly string[],
): Merged<Form> {
  const rows = rowsOfForm(merged.content, 'funds');
  const at = rows.findIndex(({ id }) => id === 'total');
  const was = rowsOfForm(theirs, 'funds').find(({ id }) => id === 'total');
  const parts = rows.filter(({ id }) => id !== 'total');
  const before = rowsOfForm(theirs, 'funds').filter(({ id }) => id !== 'total');
  const isSum = (each: Difference): boolean => isTotal(each) && columns.includes(each.field ?? '');
  const conflicts = merged.conflicts.filter((each) => !isSum(each));
  const [changes, wrong] = [[...merged.changes], [...merged.wrong]];
  const isWrong = (column: string, sum: string): void => {
    const path = `funds.${at}.${column}`;
    wrong.push({ path, key: 'monitoringSum', params: { sum }, at: merged.places[path] ?? null });
  };
  for (const each of merged.conflicts.filter(isSum)) {
    const sum = sumInFile(merged, each);
    if (!decimalReading.same(each.mine, sum)) isWrong(each.field ?? '', sum);
  }
  let total: LooseRow | undefined = rows[at];
  if (!total) return merged;
  for (const column of columns) {
    const sum: string | null = sumOfParts(parts, column);
    const typed: string | null = total[column] ?? null;
    if (sum === null || decimalReading.same(typed, sum)) continue;
    const untouched = decimalReading.same(typed, was?.[column] ?? null);
    if (untouched && decimalReading.same(sum, sumOfParts(before, column))) continue;
    if (untouched) changes.push({ ...followed, field: column, base: typed, theirs: typed, mine: sum });
    else isWrong(column, sum);
    total = { ...total, [column]: sum };
  }
  return { ...merged, changes, conflicts, wrong, content: { ...merged.content, funds: rows.with(at, total) } };
}
