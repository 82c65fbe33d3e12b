import type { GridCell, GridPart, GridSection } from '@chengxiao/domain';
import { splitText } from './measure.ts';

/** Sizes of type, paddings and lines in points. */
export const type = { size: 9, letter: 12, title: 16, subtitle: 10.5, padding: 3, line: 0.5 };
export const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Lines from which on a cell may go on after a page break, and how many of them stay together. */
const pieces = { tall: 14, most: 8 };

/** A row as it is printed: one of the grid, or a piece of a tall one. */
export type PrintedRow = {
  /** The row of the grid. */
  readonly of: number;
  readonly cells: readonly { readonly cell: GridCell; readonly text: string }[];
  /** Whether the row of the grid begins and ends here. */
  readonly begins: boolean;
  readonly ends: boolean;
};

/** Letters are set larger than tables. */
export const sizeOf = ({ prose }: GridSection): number => (prose ? type.letter : type.size);

/** The room above and below the text of a printed row; pieces of a tall one stand as close as its lines. */
export function paddingOf({ prose }: GridSection, rows: readonly PrintedRow[], row: number) {
  const top = (at: number): number => (rows[at]?.begins === false ? 0 : prose ? 5 : 2);
  const below = rows[row]?.ends === false ? 0 : prose ? 6 : 3;
  return { above: top(row), below, between: below + top(row + 1) };
}

/** How wide a line of a cell is, in points. */
export function widthOfLine(part: GridPart, { column, colSpan }: GridCell): number {
  const width = part.widths.slice(column, column + colSpan).reduce((all, each) => all + each, 0);
  return points(width) - 2 * type.padding - type.line;
}

/** The rows of a section as they are printed; what is merged and what runs from top to bottom stays whole. */
export function printedRows(part: GridPart, section: GridSection, upright: ReadonlySet<string>): PrintedRow[] {
  const first = section.rows[0]?.cells[0]?.row ?? 0;
  return section.rows.flatMap(({ cells }, index) => {
    const texts = cells.map((cell) =>
      cell.rowSpan > 1 || upright.has(cell.text)
        ? [cell.text]
        : splitText(cell.text, widthOfLine(part, cell) / sizeOf(section), pieces),
    );
    const count = Math.max(1, ...texts.map(({ length }) => length));
    return Array.from({ length: count }, (_, piece) => ({
      of: first + index,
      cells: cells.map((cell, at) => ({ cell, text: texts[at]?.[piece] ?? '' })),
      begins: piece === 0,
      ends: piece === count - 1,
    }));
  });
}
