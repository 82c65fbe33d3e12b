import { D, figureAdvice, isDecimal, isLocalDate, isMoney, type MessageKey, typedFigure } from '@chengxiao/domain';
import type { ReactNode } from 'react';
import type { Option } from '../Choice';
import { shownWan, storedFromWan } from '../money-text';

type Base<Row> = {
  key: keyof Row & string;
  title: string;
  /** CSS width on wide screens. */
  width?: string;
  required?: boolean | ((row: Row) => boolean);
  /** Shown, but not for this row to change. */
  locked?: (row: Row) => boolean;
  hint?: string;
  /** Tells columns of the same key apart. */
  id?: string;
  /** Stays in sight while the rest is moved aside. */
  frozen?: boolean;
  /** An empty cell of a pasted block repeats the one above: merged cells of a spreadsheet arrive so. */
  repeats?: boolean;
  /** Offers entries of a library while one types; `text` columns only. */
  suggests?: boolean;
};

/** A choice of a cell; `short` is what the cell shows, where that is enough: ≥ for 大于等于. */
export type GridOption = Option & {
  readonly short?: string;
  /** What people also type for it. */
  readonly aliases?: readonly string[];
};

/** How a column is edited. `money` holds 元 and is typed in 万元; `decimal` holds a decimal string. */
export type GridColumn<Row> =
  | (Base<Row> & { kind: 'text' | 'textarea'; max?: number })
  | (Base<Row> & { kind: 'decimal' | 'money' | 'date' })
  | (Base<Row> & { kind: 'select'; options: readonly GridOption[] | ((row: Row) => readonly GridOption[]) })
  | (Base<Row> & { kind: 'readonly'; render?: (row: Row, index: number) => ReactNode });

/** Why a cell cannot stand, as a key of the grid's texts. */
export type CellFault = {
  key: 'required' | 'notDecimal' | 'notMoney' | 'notDate' | 'notChoice' | 'tooLong';
  params?: Record<string, string | number>;
  /** What to write instead, where the text tells. */
  advice?: MessageKey | null;
};

/** A remark that stands in a cell, beside what is typed there. */
export type CellMark = {
  /** Read out with the control. */
  readonly text: string;
  /** Whether the cell cannot stay as it is. */
  readonly invalid: boolean;
  /** Faults of the column's kind that the remark already tells, and better. */
  readonly covers: readonly CellFault['key'][];
  /** What is shown: something small that opens the rest. */
  readonly node: ReactNode;
  /** The same with its message and what may be done about it, for the strip under a row of a grid. */
  readonly strip?: ReactNode;
};

/** What stood in the rows before, told in every cell that says something else now. */
export type GridFormer<Row> = {
  /** The same row as it was; undefined where there was none. */
  readonly of: (row: Row) => Row | undefined;
  /** A former value, as the cell tells it. */
  readonly say: (shown: string) => string;
  /** Told by the first text of a row that was not there. */
  readonly added: string;
};

export const cellText = <Row>(row: Row, key: keyof Row): string => {
  const value = row[key];
  return value === null || value === undefined ? '' : String(value);
};
export const optionsOf = <Row>(column: GridColumn<Row>, row: Row): readonly GridOption[] =>
  column.kind !== 'select' ? [] : typeof column.options === 'function' ? column.options(row) : column.options;

/** Full-width signs and letters as their plain ones, and no space around. */
const plain = (text: string): string => text.normalize('NFKC').trim();

/** The choice that a text names: by its words, its short form, or what people type for it. */
export function optionNamed<Row>(column: GridColumn<Row>, row: Row, text: string): GridOption | undefined {
  const wanted = plain(text);
  return optionsOf(column, row).find(
    ({ value, label, short, aliases = [] }) =>
      value === text.trim() || [label, short ?? '', ...aliases].some((name) => name !== '' && plain(name) === wanted),
  );
}
export const isRequired = <Row>({ required = false }: GridColumn<Row>, row: Row): boolean =>
  typeof required === 'function' ? required(row) : required;
export const isEditable = <Row>(column: GridColumn<Row>, row: Row): boolean =>
  column.kind !== 'readonly' && !column.locked?.(row);

/** So many choices are named; of more the list under the cell tells the rest. */
const namedChoices = 10;
const choicesOf = (options: readonly GridOption[]): string =>
  options
    .slice(0, namedChoices)
    .map(({ label }) => label)
    .concat(options.length > namedChoices ? ['…'] : [])
    .join(' / ');

/** What the kind of column says against a text; what is missing is only said when `complete`. */
export function faultOf<Row>(column: GridColumn<Row>, row: Row, complete: boolean): CellFault | null {
  const text = cellText(row, column.key);
  if (text.trim() === '')
    return complete && isRequired(column, row) && isEditable(column, row) ? { key: 'required' } : null;
  if (column.kind === 'decimal' && !isDecimal(text)) return { key: 'notDecimal', advice: figureAdvice(text) };
  if (column.kind === 'money' && !isMoney(text)) return { key: 'notMoney', advice: figureAdvice(text) };
  if (column.kind === 'date' && !isLocalDate(text)) return { key: 'notDate' };
  if (column.kind === 'select' && !optionsOf(column, row).some(({ value }) => value === text))
    return { key: 'notChoice', params: { value: text, choices: choicesOf(optionsOf(column, row)) } };
  if (
    (column.kind === 'text' || column.kind === 'textarea') &&
    column.max !== undefined &&
    [...text].length > column.max
  )
    return { key: 'tooLong', params: { max: column.max } };
  return null;
}

/** What a cell gives to the clipboard: what is shown, so that pasting it here again changes nothing. */
export function toClipboard<Row>(column: GridColumn<Row>, row: Row): string {
  const text = cellText(row, column.key);
  if (column.kind === 'money') return shownWan(text);
  return optionsOf(column, row).find(({ value }) => value === text)?.label ?? text;
}

const chineseDate = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** Turns what Excel puts on the clipboard into what the column stores; what does not fit stays as it came. */
export function fromClipboard<Row>(column: GridColumn<Row>, row: Row, pasted: string): string {
  const text = pasted.trim();
  if (column.kind === 'money') return storedFromWan(text);
  if (column.kind === 'decimal') return typedFigure(text);
  if (column.kind === 'date') {
    const [, year, month = '', day = ''] = chineseDate.exec(text) ?? [];
    return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  }
  if (column.kind !== 'select') return text;
  return optionNamed(column, row, text)?.value ?? text;
}

/** What a cell that is not typed into shows. */
export function shownText<Row>(column: GridColumn<Row>, row: Row): string {
  const text = cellText(row, column.key);
  if (column.kind === 'money') return shownWan(text);
  const option = optionsOf(column, row).find(({ value }) => value === text);
  return option ? (option.short ?? option.label) : text;
}

const figures: readonly GridColumn<never>['kind'][] = ['decimal', 'money'];

/** What each cell of a row says of what stood there before; undefined where it is the same, or only shown. */
export function formerTexts<Row extends object>(
  columns: readonly GridColumn<Row>[],
  row: Row,
  former: GridFormer<Row>,
): (string | undefined)[] {
  const before = former.of(row);
  const first = columns.findIndex(({ kind }) => kind === 'text' || kind === 'textarea');
  return columns.map((column, index) => {
    if (column.kind === 'readonly') return undefined;
    const now = cellText(row, column.key).trim();
    if (!before) return index === first && now !== '' ? former.added : undefined;
    const old = cellText(before, column.key).trim();
    // A figure is the same however many zeros it is written with.
    const isSame = figures.includes(column.kind) && isDecimal(old) && isDecimal(now) ? new D(old).eq(now) : old === now;
    return isSame ? undefined : former.say(shownText(column, before));
  });
}
