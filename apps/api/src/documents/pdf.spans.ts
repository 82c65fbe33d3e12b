import type { GridCell } from '@chengxiao/domain';
import { type PrintedRow, type } from './pdf.rows.ts';

/** What a setting tells of a table, for the next one. */
export type Found = {
  /** On which page each printed row stands. */
  readonly pages: readonly number[];
  /** How tall each row is by the cells that stand in it alone, and how tall the text of each other cell. */
  readonly heights: readonly number[];
  readonly texts: ReadonlyMap<GridCell, number>;
};
/** A cell over printed rows of one page: a merged one, or one beside the pieces of a longer text. */
export type Span = {
  readonly cell: GridCell;
  readonly from: number;
  readonly to: number;
  /** Whether what it says stood on an earlier page already. */
  readonly again: boolean;
};
type Paddings = (row: number) => number;

/** The cells over several printed rows, and where each goes on after a page break. Before the pages are known, all stands on one. */
export function spansOf(rows: readonly PrintedRow[], pages: readonly number[] | undefined): Span[] {
  return rows.flatMap((row) => {
    if (!row.begins) return [];
    return row.cells.flatMap(({ cell }) => {
      const covered = rows.flatMap(({ of }, at) => (of >= cell.row && of < cell.row + cell.rowSpan ? [at] : []));
      return covered.length > 1 && isWhole(cell, rows, covered) ? stretchesOf(cell, covered, pages) : [];
    });
  });
}

/** What is merged is said as a whole, and so is what fits beside the first piece of a tall row. */
const isWhole = (cell: GridCell, rows: readonly PrintedRow[], [, ...further]: readonly number[]): boolean =>
  cell.rowSpan > 1 ||
  further.every((at) => rows[at]?.cells.every((each) => each.cell !== cell || each.text === '') ?? true);

function stretchesOf(cell: GridCell, covered: readonly number[], pages: readonly number[] | undefined): Span[] {
  const found: Span[] = [];
  for (const at of covered) {
    const last = found.at(-1);
    if (last && pages?.[last.to] === pages?.[at]) found.splice(-1, 1, { ...last, to: at });
    else found.push({ cell, from: at, to: at, again: found.length > 0 });
  }
  return found;
}

/** How tall the rows must be so that what stands over several of them has room. */
export function grownRows(spans: readonly Span[], { heights, texts }: Found, paddings: Paddings): number[] {
  const grown = [...heights];
  for (const span of [...spans].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const lacking = (texts.get(span.cell) ?? 0) - roomOf(span, grown, paddings);
    if (lacking <= 0) continue;
    const each = lacking / (span.to - span.from + 1);
    for (let at = span.from; at <= span.to; at += 1) grown[at] = (grown[at] ?? 0) + each;
  }
  return grown;
}

/** How far below the first of its rows a text begins that stands in the middle of them. */
export const offsetOf = (span: Span, heights: readonly number[], height: number, paddings: Paddings): number =>
  Math.max(0, (roomOf(span, heights, paddings) - height) / 2);

/** From the top of the first row's text to the foot of the last one's. */
function roomOf({ from, to }: Span, heights: readonly number[], paddings: Paddings): number {
  let room = 0;
  for (let at = from; at <= to; at += 1) room += (heights[at] ?? 0) + (at < to ? paddings(at) + type.line : 0);
  return room;
}
