import type { GridCell } from '@chengxiao/domain';
import type { ContentTable, TableCell } from 'pdfmake/interfaces';
import type { PrintedRow } from './pdf.rows.ts';

/** On which page each printed row of each table stands. */
export type Pages = ReadonlyMap<string, readonly number[]>;

type Frame = {
  /** Name of the table in the document. */
  readonly key: string;
  readonly columns: number;
  readonly header: number;
  readonly pages: readonly number[] | undefined;
};
/** Printed rows of one cell that stand on one page. */
type Stretch = { readonly from: number; readonly to: number };

/**
 * The rows of a table for the PDF. Merged cells are drawn as rows without lines between them, so that they end with
 * their page and say their text again on the next one. Before the pages are known, all stands on one.
 */
export function bodyOf(rows: readonly PrintedRow[], { key, columns, header, pages }: Frame): TableCell[][] {
  const body: TableCell[][] = rows.map(() => Array<TableCell>(columns).fill(''));
  rows.forEach((row) => {
    if (!row.begins) return;
    for (const { cell } of row.cells) {
      const covered = rows.flatMap(({ of }, at) => (of >= cell.row && of < cell.row + cell.rowSpan ? [at] : []));
      for (const stretch of stretchesOf(covered, pages)) drawStretch(body, rows, cell, stretch);
    }
  });
  body.forEach((cells, index) => index >= header && nameCells(cells, `${key}.${index}`));
  return body;
}

/** Only what has a name tells afterwards on which page it came to stand. */
function nameCells(cells: readonly TableCell[], row: string): void {
  cells.forEach((cell, column) => typeof cell === 'object' && Object.assign(cell, { id: `${row}.${column}` }));
}

function stretchesOf(covered: readonly number[], pages: readonly number[] | undefined): Stretch[] {
  const found: Stretch[] = [];
  for (const at of covered) {
    const last = found.at(-1);
    if (last && pages?.[last.to] === pages?.[at]) found.splice(-1, 1, { ...last, to: at });
    else found.push({ from: at, to: at });
  }
  return found;
}

/** One stretch of a cell: its own pieces of text, or what it says in the middle of the rows it covers. */
function drawStretch(body: TableCell[][], rows: readonly PrintedRow[], cell: GridCell, { from, to }: Stretch): void {
  const middle = Math.floor((from + to) / 2);
  for (let at = from; at <= to; at += 1) {
    const own = rows[at]?.cells.find((each) => each.cell === cell)?.text ?? '';
    const merged = at === middle ? cell.text : '';
    const text = cell.rowSpan === 1 ? own : merged;
    putCell(body, at, cell, { text, border: [true, at === from, true, at === to] });
  }
}

type Piece = { readonly text: string; readonly border: boolean[] };

function putCell(body: TableCell[][], index: number, cell: GridCell, { text, ...piece }: Piece): void {
  const line = body[index];
  if (!line) return;
  line[cell.column] = {
    ...markChange(cell, text),
    ...piece,
    colSpan: cell.colSpan,
    alignment: cell.align,
    bold: cell.kind === 'label',
    verticalAlignment: 'middle',
  } as TableCell;
}

/** A cell that differs from an earlier version says so: what was is struck out, what is new is underlined. */
function markChange({ change }: GridCell, text: string): object {
  if (!change || text === '') return { text };
  const before = change.before === '' ? [] : [{ text: change.before, decoration: 'lineThrough', color: '#a8071a' }];
  const after = change.kind === 'removed' ? [] : [{ text, decoration: 'underline', color: '#135200' }];
  return { text: [...before, ...(before.length && after.length ? ['\n'] : []), ...after] };
}

/** A cell of a table that was set. */
type Node = {
  readonly id?: string;
  readonly text?: unknown;
  readonly positions?: readonly { readonly pageNumber: number }[];
};

/** Where the rows of the tables came to stand. */
export const pagesOfTables = (tables: readonly { readonly key: string; readonly node: ContentTable }[]): Pages =>
  new Map(tables.map(({ key, node }) => [key, pagesOf(node.table.body as Node[][])]));

/** A row stands where its texts stand; one without any stands with the row before it. */
function pagesOf(body: readonly (readonly Node[])[]): number[] {
  let last = 0;
  return body.map((cells) => {
    const pages = cells.flatMap(({ id, text, positions }) =>
      id && text !== '' ? (positions?.[0]?.pageNumber ?? []) : [],
    );
    return (last = Math.max(last, ...pages));
  });
}

/** Whether a setting came out as it was planned: every table on one page, or the pages that were expected. */
export const isAsPlanned = (planned: Pages | null, found: Pages): boolean =>
  [...found].every(([key, pages]) => (planned ? String(planned.get(key)) === String(pages) : new Set(pages).size <= 1));
