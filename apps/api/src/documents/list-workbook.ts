import type { ExportCell } from '@chengxiao/domain';
import { Decimal } from 'decimal.js';
import { type Cell, type CellStyle, type CellValue, colToLetter, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { escapeCodes, exactNumber } from './cell-values.ts';
import { readRows, type RowLimits } from './list-rows.ts';
import { countLines, widthInEms } from './measure.ts';
import { defaultFont } from './sheet.style.ts';
import { uniqueNames } from './sheet-names.ts';

export { MalformedRows } from './list-rows.ts';

/** One line of the sheet that says what a workbook holds. */
export type ExportNote = { readonly label: string; readonly value: string };

/** A list that becomes a workbook: its rows as they were sent, lines of JSON. */
export type ListToDraw = {
  readonly title: string;
  readonly headings: readonly string[];
  readonly sums: readonly ExportCell[] | null;
  readonly count: number;
  readonly lines: Uint8Array<ArrayBuffer>;
  readonly limits: RowLimits;
  readonly notes: readonly ExportNote[];
  readonly notesName: string;
};

const headStyle: CellStyle = {
  font: { ...defaultFont, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7F2EF' } },
  alignment: { vertical: 'center', wrapText: true },
};
/** Characters of a column: so many at least, and at most. */
const widths = { least: 8, most: 48 } as const;

const formats = {
  text: '@',
  money: '#,##0.00',
  number: 'General',
  percent: '0.00%',
  day: 'yyyy-mm-dd',
  minute: 'yyyy-mm-dd hh:mm',
} as const;
type Format = keyof typeof formats;
type Styles = Readonly<Record<Format, Partial<Cell>>>;

/** One style for all cells of a format: a list has hundreds of thousands of cells. */
const stylesOf = (more: CellStyle): Styles => {
  const cellOf = (format: Format): Partial<Cell> => ({
    style: { font: defaultFont, numFmt: formats[format], ...more },
  });
  return {
    text: cellOf('text'),
    money: cellOf('money'),
    number: cellOf('number'),
    percent: cellOf('percent'),
    day: cellOf('day'),
    minute: cellOf('minute'),
  };
};
const plain = stylesOf({});
const bold = stylesOf({ font: { ...defaultFont, bold: true }, border: { top: { style: 'thin' } } });

/** Wide enough for every amount that may be sent. */
const Exact = Decimal.clone({ precision: 40 });

/** What stands in a cell and how it is shown. A text stays one, whatever sign it begins with. */
function valueOf(cell: ExportCell): [CellValue, Format] {
  if (cell === null || cell === '') return [null, 'text'];
  if (typeof cell === 'string') return [escapeCodes(cell), 'text'];
  if ('money' in cell) return figureOf(new Exact(cell.money).div(10_000).toFixed(), 'money');
  if ('number' in cell) return figureOf(cell.number, 'number');
  // A percentage is a hundredth to a spreadsheet.
  if ('percent' in cell) return figureOf(`${cell.percent}e-2`, 'percent');
  const [day = '', minute] = cell.date.split(' ');
  return minute ? [new Date(`${day}T${minute}:00Z`), 'minute'] : [new Date(`${day}T00:00:00Z`), 'day'];
}

function figureOf(figure: string, format: Format): [CellValue, Format] {
  const value = exactNumber(figure);
  return [value, typeof value === 'string' ? 'text' : format];
}

const shownLength = (cell: ExportCell): number =>
  cell === null ? 0 : typeof cell === 'string' ? longestLine(cell) : 16;
const longestLine = (text: string): number => 2 * Math.max(...text.split('\n').map(widthInEms));

function listSheet(list: ListToDraw, name: string): WriteSheet {
  const { title, headings, sums, count } = list;
  const rows: CellValue[][] = [headings.map(escapeCodes)];
  const cells = new Map<string, Partial<Cell>>(headings.map((_, column) => [`0,${column}`, { style: headStyle }]));
  const longest = headings.map(longestLine);
  /** What most cells of a column are shown as, so that only the others name their style. */
  const usual: (Format | undefined)[] = [];
  const valuesOf = (row: readonly ExportCell[], styles: Styles): CellValue[] =>
    row.map((cell, column) => {
      const [value, format] = valueOf(cell);
      if (value !== null && styles === plain) usual[column] ??= format;
      if (styles === bold || (value !== null && format !== usual[column]))
        cells.set(`${rows.length},${column}`, styles[format]);
      return value;
    });
  for (const row of readRows(list.lines, { ...list, width: headings.length })) {
    rows.push(valuesOf(row, plain));
    row.forEach((cell, column) => (longest[column] = Math.max(longest[column] ?? 0, shownLength(cell))));
  }
  if (sums) rows.push(valuesOf(sums, bold));
  return {
    name,
    columns: longest.map((length, column) => ({
      ...plain[usual[column] ?? 'text'],
      width: Math.min(widths.most, Math.max(widths.least, Math.ceil(length) + 2)),
    })),
    rows,
    cells,
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${colToLetter(headings.length - 1)}${count + 1}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddHeader: `&C${title.replaceAll('&', '&&')}`, oddFooter: '&C&P / &N' },
  };
}

function noteSheet(notes: readonly ExportNote[], name: string): WriteSheet {
  const text: CellStyle = { font: defaultFont, numFmt: formats.text, alignment: { vertical: 'top', wrapText: true } };
  const label: CellStyle = { ...text, font: { ...defaultFont, bold: true } };
  const cells = new Map<string, Partial<Cell>>();
  notes.forEach((note, row) => {
    cells.set(`${row},0`, { value: escapeCodes(note.label), type: 'string', style: label });
    cells.set(`${row},1`, { value: escapeCodes(note.value), type: 'string', style: text });
  });
  return {
    name,
    columns: [{ width: 16 }, { width: 80 }],
    rows: notes.map((note) => [note.label, note.value]),
    cells,
    rowDefs: new Map(notes.map(({ value }, row) => [row, { height: 4 + 14 * countLines(value, 40) }])),
  };
}

/** A list as a workbook: its rows under frozen headings, and a sheet that says what they are. @throws MalformedRows */
export async function listWorkbook(list: ListToDraw): Promise<Uint8Array> {
  const [name = '', second = ''] = uniqueNames([list.title, list.notesName]);
  return writeXlsx({
    sheets: [listSheet(list, name), noteSheet(list.notes, second)],
    defaultFont,
    properties: { title: list.title, creator: '成效 Chengxiao' },
  });
}
