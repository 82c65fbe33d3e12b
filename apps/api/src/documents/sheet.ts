import { type FormGrid, type GridCell, type GridPart, rowsOf } from '@chengxiao/domain';
import { type Cell, type CellStyle, type CellValue, colToLetter, type WriteSheet } from 'hucre/xlsx';
import { escapeCodes, exactNumber, typeOf } from './cell-values';
import { countLines } from './measure';
import { widthOfLine } from './pdf.rows';
import { bodySize, cellStyle, noteStyle, subtitleStyle, titleStyle } from './sheet.style';

/** Rows above the table: title and sub-title. */
export const rowsAbove = 2;
/** Column of the hidden row keys, behind the table. */
export const keyColumn = (part: Pick<GridPart, 'widths'>): number => part.widths.length;

/** A spreadsheet knows heights of at most 409 points. */
const tallest = 409;
const lineHeight = 13.5;
/** Width units of a spreadsheet: characters of the default type, 5 points each. */
const charactersOf = (millimetres: number): number => Math.round((millimetres / 1.9) * 100) / 100;

function valueOf({ kind, value, text }: GridCell): CellValue {
  if (value === null) return null;
  if (kind === 'date') return new Date(`${value}T00:00:00Z`);
  if (kind === 'label' || kind === 'text') return escapeCodes(text);
  return exactNumber(value);
}

/** Remarks at cells, by row and column of the grid: `4,2`. */
export type Remarks = ReadonlyMap<string, string>;
export const placeOf = ({ row, column }: Pick<GridCell, 'row' | 'column'>): string => `${row},${column}`;

/** One part of a form as a sheet of a workbook. */
export function sheetOf(grid: FormGrid, part: GridPart, name: string, remarks: Remarks = new Map()): WriteSheet {
  const sheet = new SheetBuilder(part);
  sheet.addWideRow(0, part.title, titleStyle, 30);
  sheet.addWideRow(1, part.subtitle, subtitleStyle, 18);
  for (const { key, cells } of rowsOf(part)) {
    for (const cell of cells) sheet.cell(cell, remarks.get(placeOf(cell)));
    if (key && cells[0]) sheet.key(cells[0].row, key);
  }
  part.notes.forEach((note, index) => sheet.note(index, note));
  return sheet.build(grid, name);
}

/**
 * On which row of the sheet each row of the table begins, and at the end where the notes do. A row that is taller than
 * a spreadsheet allows takes several of the sheet, over which its cells are merged.
 */
export function sheetRows(part: GridPart): { readonly starts: readonly number[]; readonly heights: readonly number[] } {
  const rows = rowsOf(part);
  const wanted = rows.map(({ cells }) => {
    const lines = cells.map((cell) =>
      Math.ceil(countLines(cell.text, widthOfLine(part, cell) / bodySize) / cell.rowSpan),
    );
    return 6 + lineHeight * Math.max(1, ...lines);
  });
  const starts: number[] = [];
  const heights: number[] = Array<number>(rowsAbove).fill(0);
  for (const height of wanted) {
    // Pieces of ten lines leave little of a printed page empty.
    const count = height > tallest ? Math.ceil(height / (10 * lineHeight)) : 1;
    starts.push(heights.length);
    heights.push(...Array<number>(count).fill(height / count));
  }
  return { starts: [...starts, heights.length], heights };
}

class SheetBuilder {
  private readonly cells = new Map<string, Partial<Cell>>();
  private readonly merges: NonNullable<WriteSheet['merges']> = [];
  private readonly heights: Map<number, { height: number }>;
  private readonly starts: readonly number[];

  constructor(private readonly part: GridPart) {
    const { starts, heights } = sheetRows(part);
    this.starts = starts;
    this.heights = new Map(heights.map((height, row) => [row, { height }]));
  }

  addWideRow(row: number, text: string, style: CellStyle, height: number): void {
    const last = this.part.widths.length - 1;
    this.cells.set(`${row},0`, { value: escapeCodes(text), type: 'string', style });
    this.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: last });
    this.heights.set(row, { height });
  }

  note(index: number, text: string): void {
    const whole = { column: 0, colSpan: this.part.widths.length } as GridCell;
    const height = 4 + lineHeight * countLines(text, widthOfLine(this.part, whole) / bodySize);
    this.addWideRow((this.starts.at(-1) ?? rowsAbove) + index, text, noteStyle, height);
  }

  cell(cell: GridCell, remark?: string): void {
    const style = cellStyle(cell);
    const value = valueOf(cell);
    const comment = remark ?? cell.change?.before;
    const [startRow, startCol] = [this.starts[cell.row] ?? 0, cell.column];
    const [endRow, endCol] = [(this.starts[cell.row + cell.rowSpan] ?? 0) - 1, startCol + cell.colSpan - 1];
    for (let row = startRow; row <= endRow; row += 1)
      for (let column = startCol; column <= endCol; column += 1)
        this.cells.set(`${row},${column}`, { value: null, type: 'empty', style });
    this.cells.set(`${startRow},${startCol}`, {
      value,
      type: typeOf(value),
      style,
      ...(comment ? { comment: { author: '', text: comment } } : {}),
    });
    if (endRow > startRow || endCol > startCol) this.merges.push({ startRow, startCol, endRow, endCol });
  }

  /** The id of the item a row shows, out of sight: a row that is moved stays the same. */
  key(row: number, key: string): void {
    this.cells.set(`${this.starts[row] ?? 0},${keyColumn(this.part)}`, { value: key, type: 'string' });
  }

  build(grid: FormGrid, name: string): WriteSheet {
    const height = 1 + Math.max(...[...this.heights.keys()]);
    const width = keyColumn(this.part) + 1;
    const at = (row: number, column: number): CellValue => this.cells.get(`${row},${column}`)?.value ?? null;
    return {
      name,
      columns: [...this.part.widths.map((each) => ({ width: charactersOf(each) })), { width: 2, hidden: true }],
      rows: Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => at(row, column))),
      cells: this.cells,
      merges: this.merges,
      rowDefs: this.heights,
      pageSetup: pageSetup(grid),
      headerFooter: { oddFooter: grid.language === 'en' ? '&CPage &P of &N' : '&C第 &P 页　共 &N 页' },
      view: { showGridLines: false },
      dataValidations: choicesOf(this.part),
    };
  }
}

const pageSetup = ({ paper }: FormGrid): WriteSheet['pageSetup'] => ({
  paperSize: 'a4',
  orientation: paper,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.45, right: 0.45, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.25 },
});

/** Lists to choose from, where a spreadsheet holds them: 255 characters. */
function choicesOf(part: GridPart): NonNullable<WriteSheet['dataValidations']> {
  const { starts } = sheetRows(part);
  return part.sections.flatMap(({ list, headerRows, rows }) => {
    const top = rows[0]?.cells[0]?.row ?? 0;
    const [first, last] = [(starts[top + headerRows] ?? 0) + 1, starts[top + rows.length] ?? 0];
    return (list?.choices ?? []).flatMap((choices, column) => {
      const values = choices?.filter((choice) => !choice.includes(','));
      if (!values?.length || values.join(',').length > 250 || last < first) return [];
      const letter = colToLetter(column);
      return [{ type: 'list' as const, values, range: `${letter}${first}:${letter}${last}`, allowBlank: true }];
    });
  });
}
