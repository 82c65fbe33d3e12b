import { isKnownUnit } from '../matching/known-unit';
import { statedFigureOf } from '../targets/aim';
import { type CellWords, readBasis, readDirection, readNature, readWeight } from './cell-words';

/** Cells of an indicator row that a pasted table may fill. */
export const pastedCells = [
  ...(['level1', 'level2', 'name', 'nature', 'direction', 'value', 'unit', 'weight', 'standard', 'basis'] as const),
  ...(['note', 'explanation', 'source', 'evidence', 'scoringRule'] as const),
] as const;
export type PastedCell = (typeof pastedCells)[number];
/** What a column of a pasted table holds; null: something the form has no cell for. */
export type PastedColumn = PastedCell | null;

/** How headings of official forms and of people's own tables name the columns, without notes in brackets. */
const headings: Readonly<Record<PastedCell, RegExp>> = {
  level1: /^(?:一级(?:绩效)?指标|一级|指标类别|level1)$/,
  level2: /^(?:二级(?:绩效)?指标|二级|level2)$/,
  name: /^(?:三级(?:绩效)?指标|三级|(?:绩效)?指标(?:名称|内容)|指标名?|level3|name)$/,
  nature: /^(?:(?:绩效)?(?:指标)?(?:性质|属性)|nature)$/,
  direction: /^(?:(?:绩效)?(?:指标)?(?:方向|(?:比较|运算|计算)?符号)|direction)$/,
  value:
    /^(?:(?:三级|绩效)?(?:年度|年|中期|全年|总体|本年|实施期|预期|计划)?(?:绩效)?(?:指标|目标)值|预期值|计划值|指标值及单位|(?:annual|midterm|target)?value)$/,
  unit: /^(?:(?:绩效)?(?:指标)?(?:计量|度量)?单位|unit)$/,
  weight: /^(?:(?:绩效)?(?:指标)?(?:分值|权重|分数)(?:权重)?|满分|points|weight)$/,
  standard: /^(?:指标标准|评价标准|standard)$/,
  basis: /^(?:(?:绩效)?(?:指标值)?设定依据|依据|basis)$/,
  note: /^(?:备注|说明|remark|note)$/,
  explanation: /^指标(?:解释|说明|含义)$/,
  source: /^(?:完成值)?(?:数据|资料)来源$/,
  evidence: /^佐证[资材]料(?:要求)?$/,
  scoringRule: /^[赋计评扣]分(?:规则|办法|方法|标准)$/,
};
/** Headings of columns that only count the rows or frame the table. */
const frame = /^(?:序号?|编号|no|绩效指标|年度绩效指标|中期绩效指标|年度指标|中期指标)$/;

/** The year a heading speaks of: 2027年指标值. */
const ofYear = /^20\d\d(?=年)/;
/** A heading as it is compared: without its year, notes in brackets, stars, blanks and hyphens. */
const plainHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（【[][^)）】\]]*[)）】\]]/g, '')
    .replace(/[\s*★☆:：\-_]/g, '')
    .replace(ofYear, '');

export const headingOf = (text: string): PastedColumn => {
  const plain = plainHeading(text);
  return pastedCells.find((cell) => headings[cell].test(plain)) ?? null;
};
export const isFrame = (text: string): boolean => frame.test(plainHeading(text));

/** Whether a row names the columns of a table: the name, or two others; what it names besides is not understood. */
export function isHeading(cells: readonly string[]): boolean {
  const filled = cells.filter((text) => text.trim() !== '');
  const named = new Set(filled.map(headingOf).filter((each) => each !== null));
  return named.size >= 2 && named.size * 2 >= filled.filter((text) => !isFrame(text)).length;
}

/** The columns a heading names. Of two for the same cell, as of the two halves of a form, the wanted half is taken. */
export function columnsOfHeading(cells: readonly string[], half: 'annual' | 'midterm'): PastedColumn[] {
  const other = half === 'annual' ? /中期|总体|实施期/ : /年度|全年|本年/;
  const known = cells.map((text) => ({ text, cell: headingOf(text) }));
  // Where no column is called 三级指标, the one behind the dimensions that is called 绩效指标 holds the names.
  const isNamed = known.some(({ cell }) => cell === 'name');
  const behind = Math.max(...['level1', 'level2'].map((level) => known.findIndex(({ cell }) => cell === level)));
  const at = isNamed ? -1 : known.findIndex(({ text }, index) => index > behind && isFrame(text) && /指标/.test(text));
  const named = known.map((each, index) => (index === at ? { ...each, cell: 'name' as const } : each));
  return named.map(({ text, cell }, index) => {
    const rivals = named.filter((each) => each.cell === cell);
    if (cell === null || rivals.length === 1) return cell;
    // Of the values of several years none is known to be the wanted one.
    if (rivals.filter((each) => ofYear.test(each.text.trim())).length > 1 && ofYear.test(text.trim())) return null;
    if (other.test(text) && rivals.some((each) => !other.test(each.text))) return null;
    return named.findIndex((each) => each.cell === cell && !other.test(each.text)) === index ? cell : null;
  });
}

type Column = readonly string[];
const every = (column: Column, test: (text: string) => boolean): boolean => column.length > 0 && column.every(test);
const figures = (column: Column): boolean => every(column, (text) => !/[%％]/.test(text) && readWeight(text) !== null);
const isAim = (text: string): boolean => {
  const figure = statedFigureOf(text);
  return figure !== null && (figure.direction !== null || figure.unit !== '');
};
const isSerial = (column: Column): boolean =>
  column.length > 1 && column.every((text, index) => text === String(index + 1));
/** A column of units: words that could be one behind a figure, of which most are known; / says that there is none. */
const areUnits = (column: Column): boolean =>
  every(
    column,
    (text) => noUnit.test(text) || (/^[^\d\s，。；]{1,8}$/u.test(text) && statedFigureOf(`1${text}`) !== null),
  ) && column.filter((text) => noUnit.test(text) || isKnownUnit(text)).length * 2 > column.length;
const noUnit = /^[/／\-—–]$|^无$/;
const wordy = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Recognises the columns of a table without heading by what they hold; null where it is no table of indicators. */
export function columnsOfContent(
  block: readonly (readonly string[])[],
  levels: Pick<CellWords, 'isLevel1' | 'isLevel2'>,
): PastedColumn[] | null {
  const width = Math.max(0, ...block.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) =>
    block.map((row) => (row[at] ?? '').trim()).filter((text) => text !== ''),
  );
  const found = new Map<number, PastedColumn>();
  const taken = (cell: PastedCell): boolean => [...found.values()].includes(cell);
  const free = (): number[] => columns.flatMap((column, at) => (found.has(at) || column.length === 0 ? [] : [at]));
  const take = (cell: PastedCell, test: (column: Column, at: number) => boolean): number | undefined => {
    const at = taken(cell) ? undefined : free().find((each) => test(columns[each] ?? [], each));
    if (at !== undefined) found.set(at, cell);
    return at;
  };
  for (const at of free()) if (isSerial(columns[at] ?? [])) found.set(at, null);
  take('level1', (column) => every(column, levels.isLevel1));
  take('level2', (column) => every(column, levels.isLevel2));
  take('nature', (column) => every(column, (text) => readNature(text) !== null));
  take('direction', (column) => every(column, (text) => readDirection(text) !== null));
  take('basis', (column) => every(column, (text) => readBasis(text) !== null));
  const name = take(
    'name',
    (column) => !figures(column) && !column.some(isAim) && column.filter(wordy).length * 2 > column.length,
  );
  if (name === undefined) return null;
  const numeric = free().filter((at) => figures(columns[at] ?? []));
  const value =
    take('value', (column) => column.some(isAim) && !figures(column)) ??
    (numeric.length > 1 ? take('value', (_, at) => at === numeric[0]) : undefined);
  if (value !== undefined) take('unit', (column, at) => at === value + 1 && areUnits(column));
  take('weight', (column, at) => at === numeric.at(-1) && at !== value && pointsOf(column));
  if (value === undefined && !taken('level1') && !taken('level2')) return null;
  if (value === undefined) take('value', () => true);
  take('standard', () => true);
  take('note', () => true);
  return columns.map((_, at) => found.get(at) ?? null);
}

const pointsOf = (column: Column): boolean =>
  figures(column) && column.reduce((total, text) => total + Number(readWeight(text)), 0) <= 100;
