import { attributeLabels } from '../forms/f1-data';
import { plainWord } from '../forms/direction-names';
import { typedText } from '../forms/field-reading';
import { cellAt, type FilledSheet, type ReadCell } from '../forms/read-back';
import { figureAdvice } from '../figure-advice';
import { correspondingClasses } from '../budget-classes/correspondence';
import { checkProject } from '../library/project.rules';
import type { Expense, Fund, ProjectDraft } from '../library/project';
import { projectTypeLabels, projectTypes } from '../project-type';
import { type Finding, finding, message, type Message, type Text } from '../messages';
import { D, fromWan, isDecimal, isMoney, sum, typedFigure } from '../money';
import { foldName } from '../text';
import { typedDate } from '../typed-date';
import { memoise } from '../matching/memoise';
import {
  type ExpenseColumn,
  expensePath,
  lineKind,
  type LineKind,
  type ListHead,
  type MoneyColumn,
  type ProjectColumn,
} from './list-head';

/** One row of a list: what it proposes, for whom, and what is wrong with it at which column. */
export type ListedProject = {
  readonly row: number;
  readonly unitCode: ReadCell;
  readonly place: ReadCell;
  /** Without its place, which only the database knows by name. */
  readonly draft: ProjectDraft;
  readonly wrong: readonly Finding[];
  /** What was understood otherwise than it is written, each at its column. */
  readonly notes: readonly Finding[];
};

/** Unit, name and function of a row, as far as they are needed to look for what is there already. */
export type ListedName = { readonly unitCode: string; readonly name: string; readonly functionCode: string };

/** Units, names and functions of the projects of a list. */
export function* namesIn(sheet: FilledSheet, head: ListHead): Generator<ListedName> {
  for (const row of projectRows(sheet, head)) {
    const cells = sheet.rows[row] ?? [];
    const at = (field: ProjectColumn): string => cells[head.columns[field]] ?? '';
    yield {
      unitCode: foldName(at('unitCode')),
      name: typedText(at('name')),
      functionCode: foldName(typedText(at('functionCode'))),
    };
  }
}

function* projectRows(sheet: FilledSheet, head: ListHead): Generator<number> {
  for (let row = head.row + 1; row < sheet.rows.length; row += 1)
    if (lineKind(sheet, row, head) === 'project') yield row;
}

/** The projects of a list. */
export function* listedProjects(sheet: FilledSheet, head: ListHead): Generator<ListedProject> {
  for (const row of projectRows(sheet, head)) yield toListedProject(sheet, row, head);
}

/** What of a list is not read, and totals that are not what the rows above say. */
export function listNotes(sheet: FilledSheet, head: ListHead): Message[] {
  const passed = new Map<LineKind, number[]>();
  for (let row = head.row + 1; row < sheet.rows.length; row += 1) {
    const kind = lineKind(sheet, row, head);
    if (kind !== 'project' && kind !== 'blank') passed.set(kind, [...(passed.get(kind) ?? []), row]);
  }
  const rowsOf = (...kinds: LineKind[]): string =>
    kinds
      .flatMap((kind) => passed.get(kind) ?? [])
      .sort((a, b) => a - b)
      .map((row) => row + 1)
      .join(', ');
  const [hidden, others] = [rowsOf('hidden'), rowsOf('total', 'subtotal', 'header', 'footer')];
  return [
    hidden && message('listRowsHidden', { rows: hidden }),
    others && message('listRowsPassed', { rows: others }),
    head.unread.length > 0 && message('listColumnsUnread', { columns: head.unread.join('、') }),
    ...(passed.get('total') ?? []).flatMap((row) => totalNotes(sheet, row, head)),
  ].filter((each) => typeof each === 'object');
}

/** Sums of the rows that a total does not agree with; a total that is no figure says nothing. */
function totalNotes(sheet: FilledSheet, row: number, head: ListHead): Message[] {
  return head.money.flatMap((each) => {
    const stated = figureAt(cellAt(sheet, row, each.column));
    if (!isDecimal(stated)) return [];
    const amounts = [...projectRows(sheet, head)].map((line) => figureAt(cellAt(sheet, line, each.column)));
    const added = sum(amounts.filter(isDecimal));
    if (new D(added).eq(stated)) return [];
    const column = sheet.rows[head.row]?.[each.column] ?? '';
    return [message('listTotalDiffers', { row: row + 1, column, stated, sum: added })];
  });
}

const figureAt = ({ text, facts }: ReadCell): string => typedFigure(facts?.figure ?? text);

function toListedProject(
  sheet: FilledSheet,
  row: number,
  { columns, money, expenses: split }: ListHead,
): ListedProject {
  const at = (field: ProjectColumn): ReadCell => cellAt(sheet, row, columns[field]);
  const text = (field: ProjectColumn): string => typedText(at(field).text);
  const cell = (field: ProjectColumn): ReadCell => ({ ...at(field), text: text(field) });
  const wrong: Finding[] = (Object.keys(columns) as ProjectColumn[]).flatMap((field) => {
    const why = at(field).facts?.wrong;
    return why ? finding(field, why) : [];
  });
  const notes: Finding[] = [];
  const isWrong = (path: string): boolean => wrong.some((each) => each.path === path);
  const choice = <T extends string>(field: ProjectColumn, labels: Readonly<Record<T, Text>>, usual: T): T => {
    const typed = text(field);
    const wanted = plainWord(typed);
    const words = [wanted, wanted.replace(/项目$/, '')];
    const key = (Object.keys(labels) as T[]).find(
      (each) => each === typed || words.some((word) => shortened(labels[each].zh).has(word)),
    );
    if (!key && !isWrong(field)) wrong.push(finding(field, wanted === '' ? 'required' : 'notOneOf', choicesOf(labels)));
    return key ?? usual;
  };
  const date = (field: 'startDate' | 'endDate'): string => {
    const typed = at(field).facts?.date ?? text(field);
    const read = typedDate(typed, field === 'startDate' ? 'start' : 'end');
    if (!read && !isWrong(field)) wrong.push(finding(field, typed === '' ? 'required' : 'listDate'));
    if (read?.month) notes.push(finding(field, 'listMonth', { date: read.date }));
    return read?.date ?? typed;
  };
  const draft: ProjectDraft = {
    name: text('name'),
    level: 'second',
    parentId: null,
    beneficiaries: '',
    attribute: choice('attribute', attributeLabels, 'new'),
    projectType: choice('projectType', projectTypeLabels, projectTypes[3]),
    functionCode: foldName(text('functionCode')),
    placeCode: '',
    startDate: date('startDate'),
    endDate: date('endDate'),
    summary: text('summary'),
    funds: [],
  };
  const funds: Fund[] = money.flatMap((each) => fundOf(cellAt(sheet, row, each.column), each, wrong, notes));
  const expenses = split.flatMap((each) => expenseOf(cellAt(sheet, row, each.column), each, wrong, notes));
  const whole = { ...draft, funds, expenses };
  const dated = !isWrong('startDate') && !isWrong('endDate');
  const found = checkProject(whole)
    // What follows from a date that is refused already is no second defect.
    .filter(({ key }) => dated || (key !== 'dateOrder' && key !== 'fundYearOutside'))
    .map((each) => ({ ...each, path: listPath(whole, each.path) }))
    .filter(({ path }) => !isWrong(path));
  const once = found.filter((each, index) => found.findIndex(({ path }) => path === each.path) === index);
  return {
    row,
    unitCode: { ...cell('unitCode'), text: foldName(text('unitCode')) },
    place: { ...cell('place'), text: foldName(text('place')) },
    draft: whole,
    wrong: [...wrong, ...once],
    notes,
  };
}

/** A choice as people shorten it, 新增 for 新增项目, 特定目标 for 特定目标类; 特定目标类项目 is the same too. */
const shortened = memoise(
  (label: string): ReadonlySet<string> => new Set([label, label.replace(/(项目|类|经费)$/, '')].map(plainWord)),
);
const choicesOf = (labels: Readonly<Record<string, Text>>) => {
  const words = Object.values(labels);
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
};

/** A path of a proposal as the list has it: money is called by its column, `2027.fiscal` or `2027.30201.50201`. */
export const listPath = ({ funds, expenses = [] }: Pick<ProjectDraft, 'funds' | 'expenses'>, path: string): string => {
  const [, list, index] = /^(funds|expenses)\.(\d+)\./.exec(path) ?? [];
  const fund = list === 'funds' ? funds[Number(index)] : undefined;
  const expense = list === 'expenses' ? expenses[Number(index)] : undefined;
  return fund ? `${fund.year}.${fund.source}` : expense ? expensePath(expense) : path;
};

/** The class of the government that a column means: the one its heading names, or the only one that corresponds. */
export const governmentOf = ({ economicCode, governmentCode }: ExpenseColumn): string => {
  const classes = correspondingClasses(economicCode);
  return governmentCode ?? (classes.length === 1 ? (classes[0] ?? '') : '');
};

function fundOf(cell: ReadCell, { year, source, wan }: MoneyColumn, wrong: Finding[], notes: Finding[]): Fund[] {
  const amount = amountOf(cell, `${year}.${source}`, wan, wrong, notes);
  return amount === null ? [] : [{ year, source, amount }];
}

function expenseOf(cell: ReadCell, column: ExpenseColumn, wrong: Finding[], notes: Finding[]): Expense[] {
  const { year, economicCode, wan } = column;
  const expense = { year, economicCode, governmentCode: governmentOf(column) };
  const path = expensePath(expense);
  const amount = amountOf(cell, path, wan, wrong, notes);
  if (amount === null) return [];
  const [first = '50201'] = correspondingClasses(economicCode);
  const example = `${year}年${economicCode}/${first}（万元）`;
  if (expense.governmentCode === '') wrong.push(finding(path, 'governmentClassOpen', { code: economicCode, example }));
  return [{ ...expense, amount }];
}

/** 元 in a money column; null where there is none, or none that is understood, which is told. */
function amountOf(
  { text, facts = {} }: ReadCell,
  path: string,
  wan: boolean,
  wrong: Finding[],
  notes: Finding[],
): string | null {
  const typed = facts.figure ?? text;
  const plain = typedFigure(typed);
  const refused = facts.wrong ?? (plain === '' ? undefined : facts.noFigure);
  if (!refused && (plain === '' || /^0+(\.0+)?$/.test(plain))) return null;
  const amount =
    !refused && /^\d{1,16}(\.\d+)?$/.test(plain) ? (wan ? exactYuan(plain) : isMoney(plain) ? plain : null) : null;
  if (!amount) wrong.push(finding(path, refused ?? figureAdvice(typed) ?? (wan ? 'listWan' : 'notMoney')));
  else if (facts.stored) notes.push(finding(path, 'listShown', { shown: typed, stored: facts.stored }));
  return amount;
}

/** 元 of an amount in 万元; null where it is no whole number of 分. */
function exactYuan(wan: string): string | null {
  const decimals = wan.split('.')[1]?.replace(/0+$/, '') ?? '';
  return decimals.length <= 6 ? fromWan(wan) : null;
}

/** The column in which a finding of a listed project stands. */
export const columnOfPath = (path: string, { columns, money, expenses }: ListHead): number =>
  columns[path as ProjectColumn] ??
  money.find(({ year, source }) => path === `${year}.${source}`)?.column ??
  expenses.find((each) => path === expensePath({ ...each, governmentCode: governmentOf(each) }))?.column ??
  0;
