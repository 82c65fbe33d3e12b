import { D, type FilledSheet, importLimits, ProblemError, refusal } from '@chengxiao/domain';
import { type Cell, type CellValue, colToLetter, readXlsx, type Sheet } from 'hucre/xlsx';
import { refuseUnsafe } from './guard';
import { originSheetName, readOrigins, type SheetOrigin } from './origin';

/** A workbook that came back: its sheets as they are, what they say, and from what they were made. */
export type FilledWorkbook = {
  readonly sheets: readonly { readonly name: string; readonly sheet: Sheet; readonly filled: FilledSheet }[];
  readonly origins: readonly SheetOrigin[];
  /** The hidden sheet, to be passed on. */
  readonly hidden: Sheet | null;
};

/** Reads an uploaded workbook, once it is known to be harmless; without styles a percentage is told as the share it is. @throws what `refuseUnsafe` does, and `TOO_MANY_CELLS` */
export async function readWorkbook(file: Buffer, { styles = false } = {}): Promise<FilledWorkbook> {
  await refuseUnsafe(file);
  const { sheets } = await readXlsx(file, { readStyles: styles }).catch(() => {
    throw new ProblemError(refusal('NOT_A_WORKBOOK', 'workbookNotWorkbook'));
  });
  for (const [index, { cells = new Map<string, Cell>() }] of sheets.entries())
    for (const [place, { formula }] of cells)
      if (formula !== undefined) {
        const [row = 0, column = 0] = place.split(',').map(Number);
        const at = { sheet: index + 1, cell: `${colToLetter(column)}${row + 1}` };
        throw new ProblemError(refusal('FILE_WITH_FORMULAS', 'workbookFormula', at));
      }
  if (sheets.some(({ rows }) => rows.some((texts) => texts.some(isTooLong))))
    throw new ProblemError(refusal('NOT_A_WORKBOOK', 'workbookNotWorkbook'));
  const { rows, columns, cells, sheets: most } = importLimits;
  if (sheets.length > most || mergedCells(sheets) > cells)
    throw new ProblemError(refusal('TOO_MANY_CELLS', 'workbookTooManyCells', { rows, columns, cells }));
  const hidden = sheets.find(({ name }) => name === originSheetName) ?? null;
  return {
    hidden,
    origins: readOrigins(hidden?.rows ?? []),
    sheets: sheets
      .filter((sheet) => sheet !== hidden && !sheet.veryHidden)
      .map((sheet) => ({ name: sheet.name, sheet, filled: filledSheet(sheet) })),
  };
}

/** A value as people would type it: a spreadsheet shows 15 digits, whatever binary rest a computed figure drags along. */
export function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? new D(value).toSignificantDigits(15).toFixed() : '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

/** Whether a format shows a share as a percentage: 0.95 as 95%. A sign that is only written behind a figure does not. */
const isPercentage = (format: string | undefined): boolean => (format ?? '').replace(/"[^"]*"|\\./g, '').includes('%');

/** A figure as its reader sees it: a spreadsheet keeps 95% as 0.95, and only the format of the cell says so. */
const shownText = (value: CellValue | undefined, cell: Cell | undefined): string =>
  typeof value === 'number' && isPercentage(cell?.style?.numFmt)
    ? `${new D(value).times(100).toSignificantDigits(15).toFixed()}%`
    : textOf(value);

/** Characters of a cell in any spreadsheet. A longer text is said once in a file and may stand in thousands of its cells. */
const longestText = 32_767;
const isTooLong = (value: CellValue): boolean => typeof value === 'string' && value.length > longestText;

/** Cells that are written for merged ranges: in a sound workbook these lie side by side, so that there are no more than cells. */
const mergedCells = (sheets: readonly Sheet[]): number =>
  sheets
    .flatMap(({ rows, merges = [] }) => merges.map((range) => ({ ...range, last: rows.length - 1 })))
    .reduce((count, { startRow, startCol, endRow, endCol, last }) => {
      const [height, width] = [
        Math.min(endRow, last) - startRow + 1,
        Math.min(endCol, importLimits.columns) - startCol + 1,
      ];
      return count + Math.max(0, height) * Math.max(0, width);
    }, 0);

/** What a sheet says: merged cells say their text in every place they cover. */
function filledSheet({ rows, cells: styled, merges = [] }: Sheet): FilledSheet {
  const texts = rows.map((cells, row) =>
    cells.map((value, column) => shownText(value, styled?.get(`${row},${column}`))),
  );
  const above = new Map<number, number>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const text = texts[startRow]?.[startCol] ?? '';
    for (let row = startRow; row <= Math.min(endRow, texts.length - 1); row += 1) {
      const cells = texts[row] ?? [];
      for (let column = startCol; column <= Math.min(endCol, importLimits.columns); column += 1) cells[column] = text;
      if (row > startRow) above.set(row, (above.get(row) ?? 0) + endCol - startCol + 1);
    }
  }
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  // The column of the row keys is never merged.
  const continued = new Set([...above].flatMap(([row, covered]) => (covered >= width - 1 && covered > 1 ? [row] : [])));
  return { rows: texts.map((cells) => Array.from(cells, (text) => text ?? '')), continued };
}
