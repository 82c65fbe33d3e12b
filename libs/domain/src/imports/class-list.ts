import {
  type BudgetClass,
  type BudgetClassKind,
  budgetClassKinds,
  classLevels,
  parentClass,
} from '../budget-classes/budget-class';
import { isBudgetYear } from '../calendar';
import { cellAt, type FilledSheet } from '../forms/read-back';
import { type Finding, finding, type Text } from '../messages';
import { checkText, foldName, normalise } from '../text';

/** Columns of a list of budget classes, as its head calls them; the last may be left out. */
export const classColumns = {
  kind: '类型',
  code: '编码',
  name: '名称',
  fromYear: '起始年度',
  toYear: '终止年度',
} as const;
export type ClassColumn = keyof typeof classColumns;
const columnNames = Object.keys(classColumns) as ClassColumn[];

/** What the classifications are called in lists; a word of the name is enough where it says which one is meant. */
export const classKindLabels: Readonly<Record<BudgetClassKind, Text>> = {
  functional: { zh: '支出功能分类', en: 'Functions of expenditure' },
  departmentEconomic: { zh: '部门预算支出经济分类', en: 'Economic classes of departments' },
  governmentEconomic: { zh: '政府预算支出经济分类', en: 'Economic classes of government' },
};
const kindWords: Readonly<Record<BudgetClassKind, RegExp>> = {
  functional: /功能/,
  departmentEconomic: /部门/,
  governmentEconomic: /政府/,
};

/** Where the head of a list stands, and its columns. */
export type ClassListHead = { readonly row: number; readonly columns: Readonly<Partial<Record<ClassColumn, number>>> };
/** One row of a list: what it says, and what is wrong with it at which column. */
export type ListedClass = { readonly row: number; readonly value: BudgetClass; readonly wrong: readonly Finding[] };

/** The head within the first rows of a sheet, or null where it is no list of classes. */
export function classListHead(sheet: FilledSheet): ClassListHead | null {
  for (const [row, cells] of sheet.rows.slice(0, 10).entries()) {
    const found = cells.map((cell) => foldName(cell));
    const columns = Object.fromEntries(
      columnNames.flatMap((name) => {
        const column = found.indexOf(classColumns[name]);
        return column < 0 ? [] : [[name, column] as const];
      }),
    );
    if (columnNames.every((name) => name === 'toYear' || name in columns)) return { row, columns };
  }
  return null;
}

/** The classes of a list; rows without anything are passed over. */
export function* listedClasses(sheet: FilledSheet, { row: head, columns }: ClassListHead): Generator<ListedClass> {
  for (let row = head + 1; row < sheet.rows.length; row += 1) {
    const text = (name: ClassColumn): string =>
      columns[name] === undefined ? '' : normalise(cellAt(sheet, row, columns[name]).text);
    if (columnNames.some((name) => text(name) !== '')) yield { row, ...readClass(text) };
  }
}

function readClass(text: (name: ClassColumn) => string): Omit<ListedClass, 'row'> {
  const [kindText, code, name] = [foldName(text('kind')), foldName(text('code')), text('name')];
  const kind = budgetClassKinds.find((each) => kindWords[each].test(kindText));
  const [from, to] = [yearOf(text('fromYear')), text('toYear') === '' ? null : yearOf(text('toYear'))];
  const levels = classLevels[kind ?? 'functional'];
  const found: (Finding | null)[] = [
    kind ? null : finding('kind', kindText === '' ? 'required' : 'classKindUnknown'),
    /^\d+$/.test(code) && levels.includes(code.length) ? null : finding('code', 'classCodeForm'),
    checkText('name', name, { max: 120, required: true }),
    isBudgetYear(from) ? null : finding('fromYear', 'notYear'),
    to === null || isBudgetYear(to) ? null : finding('toYear', 'notYear'),
    to !== null && to < from ? finding('toYear', 'classYearsReversed') : null,
  ];
  return {
    value: { kind: kind ?? 'functional', code, name, fromYear: from, toYear: to },
    wrong: found.filter((each) => each !== null),
  };
}

const yearOf = (text: string): number => Number(foldName(text).replace(/年.*$/, ''));

type Known = Pick<BudgetClass, 'kind' | 'code' | 'name' | 'fromYear' | 'toYear'>;
const keyOf = ({ kind, code }: Pick<Known, 'kind' | 'code'>): string => `${kind} ${code}`;
const startOf = (each: Known): string => `${keyOf(each)} ${each.fromYear}`;

/** What is wrong with rows of a list beside each other and beside what is known; what a row says replaces what began in the same year. */
export function checkClassList(rows: readonly ListedClass[], known: readonly Known[]): ReadonlyMap<number, Finding[]> {
  const listed = new Set(rows.map(({ value }) => startOf(value)));
  const all = [...known.filter((each) => !listed.has(startOf(each))), ...rows.map(({ value }) => value)];
  const byCode = Map.groupBy(all, keyOf);
  const first = new Map<string, number>();
  return new Map(
    rows.map(({ row, value, wrong }) => {
      if (wrong.length > 0) return [row, [...wrong]];
      const before = first.get(startOf(value));
      if (before === undefined) first.set(startOf(value), row);
      const above = parentClass(value.code);
      const others = (byCode.get(keyOf(value)) ?? []).filter((each) => each.fromYear !== value.fromYear);
      const found: (Finding | null)[] = [
        before === undefined ? null : finding('code', 'classTwice', { row: before + 1 }),
        above !== null && !byCode.has(keyOf({ kind: value.kind, code: above }))
          ? finding('code', 'classWithoutParent', { code: above })
          : null,
        others.some((each) => overlap(each, value)) ? finding('fromYear', 'classYearsOverlap') : null,
      ];
      return [row, found.filter((each) => each !== null)];
    }),
  );
}

const overlap = (a: Known, b: Known): boolean =>
  a.fromYear <= (b.toYear ?? Infinity) && b.fromYear <= (a.toYear ?? Infinity);
