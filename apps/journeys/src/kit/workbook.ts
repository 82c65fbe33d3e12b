/** A workbook as its owner works on it in a spreadsheet: nothing but cells. */
import { readFile } from 'node:fs/promises';
import { type Cell, readXlsx, type Sheet, writeXlsx } from 'hucre/xlsx';
import type { Download } from 'playwright-core';

export type { Sheet };
export type CellValue = string | number | null;
export type Workbook = { readonly sheets: readonly Sheet[] };

export const openWorkbook = async (download: Download): Promise<Workbook> =>
  readXlsx(await readFile(await download.path()), { readStyles: true });

/** Types one value into a cell, counted from zero. */
export function typeAt(sheet: Sheet, row: number, column: number, value: CellValue): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  (sheet.rows[row] ?? [])[column] = value;
  const type: Cell['type'] = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string';
  sheet.cells?.set(`${row},${column}`, { ...sheet.cells.get(`${row},${column}`), value, type });
}

/** Where a text stands in a sheet: row and column from zero. */
export function placeOf(sheet: Sheet, text: string): readonly [number, number] {
  const row = sheet.rows.findIndex((cells) => cells.includes(text));
  if (row < 0) throw new Error(`no cell of "${sheet.name}" says ${text}`);
  return [row, (sheet.rows[row] ?? []).indexOf(text)];
}

/** The file as a spreadsheet saves it, to be chosen in a browser. */
export async function saveWorkbook(name: string, { sheets }: Workbook) {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name: sheet, rows, cells, merges, columns, veryHidden }) => ({
      name: sheet,
      rows,
      merges: merges ?? [],
      columns: columns ?? [],
      ...(cells ? { cells } : {}),
      ...(veryHidden ? { veryHidden } : {}),
    })),
  });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name, mimeType, buffer: Buffer.from(bytes) };
}
