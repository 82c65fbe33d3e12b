import { type GridColumn, fromClipboard, isEditable } from './columns';

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

export type Pasted<Row> = { rows: Row[]; changed: number; cut: number; paths: string[] };

/** Lays a block over the rows from one cell on; new rows are added up to `maxRows`, read-only cells are passed over. */
export function layBlock<Row>(
  block: readonly (readonly string[])[],
  at: { row: number; column: number },
  grid: {
    rows: readonly Row[];
    columns: readonly GridColumn<Row>[];
    newRow?: (() => Row) | undefined;
    maxRows: number;
  },
): Pasted<Row> {
  const rows = [...grid.rows];
  const paths: string[] = [];
  let cut = 0;
  block.forEach((cells, down) => {
    const index = at.row + down;
    if (index >= rows.length && (!grid.newRow || rows.length >= grid.maxRows)) return void cut++;
    let row = rows[index] ?? (grid.newRow as () => Row)();
    cells.forEach((text, right) => {
      const column = grid.columns[at.column + right];
      if (!column || !isEditable(column, row)) return;
      row = { ...row, [column.key]: fromClipboard(column, row, text) };
      paths.push(`${index}.${column.key}`);
    });
    rows[index] = row;
  });
  return { rows, changed: block.length - cut, cut, paths };
}
