import type { GridCell, GridPart, GridSection } from '@chengxiao/domain';
import type { TableCell } from 'pdfmake/interfaces';
import { setText } from './pdf.faces.ts';
import { paddingOf, type PrintedRow, sizeOf, widthOfLine } from './pdf.rows.ts';
import { type Found, grownRows, offsetOf, type Span, spansOf } from './pdf.spans.ts';
import { verticalText } from './pdf.vertical.ts';
import type { Typeset } from './typeset.ts';

type Frame = {
  /** Name of the table in the document. */
  readonly key: string;
  readonly part: GridPart;
  readonly section: GridSection;
  readonly set: Typeset;
  /** What the setting before told of this table; nothing in the first. */
  readonly found: Found | undefined;
};
/** A table as it is handed to the PDF: its cells, how tall its rows are at least, and what stands over several of them. */
export type Body = {
  readonly cells: TableCell[][];
  readonly heights: readonly number[];
  readonly spans: readonly Span[];
};

/**
 * The rows of a table for the PDF. Merged cells are drawn as rows without lines between them, so that they end with
 * their page and say their text again on the next one. A first setting tells how tall everything is, and what is merged
 * stands in the middle from the second on.
 */
export function bodyOf(rows: readonly PrintedRow[], frame: Frame): Body {
  const { key, part, section, found } = frame;
  const cells: TableCell[][] = rows.map(() => Array<TableCell>(part.widths.length).fill(''));
  const spans = spansOf(rows, found?.pages);
  const paddings = (row: number): number => paddingOf(section, rows, row).between;
  const heights = found ? grownRows(spans, found, paddings) : [];
  const spanned = new Set(spans.map(({ cell }) => cell));
  rows.forEach((row, at) => {
    for (const { cell, text } of row.cells) {
      if (spanned.has(cell)) continue;
      const border = [true, row.begins || isCut(found, at - 1), true, row.ends || isCut(found, at)];
      putCell(cells[at], cell, { ...contentOf(cell, text, frame), border, verticalAlignment: 'middle' });
    }
  });
  for (const span of spans) {
    const content = contentOf(span.cell, textOfSpan(span), frame);
    const height = found?.texts.get(span.cell);
    const place =
      height === undefined
        ? { at: Math.floor((span.from + span.to) / 2), in: {} }
        : { at: span.from, in: { relativePosition: { x: 0, y: offsetOf(span, heights, height, paddings) } } };
    for (let at = span.from; at <= span.to; at += 1) {
      const border = [true, at === span.from, true, at === span.to];
      putCell(cells[at], span.cell, at === place.at ? { ...content, ...place.in, border } : { text: '', border });
    }
  }
  cells.forEach((line, index) => index >= section.headerRows && nameCells(line, `${key}.${index}`));
  return { cells, heights, spans };
}

/** Whether a page ends below a row. */
const isCut = (found: Found | undefined, row: number): boolean => found?.pages[row] !== found?.pages[row + 1];

/** A heading stands again on each page; a value beside a long text is said once. */
const textOfSpan = ({ cell, again }: Span): string => (again && cell.rowSpan === 1 && !cell.heads ? '' : cell.text);

/** Only what has a name tells afterwards on which page it came to stand. */
function nameCells(cells: readonly TableCell[], row: string): void {
  cells.forEach((cell, column) => typeof cell === 'object' && Object.assign(cell, { id: `${row}.${column}` }));
}

function putCell(line: TableCell[] | undefined, cell: GridCell, content: object): void {
  if (!line) return;
  line[cell.column] = {
    ...content,
    colSpan: cell.colSpan,
    alignment: cell.align,
    bold: cell.kind === 'label',
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
  readonly __height?: number;
};

/** What a setting told of a table; heights are measured once, in the first. */
export function foundIn({ cells, spans }: Body, before: Found | undefined): Found {
  const body = cells as Node[][];
  const pages = pagesOf(body);
  if (before) return { ...before, pages };
  const texts = new Map<GridCell, number>();
  for (const { cell, from, to } of spans)
    texts.set(cell, body[Math.floor((from + to) / 2)]?.[cell.column]?.__height ?? 0);
  return { pages, texts, heights: body.map((line, at) => Math.max(0, ...ownHeights(line, at, spans))) };
}

const ownHeights = (line: readonly Node[], row: number, spans: readonly Span[]): number[] =>
  line.flatMap(({ __height = 0 }, column) =>
    spans.some(({ cell, from, to }) => cell.column === column && from <= row && row <= to) ? [] : [__height],
  );

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
