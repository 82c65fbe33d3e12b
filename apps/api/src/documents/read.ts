import { type CellFacts, type FilledSheet, importLimits, ProblemError, refusal } from '@chengxiao/domain';
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import { cellOf } from './cell-facts';
import { type CsvTable, readCsv, type TextFormat } from './csv';
import { isArchive, refuseUnsafe } from './guard';
import { plainWorkbook } from './plain-workbook';
import { originSheetName, readOrigins, type SheetOrigin } from './origin';
import { notWorkbookError, tooManyCellsError } from './scan';

/** What a workbook that came back says, and from what it was made. */
export type FilledWorkbook = {
  readonly sheets: readonly { readonly name: string; readonly filled: FilledSheet }[];
  readonly origins: readonly SheetOrigin[];
  /** Names of the sheets that somebody hid: they are not read. */
  readonly passedOver: readonly string[];
  /** How a text file was read; a workbook says so itself. */
  readonly format?: TextFormat;
};
/** A workbook with its sheets as they came, to be given back with remarks. */
export type WholeWorkbook = Omit<FilledWorkbook, 'sheets'> & {
  readonly sheets: readonly { readonly name: string; readonly sheet: Sheet; readonly filled: FilledSheet }[];
  /** The sheet of the house that nobody sees, to be passed on. */
  readonly hidden: Sheet | null;
};

/**
 * Reads an uploaded workbook as its reader sees it, once it is known to be harmless. Nobody calls this but a process that
 * may be ended (`imports/workbooks.ts`). @throws what `refuseUnsafe` and `readCsv` do
 */
export async function readWorkbook(file: Buffer): Promise<WholeWorkbook> {
  if (!isArchive(file)) return textWorkbook(readCsv(file));
  const read = await refuseUnsafe(file);
  const { sheets } = await readXlsx(await plainWorkbook(file, read), { readStyles: true }).catch(() => {
    throw notWorkbookError();
  });
  if (sheets.some(({ rows }) => rows.some((texts) => texts.some(isTooLong)))) throw notWorkbookError();
  if (sheets.length > importLimits.sheets || mergedCells(sheets) > importLimits.cells) throw tooManyCellsError();
  const hidden = sheets.find(({ name }) => name === originSheetName) ?? null;
  const isHidden = (sheet: Sheet): boolean => sheet !== hidden && Boolean(sheet.hidden || sheet.veryHidden);
  const said = { characters: 0 };
  return {
    hidden,
    passedOver: sheets.filter(isHidden).map(({ name }) => name),
    origins: readOrigins(hidden?.rows ?? []),
    sheets: sheets
      .filter((sheet) => sheet !== hidden && !isHidden(sheet))
      .map((sheet) => ({ name: sheet.name, sheet, filled: filledSheet(sheet, said) })),
  };
}

/** A text file as a workbook of one sheet. */
function textWorkbook({ rows, facts, format }: CsvTable): WholeWorkbook {
  if (rows.some((cells) => cells.some(isTooLong))) throw notWorkbookError();
  const name = 'CSV';
  const sheet = { name, rows: rows.map((cells) => [...cells]) };
  const filled = { rows, continued: new Set<number>(), facts, unmerged: true };
  return { sheets: [{ name, sheet, filled }], origins: [], hidden: null, passedOver: [], format };
}

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

/** Characters that all cells together say, counted wherever they stand: a text is said once in a file and shown in thousands of cells. */
type Said = { characters: number };

function count(said: Said, text: string): void {
  said.characters += text.length;
  const max = importLimits.characters;
  if (said.characters > max) throw new ProblemError(refusal('TOO_MANY_CELLS', 'workbookTooMuchText', { max }));
}

/** What a sheet says: merged cells say their text in every place they cover. */
function filledSheet({ rows, cells: styled, merges = [], rowDefs }: Sheet, said: Said): FilledSheet {
  const facts = new Map<string, CellFacts>();
  const texts = rows.map((cells, row) =>
    cells.map((value, column) => {
      const place = `${row},${column}`;
      const { text, facts: found } = cellOf(value, styled?.get(place));
      count(said, text);
      if (found) facts.set(place, found);
      return text;
    }),
  );
  const above = new Map<number, number>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const text = texts[startRow]?.[startCol] ?? '';
    // One figure for several places is none for each of them.
    const own = facts.get(`${startRow},${startCol}`) ?? {};
    const across = startRow === endRow && { across: { from: startCol, to: endCol, facts: own } };
    const merged: CellFacts = { ...own, noFigure: 'cellMerged', ...across };
    for (let row = startRow; row <= Math.min(endRow, texts.length - 1); row += 1) {
      const cells = texts[row] ?? [];
      for (let column = startCol; column <= Math.min(endCol, importLimits.columns); column += 1) {
        cells[column] = text;
        count(said, text);
        if (text.trim() !== '') facts.set(`${row},${column}`, merged);
      }
      if (row > startRow) above.set(row, (above.get(row) ?? 0) + endCol - startCol + 1);
    }
  }
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  // The column of the row keys is never merged.
  const continued = new Set([...above].flatMap(([row, covered]) => (covered >= width - 1 && covered > 1 ? [row] : [])));
  const hiddenRows = new Set([...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])));
  return { rows: texts.map((cells) => Array.from(cells, (text) => text ?? '')), continued, hiddenRows, facts };
}
