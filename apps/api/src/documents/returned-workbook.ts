import { type Cell, type Sheet, type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** Reasons at cells of a sheet, by row and column counted from 0. */
export type Reason = { readonly row: number; readonly column: number; readonly text: string };

const wrongFill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFCCC7' } } as const;

/** Sheets as they came, each with its reasons as comments at the cells; the hidden sheet goes along. */
export async function returnedWorkbook(
  sheets: readonly { readonly sheet: Sheet; readonly reasons: readonly Reason[] }[],
  hidden: Sheet | null,
): Promise<Uint8Array> {
  const marked = sheets.map(({ sheet, reasons }) => withReasons(sheet, reasons));
  return writeXlsx({ sheets: hidden ? [...marked, asHiddenSheet(hidden)] : marked });
}

const asHiddenSheet = ({ name, rows }: Sheet): WriteSheet => ({ name, rows, veryHidden: true });

function withReasons(sheet: Sheet, reasons: readonly Reason[]): WriteSheet {
  const { name, rows, merges, columns, rowDefs, pageSetup, headerFooter, view, dataValidations } = sheet;
  const cells = new Map<string, Partial<Cell>>(
    [...(sheet.cells ?? [])].map(([place, cell]) => [place, withoutComment(cell)]),
  );
  for (const [place, text] of commentsByCell(reasons)) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const cell = cells.get(place) ?? { value: rows[row]?.[column] ?? null };
    cells.set(place, { ...cell, style: { ...cell.style, fill: wrongFill }, comment: { author: '成效', text } });
  }
  return {
    name,
    rows: rows.map((row) => [...row]),
    cells,
    ...(merges && { merges }),
    ...(columns && { columns }),
    ...(rowDefs && { rowDefs }),
    ...(pageSetup && {
      pageSetup: { ...pageSetup, printTitlesRow: undefined, printArea: undefined } as WriteSheet['pageSetup'],
    }),
    ...(headerFooter && { headerFooter }),
    ...(view && { view }),
    ...(dataValidations && { dataValidations }),
  };
}

/** What people typed and how it looked; a remark of an earlier check is not repeated. */
const withoutComment = ({ value, type, style }: Cell): Partial<Cell> => ({ value, type, ...(style && { style }) });

/** All reasons at one cell in one comment. */
function commentsByCell(reasons: readonly Reason[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { row, column, text } of reasons) {
    const place = `${row},${column}`;
    found.set(place, [found.get(place), text].filter(Boolean).join('\n'));
  }
  return found;
}
