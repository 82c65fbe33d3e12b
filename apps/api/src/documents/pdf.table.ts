import type { GridCell, GridPart, GridSection } from '@chengxiao/domain';
import type { ContentTable, TableCell } from 'pdfmake/interfaces';
import { setText } from './pdf.faces.ts';
import { type PrintedRow, sizeOf, widthOfLine } from './pdf.rows.ts';
import { verticalText } from './pdf.vertical.ts';
import type { Typeset } from './typeset.ts';

/** On which page each printed row of each table stands. */
export type Pages = ReadonlyMap<string, readonly number[]>;

type Frame = {
  /** Name of the table in the document. */
  readonly key: string;
  readonly part: GridPart;
  readonly section: GridSection;
  readonly pages: readonly number[] | undefined;
  readonly set: Typeset;
};
type Sheet = { readonly body: TableCell[][]; readonly rows: readonly PrintedRow[]; readonly frame: Frame };
/** Printed rows of one cell that stand on one page. */
type Stretch = { readonly from: number; readonly to: number };

/**
 * The rows of a table for the PDF. Merged cells are drawn as rows without lines between them, so that they end with
 * their page and say their text again on the next one. Before the pages are known, all stands on one.
 */
export function bodyOf(rows: readonly PrintedRow[], frame: Frame): TableCell[][] {
  const { key, part, section, pages } = frame;
  const body: TableCell[][] = rows.map(() => Array<TableCell>(part.widths.length).fill(''));
  rows.forEach((row) => {
    if (!row.begins) return;
    for (const { cell } of row.cells) {
      const covered = rows.flatMap(({ of }, at) => (of >= cell.row && of < cell.row + cell.rowSpan ? [at] : []));
      for (const stretch of stretchesOf(covered, pages)) drawStretch({ body, rows, frame }, cell, stretch);
    }
  });
  body.forEach((cells, index) => index >= section.headerRows && nameCells(cells, `${key}.${index}`));
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
function drawStretch({ body, rows, frame }: Sheet, cell: GridCell, { from, to }: Stretch): void {
  const middle = Math.floor((from + to) / 2);
  for (let at = from; at <= to; at += 1) {
    const own = rows[at]?.cells.find((each) => each.cell === cell)?.text ?? '';
    const merged = at === middle ? cell.text : '';
    const text = cell.rowSpan === 1 ? own : merged;
    const border = [true, at === from, true, at === to];
    putCell(body[at], cell, { content: contentOf(cell, text, frame), border });
  }
}

type Piece = { readonly content: object; readonly border: boolean[] };

function putCell(line: TableCell[] | undefined, cell: GridCell, { content, border }: Piece): void {
  if (!line) return;
  line[cell.column] = {
    ...content,
    border,
    colSpan: cell.colSpan,
    alignment: cell.align,
    bold: cell.kind === 'label',
    verticalAlignment: 'middle',
  } as TableCell;
}

/** What a cell shows: lines across, or from top to bottom. */
function contentOf(cell: GridCell, text: string, { part, section, set }: Frame): object {
  const upright =
    set.upright.has(text) && !cell.change
      ? verticalText(text, { width: widthOfLine(part, cell), size: sizeOf(section) })
      : null;
  return upright ?? markChange(cell, text, set);
}

/** A cell that differs from an earlier version says so: what was is struck out, what is new is underlined. */
function markChange({ change }: GridCell, text: string, { runs }: Typeset): object {
  if (!change || text === '') return { text: setText(text, runs) };
  const marked = (words: string, mark: { decoration: string; color: string }): object[] =>
    [setText(words, runs)].flat().map((each) => ({ ...(typeof each === 'string' ? { text: each } : each), ...mark }));
  const before = change.before === '' ? [] : marked(change.before, { decoration: 'lineThrough', color: '#a8071a' });
  const after = change.kind === 'removed' ? [] : marked(text, { decoration: 'underline', color: '#135200' });
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
