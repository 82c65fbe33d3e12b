import { type ExportCell, type ListExport, toWan } from '@chengxiao/domain';
import { type Cell, type CellStyle, type CellValue, colToLetter, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { countLines, widthInEms } from './measure';
import { escapeCodes, exactNumber, typeOf } from './sheet';
import { defaultFont } from './sheet.style';
import { uniqueNames } from './sheet-names';

/** One line of the sheet that says what a workbook holds. */
export type ExportNote = { readonly label: string; readonly value: string };

const headStyle: CellStyle = {
  font: { ...defaultFont, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7F2EF' } },
  alignment: { vertical: 'center', wrapText: true },
};
const textFormat = '@';
/** Characters of a column: so many at least, and at most. */
const widths = { least: 8, most: 48 } as const;

/** What stands in a cell and how it is shown. A text stays one, whatever sign it begins with. */
function toCell(cell: ExportCell): Partial<Cell> {
  const [value, numFmt] = valueOf(cell);
  const style: CellStyle = { font: defaultFont, numFmt: typeof value === 'string' ? textFormat : numFmt };
  return { value, type: typeOf(value), style };
}

function valueOf(cell: ExportCell): [CellValue, string] {
  if (cell === null || cell === '') return [null, textFormat];
  if (typeof cell === 'string') return [escapeCodes(cell), textFormat];
  if ('money' in cell) return [exactNumber(toWan(cell.money)), '#,##0.00'];
  if ('number' in cell) return [exactNumber(cell.number), 'General'];
  // A percentage is a hundredth to a spreadsheet.
  if ('percent' in cell) return [exactNumber(`${cell.percent}e-2`), '0.00%'];
  const [day = '', minute] = cell.date.split(' ');
  return minute ? [new Date(`${day}T${minute}:00Z`), 'yyyy-mm-dd hh:mm'] : [new Date(`${day}T00:00:00Z`), 'yyyy-mm-dd'];
}

const bold = ({ style, ...cell }: Partial<Cell>): Partial<Cell> => ({
  ...cell,
  style: { ...style, font: { ...defaultFont, bold: true }, border: { top: { style: 'thin' } } },
});

const shownLength = (cell: ExportCell): number =>
  cell === null ? 0 : typeof cell === 'string' ? longestLine(cell) : 16;
const longestLine = (text: string): number => 2 * Math.max(...text.split('\n').map(widthInEms));

function widthOf(heading: string, cells: readonly ExportCell[]): number {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, shownLength(cell)), longestLine(heading));
  return Math.min(widths.most, Math.max(widths.least, Math.ceil(longest) + 2));
}

function listSheet({ title, headings, rows, sums }: ListExport, name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, line: readonly Partial<Cell>[]): void =>
    line.forEach((cell, column) => cells.set(`${row},${column}`, cell));
  put(
    0,
    headings.map((text) => ({ value: escapeCodes(text), type: 'string', style: headStyle })),
  );
  rows.forEach((row, index) => put(index + 1, row.map(toCell)));
  if (sums)
    put(
      rows.length + 1,
      sums.map((cell) => bold(toCell(cell))),
    );
  const height = rows.length + (sums ? 2 : 1);
  const at = (row: number, column: number): CellValue => cells.get(`${row},${column}`)?.value ?? null;
  const last = colToLetter(headings.length - 1);
  return {
    name,
    columns: headings.map((heading, column) => ({
      width: widthOf(
        heading,
        rows.map((row) => row[column] ?? null),
      ),
    })),
    rows: Array.from({ length: height }, (_, row) => headings.map((__, column) => at(row, column))),
    cells,
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${last}${rows.length + 1}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddHeader: `&C${title.replaceAll('&', '&&')}`, oddFooter: '&C&P / &N' },
  };
}

function noteSheet(notes: readonly ExportNote[], name: string): WriteSheet {
  const plain: CellStyle = { font: defaultFont, numFmt: textFormat, alignment: { vertical: 'top', wrapText: true } };
  const label: CellStyle = { ...plain, font: { ...defaultFont, bold: true } };
  const cells = new Map<string, Partial<Cell>>();
  notes.forEach((note, row) => {
    cells.set(`${row},0`, { value: escapeCodes(note.label), type: 'string', style: label });
    cells.set(`${row},1`, { value: escapeCodes(note.value), type: 'string', style: plain });
  });
  return {
    name,
    columns: [{ width: 16 }, { width: 80 }],
    rows: notes.map((note) => [note.label, note.value]),
    cells,
    rowDefs: new Map(notes.map(({ value }, row) => [row, { height: 4 + 14 * countLines(value, 40) }])),
  };
}

/** A list as a workbook: its rows under frozen headings, and a sheet that says what they are. */
export function listWorkbook(list: ListExport, notes: readonly ExportNote[], notesName: string): Promise<Uint8Array> {
  const [name = '', second = ''] = uniqueNames([list.title, notesName]);
  return writeXlsx({
    sheets: [listSheet(list, name), noteSheet(notes, second)],
    defaultFont,
    properties: { title: list.title, creator: '成效 Chengxiao' },
  });
}
