import { type GridPart, rowsOf } from './grid';
import type { FilledSheet } from './read-back';

/** A part as a sheet says it: title, sub-title, the table with its merged cells filled, and the ids behind it. */
export function sheetOf(part: GridPart): FilledSheet {
  const rows: string[][] = [[part.title], [part.subtitle]];
  rowsOf(part).forEach(({ key, cells }, index) => {
    for (const cell of cells)
      for (let row = 0; row < cell.rowSpan; row += 1)
        for (let column = 0; column < cell.colSpan; column += 1)
          (rows[2 + index + row] ??= [])[cell.column + column] = cell.kind === 'label' ? cell.text : (cell.value ?? '');
    if (key) (rows[2 + index] ??= [])[part.widths.length] = key;
  });
  const width = part.widths.length + 1;
  const noted = [...rows, ...part.notes.map((note) => Array<string>(width).fill(note))];
  return {
    rows: noted.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? '')),
    continued: new Set(),
  };
}
