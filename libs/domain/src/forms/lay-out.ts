import type { Language } from '../messages';
import type { FormGrid, GridCell, GridList, GridPart, GridRow, GridSection } from './grid';
import type { FilledRow, FormLayout, LayoutCell, LayoutPart, LayoutSection } from './layout';
import { formatCell } from './format-cell';

/** How a form is laid out for a purpose. */
export type LayOutOptions = {
  /** Empty rows at the end of every list that people fill in, or more where the list has room for more. */
  readonly blank?: number;
  /** Does not merge equal neighbours, so that every row has all its cells. */
  readonly unmerged?: boolean;
};

/** Lays a form out with its data: the one grid that screen, print, spreadsheet and PDF draw. */
export const layOut = <D>(
  layout: FormLayout<D>,
  data: D,
  language: Language,
  { blank = 0, unmerged = false }: LayOutOptions = {},
): FormGrid => ({
  form: layout.form,
  layoutVersion: layout.version,
  language,
  paper: layout.paper,
  parts: layout.parts.map((part) => partOf(part, data, { language, blank, unmerged })),
});

type LayOutContext = { readonly language: Language; readonly blank: number; readonly unmerged: boolean };

function partOf<D>(part: LayoutPart<D>, data: D, context: LayOutContext): GridPart {
  const { language } = context;
  const sections: GridSection[] = [];
  let row = 0;
  for (const section of part.sections.filter(({ when }) => when(data))) {
    const rows = sectionRows(section, data, { ...context, from: row, width: part.widths.length });
    const list = listOf(section, data, language);
    sections.push({ headerRows: section.header.length, rows, list, ...(section.prose ? { prose: true } : {}) });
    row += rows.length;
  }
  return {
    name: part.name,
    title: part.title(data)[language],
    subtitle: part.subtitle(data)[language],
    widths: part.widths,
    sections,
    notes: part.notes(data).map((note) => note[language]),
  };
}

function listOf<D>({ list }: LayoutSection<D>, data: D, language: Language): GridList | null {
  if (!list) return null;
  const { path, half, fields } = list;
  const choices = list.choices?.(data) ?? {};
  return {
    path,
    half,
    fields,
    choices: fields.map((field) => choices[field ?? '']?.map((each) => each[language]) ?? null),
  };
}

type Frame = LayOutContext & { readonly from: number; readonly width: number };

function sectionRows<D>(section: LayoutSection<D>, data: D, frame: Frame): GridRow[] {
  const header: FilledRow[] = section.header.map((cells) => ({
    key: null,
    cells: cells.map((cell) => ({ ...cell, show: () => cell.show(data), path: null })),
  }));
  const rows = placeCells([...header, ...section.rows(data, frame.blank)], frame);
  return frame.unmerged ? rows : mergeEqualCells(rows, section.merged);
}

/** Puts the cells of each row into the columns that no cell above reaches into. */
function placeCells(rows: readonly FilledRow[], { language, from, width }: Frame): GridRow[] {
  const taken: boolean[][] = rows.map(() => Array<boolean>(width).fill(false));
  return rows.map(({ key, cells }, index) => ({
    key,
    cells: cells.map((cell) => {
      const column = taken[index]?.indexOf(false) ?? -1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1) occupy(taken, index + down, column + across);
      return gridCell(cell, { row: from + index, column, language });
    }),
  }));
}

/** Throws for a layout that does not fit: a defect that tests find. */
function occupy(taken: boolean[][], row: number, column: number): void {
  const line = taken[row];
  if (line?.[column] !== false) throw new Error(`the layout has no room at row ${row}, column ${column}`);
  line[column] = true;
}

function gridCell(
  { kind, colSpan, rowSpan, align, heads, optional, show, path }: LayoutCell<null>,
  { row, column, language }: { readonly row: number; readonly column: number; readonly language: Language },
): GridCell {
  const shown = formatCell(kind, show(null), language);
  const place = { row, column, colSpan, rowSpan, kind, align, heads, ...(optional && { optional }) };
  return { ...place, ...shown, path: path?.(null) ?? null };
}

/** Merges a cell with equal ones below it, within the merged cells of the columns before it. */
function mergeEqualCells(rows: readonly GridRow[], columns: readonly number[]): GridRow[] {
  const merged = rows.map(({ key, cells }) => ({ key, cells: [...cells] }));
  const breaks = new Set<number>();
  for (const column of columns) {
    let top: { readonly at: number; readonly place: number } | null = null;
    merged.forEach(({ cells }, index) => {
      const here = cells.findIndex((cell) => cell.column === column && !cell.heads);
      const [cell, above] = [cells[here], top && merged[top.at]?.cells[top.place]];
      if (cell && top && above && cell.text !== '' && cell.text === above.text && !breaks.has(index)) {
        merged[top.at]?.cells.splice(top.place, 1, { ...above, rowSpan: above.rowSpan + 1 });
        cells.splice(here, 1);
        return;
      }
      breaks.add(index);
      top = cell ? { at: index, place: here } : null;
    });
  }
  return merged;
}
