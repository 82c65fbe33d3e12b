import { typedText } from '../forms/f1-fields';
import type { FilledSheet, ReadCell } from '../forms/read-back';
import { attributeLabels } from '../forms/f1-data';
import { isLocalDate } from '../calendar';
import { checkProject } from '../library/project.rules';
import {
  type Fund,
  type FundSource,
  fundSources,
  type ProjectDraft,
  projectTypes,
  type ProjectType,
} from '../library/project';
import { type Finding, finding, type Text } from '../messages';
import { figureAdvice } from '../figure-advice';
import { fromWan, isMoney, typedFigure } from '../money';

/** 项目类别 as lists print it. */
export const projectTypeLabels: Readonly<Record<ProjectType, Text>> = {
  personnel: { zh: '人员类', en: 'personnel' },
  operationPublic: { zh: '公用经费', en: 'public operation' },
  operationOther: { zh: '其他运转类', en: 'other operation' },
  special: { zh: '特定目标类', en: 'special' },
  transfer: { zh: '转移支付', en: 'transfer' },
};
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

/** The column of one source in one year, in 万元. */
export const fundColumn = (year: number, source: FundSource): string =>
  `${year}年${fundSourceLabels[source].zh}（万元）`;

type MoneyColumn = {
  readonly column: number;
  readonly year: number;
  readonly source: FundSource;
  readonly wan: boolean;
};
/** Where the columns of a list stand. */
export type ListHead = {
  readonly row: number;
  readonly columns: Readonly<Record<ProjectColumn, number>>;
  readonly money: readonly MoneyColumn[];
};
/** One row of a list: what it proposes, for whom, and what is wrong with it at which column. */
export type ListedProject = {
  readonly row: number;
  readonly unitCode: ReadCell;
  readonly place: ReadCell;
  /** Without its place, which only the database knows by name. */
  readonly draft: ProjectDraft;
  readonly wrong: readonly Finding[];
};

const headerText = (text: string): string => text.replace(/[\s*＊]/g, '');

/** Finds the header of a project list, or null. */
export function listHead({ rows }: FilledSheet): ListHead | null {
  const names = Object.entries(projectColumns) as [ProjectColumn, string][];
  const row = rows
    .slice(0, 50)
    .findIndex((cells) => names.every(([, name]) => cells.some((cell) => headerText(cell) === name)));
  const cells = rows[row];
  if (!cells) return null;
  const columns = Object.fromEntries(
    names.map(([field, name]) => [field, cells.findIndex((cell) => headerText(cell) === name)]),
  );
  return {
    row,
    columns: columns as ListHead['columns'],
    money: cells.flatMap((cell, column) => moneyColumn(headerText(cell), column) ?? []),
  };
}

function moneyColumn(text: string, column: number): MoneyColumn | null {
  const [, year, words, unit] = /^(20\d\d)年(.+?)[（(](万元|元)[）)]$/.exec(text) ?? [];
  const source = fundSources.find((each) => fundSourceLabels[each].zh === words);
  return year && source ? { column, year: Number(year), source, wan: unit === '万元' } : null;
}

/** Unit and name of a row, as far as they are needed to look for what is there already. */
export type ListedName = { readonly unitCode: string; readonly name: string };

/** Units and names of the rows with anything in them. */
export function* namesIn({ rows }: FilledSheet, { row, columns }: ListHead): Generator<ListedName> {
  for (const cells of rows.slice(row + 1))
    if (isFilledRow(cells))
      yield { unitCode: typedText(cells[columns.unitCode] ?? ''), name: typedText(cells[columns.name] ?? '') };
}

const isFilledRow = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

/** The rows of a list with anything in them. */
export function* listedProjects({ rows }: FilledSheet, head: ListHead): Generator<ListedProject> {
  for (let row = head.row + 1; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    if (isFilledRow(cells)) yield toListedProject(cells, row, head);
  }
}

function toListedProject(cells: readonly string[], row: number, { columns, money }: ListHead): ListedProject {
  const text = (field: ProjectColumn): string => typedText(cells[columns[field]] ?? '');
  const cell = (field: ProjectColumn): ReadCell => ({ text: text(field), row, column: columns[field] });
  const wrong: Finding[] = [];
  const choice = <T extends string>(field: ProjectColumn, labels: Readonly<Record<T, Text>>, usual: T): T => {
    const key = (Object.keys(labels) as T[]).find((each) => each === text(field) || labels[each].zh === text(field));
    if (!key) wrong.push(finding(field, text(field) === '' ? 'required' : 'notChoice'));
    return key ?? usual;
  };
  const draft: ProjectDraft = {
    name: text('name'),
    level: 'second',
    parentId: null,
    beneficiaries: '',
    attribute: choice('attribute', attributeLabels, 'new'),
    projectType: choice('projectType', projectTypeLabels, projectTypes[3]),
    functionCode: text('functionCode'),
    placeCode: '',
    startDate: dateOf(text('startDate')),
    endDate: dateOf(text('endDate')),
    summary: text('summary'),
    funds: [],
  };
  const funds: Fund[] = money.flatMap((each) => fundOf(cells[each.column] ?? '', each, wrong));
  const at = (path: string): string =>
    path.replace(/^funds\.(\d+)\..*/, (_, index: string) => columnOf(funds[Number(index)]));
  const found = checkProject({ ...draft, funds }).map((each) => ({ ...each, path: at(each.path) }));
  const once = found.filter((each, index) => found.findIndex(({ path }) => path === each.path) === index);
  return {
    row,
    unitCode: cell('unitCode'),
    place: cell('place'),
    draft: { ...draft, funds },
    wrong: [...wrong, ...once],
  };
}

/** The path of a money column: `2027.fiscal`. */
const columnOf = (fund: Fund | undefined): string => (fund ? `${fund.year}.${fund.source}` : 'funds');

function fundOf(text: string, { year, source, wan }: MoneyColumn, wrong: Finding[]): Fund[] {
  const plain = typedFigure(text);
  if (plain === '' || /^0+(\.0+)?$/.test(plain)) return [];
  const amount = /^\d{1,16}(\.\d{1,6})?$/.test(plain) && (wan ? exactYuan(plain) : isMoney(plain) ? plain : null);
  if (!amount) {
    wrong.push(finding(`${year}.${source}`, figureAdvice(text) ?? 'notMoney'));
    return [];
  }
  return [{ year, source, amount }];
}

function exactYuan(wan: string): string | null {
  const decimals = wan.split('.')[1]?.replace(/0+$/, '') ?? '';
  return decimals.length <= 6 ? fromWan(wan) : null;
}

const dateOf = (text: string): string => {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : text;
};

/** The column in which a finding of a listed project stands. */
export const columnOfPath = (path: string, { columns, money }: ListHead): number =>
  columns[path as ProjectColumn] ?? money.find(({ year, source }) => path === `${year}.${source}`)?.column ?? 0;
