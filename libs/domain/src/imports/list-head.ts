import { cellAt, type FilledSheet } from '../forms/read-back';
import { type Expense, type FundSource, fundSources } from '../library/project';
import type { Text } from '../messages';
import { isDecimal, plainSigns, typedFigure } from '../money';

/** 资金来源 as lists print it. */
export const fundSourceLabels: Readonly<Record<FundSource, Text>> = {
  fiscal: { zh: '一般公共预算', en: 'general public budget' },
  governmentFund: { zh: '政府性基金', en: 'government fund' },
  stateCapital: { zh: '国有资本经营', en: 'state capital' },
  carryover: { zh: '上年结转', en: 'carried over' },
  central: { zh: '中央补助', en: 'central' },
  local: { zh: '地方资金', en: 'local' },
  other: { zh: '其他资金', en: 'other' },
};

/** Columns of a project list besides its money, by their fields. */
export const projectColumns = {
  name: '项目名称',
  unitCode: '单位代码',
  attribute: '项目属性',
  projectType: '项目类别',
  functionCode: '功能科目',
  place: '实施地点',
  startDate: '开始日期',
  endDate: '完成日期',
  summary: '项目内容',
} as const;
export type ProjectColumn = keyof typeof projectColumns;
const names = Object.entries(projectColumns) as [ProjectColumn, string][];

/** The column of one source in one year, in 万元. */
export const fundColumn = (year: number, source: FundSource): string =>
  `${year}年${fundSourceLabels[source].zh}（万元）`;

export type MoneyColumn = {
  readonly column: number;
  readonly year: number;
  readonly source: FundSource;
  readonly wan: boolean;
};
/** The column of one economic class in one year; without the class of the government where its heading names none. */
export type ExpenseColumn = {
  readonly column: number;
  readonly year: number;
  readonly economicCode: string;
  readonly governmentCode: string | null;
  readonly wan: boolean;
};
/** The path of such a column: `2027.30201.50201`. */
export const expensePath = ({ year, economicCode, governmentCode }: Omit<Expense, 'amount'>): string =>
  `${year}.${economicCode}.${governmentCode}`;
/** Where the columns of a list stand. */
export type ListHead = {
  readonly row: number;
  readonly columns: Readonly<Record<ProjectColumn, number>>;
  readonly money: readonly MoneyColumn[];
  readonly expenses: readonly ExpenseColumn[];
  /** Headings of columns with content that are not read. */
  readonly unread: readonly string[];
  /** Those of them that hold amounts, and columns that say the same source of the same year twice. */
  readonly unclear: readonly string[];
};

/** A heading without blanks, invisible signs and the mark of what must be filled in. */
export const headerText = (text: string): string =>
  plainSigns(text)
    .replace(/[\s*＊]/g, '')
    .replace(/[(]/g, '（')
    .replace(/[)]/g, '）');
/** A heading without its notes in brackets. */
const withoutNotes = (text: string): string => text.replace(/（[^（）]*）/g, '').replace(/[:：]$/, '');
const isNamed = (cell: string, name: string): boolean => withoutNotes(headerText(cell)) === name;

/** Finds the header of a project list, or null. */
export function listHead(sheet: FilledSheet): ListHead | null {
  const { rows } = sheet;
  const row = rows
    .slice(0, 50)
    .findIndex((cells) => names.every(([, name]) => cells.some((cell) => isNamed(cell, name))));
  const cells = rows[row];
  if (!cells) return null;
  const columns = Object.fromEntries(
    names.map(([field, name]) => [field, cells.findIndex((cell) => isNamed(cell, name))]),
  ) as ListHead['columns'];
  const money = cells.flatMap((cell, column) => moneyColumn(headerText(cell), column) ?? []);
  const expenses = cells.flatMap((cell, column) => expenseColumn(headerText(cell), column) ?? []);
  const known = new Set([...Object.values(columns), ...[...money, ...expenses].map(({ column }) => column)]);
  const width = Math.max(...rows.map(({ length }) => length));
  const others = Array.from({ length: width }, (_, column) => column).filter((column) => !known.has(column));
  const below = (column: number) => rows.slice(row + 1).map((cells) => cells[column] ?? '');
  const unread = others.filter((column) => below(column).some((text) => text.trim() !== ''));
  const named = [
    ...money.map(({ column, year, source }) => ({ column, name: `${year} ${source}` })),
    ...expenses.map((each) => ({
      column: each.column,
      name: `${each.year} ${each.economicCode} ${each.governmentCode}`,
    })),
  ];
  const repeated = named.filter(({ name }, index) => named.findIndex((each) => each.name === name) < index);
  const heading = (column: number): string => plainSigns(cells[column] ?? '') || `${columnLetters(column)} 列`;
  return {
    row,
    columns,
    money,
    expenses,
    unread: unread.map(heading),
    unclear: [
      ...unread.filter(
        (column) =>
          /元|资金|预算|金额|补助|拨款|20\d\d/.test(headerText(cells[column] ?? '')) && below(column).some(isFigure),
      ),
      ...repeated.map(({ column }) => column),
    ].map(heading),
  };
}

const isFigure = (text: string): boolean => isDecimal(typedFigure(text)) && !/^0+(\.0+)?$/.test(typedFigure(text));

/** Letters of a column, counted from 0, as a spreadsheet names it. */
const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);

/** Headings that a sheet lacks to be a project list, where it has most of them; null for another sheet. */
export function missingHeadings({ rows }: FilledSheet): string[] | null {
  const found = rows
    .slice(0, 50)
    .map((cells) => names.filter(([, name]) => !cells.some((cell) => isNamed(cell, name))).map(([, name]) => name))
    .sort((a, b) => a.length - b.length)[0];
  return found && found.length <= names.length - 3 ? found : null;
}

/** A heading with its year, its source and its unit, each once; other notes in brackets do not matter. */
function moneyColumn(text: string, column: number): MoneyColumn | null {
  const units = [...text.matchAll(/（(?:单位[:：]?)?(万元|元)）/g)].map(([, unit]) => unit);
  const [, year, words] = /^(20\d\d)年度?(.+)$/.exec(withoutNotes(text)) ?? [];
  const source = fundSources.find((each) => fundSourceLabels[each].zh === words);
  return year && source && units.length === 1 ? { column, year: Number(year), source, wan: units[0] === '万元' } : null;
}

/** `2027年30201办公费（万元）`, or `2027年30201办公费/50201（万元）` where more than one class of the government corresponds. */
function expenseColumn(text: string, column: number): ExpenseColumn | null {
  const units = [...text.matchAll(/（(?:单位[:：]?)?(万元|元)）/g)].map(([, unit]) => unit);
  const heading = /^(20\d\d)年度?(\d{5})[^\d/]*(?:\/(\d{5})[^\d/]*)?$/;
  const [, year, economicCode, governmentCode = null] = heading.exec(withoutNotes(text)) ?? [];
  return year && economicCode && units.length === 1
    ? { column, year: Number(year), economicCode, governmentCode, wan: units[0] === '万元' }
    : null;
}

/** What a line below the header is; only projects are proposed. */
export type LineKind = 'project' | 'blank' | 'hidden' | 'total' | 'subtotal' | 'header' | 'footer';

const totals = /^[（(]?(合计|总计|共计|累计)[)）]?[:：]?$/;
const subtotals = /^[（(]?(小计|本页小计|本页合计)[)）]?[:：]?$/;
const footers =
  /^(填表人|填报人|制表人?|审核人?|复核人?|负责人|单位负责人|部门负责人|经办人|联系人|联系电话|填表日期|填报日期|注|备注|说明)[:：]/;

/** What a line below the header is. */
export function lineKind(sheet: FilledSheet, row: number, { columns }: ListHead): LineKind {
  const cells = sheet.rows[row] ?? [];
  const filled = cells.find((cell) => cell.trim() !== '');
  if (filled === undefined && !Object.values(columns).some((column) => cellAt(sheet, row, column).facts?.wrong))
    return 'blank';
  if (sheet.hiddenRows?.has(row)) return 'hidden';
  if (names.every(([field, name]) => isNamed(cells[columns[field]] ?? '', name))) return 'header';
  if ((cells[columns.unitCode] ?? '').trim() !== '') return 'project';
  const first = headerText(filled ?? '');
  if (totals.test(first)) return 'total';
  if (subtotals.test(first)) return 'subtotal';
  return footers.test(first) ? 'footer' : 'project';
}
