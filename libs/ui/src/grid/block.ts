import { faultOf, fromClipboard, type GridColumn, isEditable, toClipboard } from './columns';

/** Splits tab-separated text as Excel writes it: cells with line breaks or tabs are quoted, quotes inside are doubled. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text) ?? plainCell(text, cell);
    rows.at(-1)?.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] !== '\t') rows.push([]);
    else if (cell.lastIndex >= text.length) rows.at(-1)?.push('');
  }
  if (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** A cell that merely starts with a quote is taken as it stands. */
function plainCell(text: string, cell: RegExp): RegExpExecArray {
  const rest = /([^\t\r\n]*)(\t|\r\n|\n|\r|$)/y;
  rest.lastIndex = cell.lastIndex;
  const match = rest.exec(text) as RegExpExecArray;
  cell.lastIndex = rest.lastIndex;
  return Object.assign(match, { 3: match[2], 2: match[1], 1: undefined }) as RegExpExecArray;
}

export const isBlock = (text: string): boolean =>
  /[\t\n\r]/.test(text.replace(/(\r\n|\n|\r)$/, '')) || /^[^\t]*\t/.test(text);

const quoted = (cell: string): string => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
/** The same the other way: what Excel takes as a block. */
export const blockText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');

/** First and last row and column of a rectangle of cells. */
export type Area = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
export type Pasted<Row> = {
  rows: Row[];
  changed: number;
  cut: number;
  paths: string[];
  /** What was pasted and has no cell: beyond the last column or row, or where a cell is locked. */
  left: string[];
};
type Grid<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly newRow?: (() => Row) | undefined;
  readonly maxRows: number;
};

/** Columns a block is laid over from one column on: what only shows something is no column of the block. */
const laidOver = <Row>(columns: readonly GridColumn<Row>[], from: number): GridColumn<Row>[] =>
  columns.slice(from).filter(({ kind }) => kind !== 'readonly');

/** A title as it is compared: without its unit in brackets, the star of what is required and blanks. */
const plainTitle = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[(（][^)）]*[)）]/g, '')
    .replace(/[\s*]/g, '');

type Headed<Row> = readonly (GridColumn<Row> | undefined)[];
/** The columns that a first row names, in whatever order; null where it is no head of a copied table. */
function headOf<Row>(cells: readonly string[], columns: readonly GridColumn<Row>[]): Headed<Row> | null {
  const open = laidOver(columns, 0);
  const named = cells.map((text) => {
    const exact = open.filter(({ title }) => title === text.trim());
    return (exact.length > 0 ? exact : open.filter(({ title }) => plainTitle(title) === plainTitle(text)))[0];
  });
  const known = named.filter((column) => column !== undefined);
  const all = cells.every((text, index) => text.trim() === '' || named[index] !== undefined);
  return known.length > 1 && all && new Set(known).size === known.length ? named : null;
}

/** Empty cells of columns with merged cells repeat the one above. */
function unmerged<Row>(block: readonly (readonly string[])[], columns: Headed<Row>): string[][] {
  const above = new Map<number, string>();
  return block.map((cells) => {
    const filled = cells.some((text) => text.trim() !== '');
    return cells.map((text, index) => {
      if (!columns[index]?.repeats || !filled) return text;
      if (text.trim() === '') return above.get(index) ?? '';
      above.set(index, text);
      return text;
    });
  });
}

/** Lays a block over the rows from one cell on; new rows are added up to `maxRows`, read-only cells are passed over. */
export function layBlock<Row>(
  pasted: readonly (readonly string[])[],
  at: { row: number; column: number },
  { rows: before, columns: all, newRow, maxRows }: Grid<Row>,
): Pasted<Row> {
  const [first = []] = pasted;
  const head = headOf(first, all);
  const columns: Headed<Row> = head ?? laidOver(all, at.column);
  const block = unmerged(head ? pasted.slice(1) : pasted, columns);
  const rows = [...before];
  const paths: string[] = [];
  const left: string[] = [];
  const leave = (text: string): void => void (text.trim() !== '' && left.push(text.trim()));
  let cut = 0;
  block.forEach((cells, down) => {
    const index = at.row + down;
    if (index >= rows.length && (!newRow || rows.length >= maxRows)) {
      leave(
        cells
          .map((text) => text.trim())
          .filter(Boolean)
          .join(' '),
      );
      return void cut++;
    }
    let row = rows[index] ?? (newRow as () => Row)();
    cells.forEach((text, right) => {
      const column = columns[right];
      if (!column || !isEditable(column, row)) return leave(text);
      row = { ...row, [column.key]: fromClipboard(column, row, text) };
      paths.push(`${index}.${column.key}`);
    });
    rows[index] = row;
  });
  return { rows, changed: block.length - cut, cut, paths, left };
}

/** Whether all of a block has found a cell that can hold it. */
export const isClean = <Row>({ rows, paths, left }: Pasted<Row>, columns: readonly GridColumn<Row>[]): boolean => {
  const byKey = new Map(laidOver(columns, 0).map((column) => [column.key as string, column]));
  return (
    left.length === 0 &&
    paths.every((path) => {
      const [index = '', key = ''] = path.split('.');
      const [row, column] = [rows[Number(index)], byKey.get(key)];
      return !row || !column || faultOf(column, row, false) === null;
    })
  );
};

/** One copied row, or cell, repeated over an area that is larger than it. */
export function tiled(
  block: readonly (readonly string[])[],
  { top, bottom, left, right }: Area,
): readonly (readonly string[])[] {
  const [row] = block;
  if (block.length !== 1 || !row) return block;
  const cells = row.length === 1 ? Array.from({ length: right - left + 1 }, () => row[0] ?? '') : row;
  return Array.from({ length: bottom - top + 1 }, () => cells);
}

const within = <Row>(columns: readonly GridColumn<Row>[], { left, right }: Area): GridColumn<Row>[] =>
  columns.slice(left, right + 1).filter(({ kind }) => kind !== 'readonly');

/** The cells of an area as the clipboard takes them. */
export const cellsOf = <Row>({ rows, columns }: Pick<Grid<Row>, 'rows' | 'columns'>, area: Area): string[][] =>
  rows.slice(area.top, area.bottom + 1).map((row) => within(columns, area).map((column) => toClipboard(column, row)));

/** Writes the cells of an area by `text`; what cannot be edited stays. */
function written<Row>(
  { rows, columns }: Pick<Grid<Row>, 'rows' | 'columns'>,
  area: Area,
  text: (column: GridColumn<Row>) => string,
): Pasted<Row> {
  const paths: string[] = [];
  const next = rows.map((old, index) => {
    if (index < area.top || index > area.bottom) return old;
    return within(columns, area).reduce((row, column) => {
      if (!isEditable(column, row)) return row;
      paths.push(`${index}.${column.key}`);
      return { ...row, [column.key]: text(column) };
    }, old);
  });
  return { rows: next, changed: area.bottom - area.top + 1, cut: 0, paths, left: [] };
}

/** Empties an area. */
export const cleared = <Row>(grid: Pick<Grid<Row>, 'rows' | 'columns'>, area: Area): Pasted<Row> =>
  written(grid, area, () => '');

/** Fills an area with its first row, or one row with the row above it; null where there is none. */
export function filledDown<Row>(grid: Pick<Grid<Row>, 'rows' | 'columns'>, area: Area): Pasted<Row> | null {
  const from = area.top === area.bottom ? area.top - 1 : area.top;
  const source = grid.rows[from];
  if (!source) return null;
  return written(grid, { ...area, top: from + 1 }, ({ key }) => String(source[key] ?? ''));
}
