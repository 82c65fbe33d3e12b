import type { FormGrid, GridPart } from '@chengxiao/domain';
import type { NamedRange } from 'hucre';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type Origin, originSheet } from './origin';
import { type Remarks, sheetOf, sheetRows } from './sheet';
import { defaultFont } from './sheet.style';
import { uniqueNames } from './sheet-names';

/** A form as it goes into a workbook. */
export type ExportedForm = {
  readonly grid: FormGrid;
  /** What its sheets are named after. */
  readonly name: string;
  /** From what it was made, so that it is known when it comes back. */
  readonly origin?: Origin;
  /** Remarks at the cells of its parts, in their order. */
  readonly remarks?: readonly Remarks[];
  /** The name of its file, where that says more than the form. */
  readonly fileName?: string;
};

/** Forms as one workbook: a sheet for each part, and a hidden one that knows from what they were made. */
export function workbookOf(forms: readonly ExportedForm[]): Promise<Uint8Array> {
  const parts = forms.flatMap(({ grid, name, origin, remarks }) =>
    grid.parts.map((part, index) => ({
      grid,
      part,
      name: sheetName(name, part, index),
      origin,
      remarks: remarks?.[index],
    })),
  );
  const names = uniqueNames(parts.map(({ name }) => name));
  const sheets = parts.map(({ grid, part, remarks }, index) => sheetOf(grid, part, names[index] ?? part.name, remarks));
  const origins = parts.flatMap(({ grid, part, origin }, index) =>
    origin
      ? [{ sheet: names[index] ?? '', form: grid.form, layoutVersion: grid.layoutVersion, part: part.name, origin }]
      : [],
  );
  return writeXlsx({
    sheets: origins.length > 0 ? [...sheets, originSheet(origins)] : sheets,
    namedRanges: parts.flatMap(({ part }, index) => repeatedRows(part, sheets[index])),
    defaultFont,
    properties: { title: parts[0]?.part.title ?? '', creator: '成效 Chengxiao' },
  });
}

const sheetName = (name: string, part: GridPart, index: number): string =>
  index === 0 ? name : `${part.title}-${name}`;

/** The header that stands again on every printed page: of the longest list, for a sheet repeats one run of rows only. */
function repeatedRows(part: GridPart, sheet: WriteSheet | undefined): NamedRange[] {
  const [longest] = [...part.sections]
    .filter(({ headerRows }) => headerRows > 0)
    .sort((a, b) => b.rows.length - a.rows.length);
  const first = longest?.rows[0]?.cells[0]?.row;
  if (!sheet || longest === undefined || first === undefined) return [];
  const { starts } = sheetRows(part);
  const [from, to] = [(starts[first] ?? 0) + 1, starts[first + longest.headerRows] ?? 0];
  return [
    { name: '_xlnm.Print_Titles', range: `'${sheet.name.replaceAll("'", "''")}'!$${from}:$${to}`, scope: sheet.name },
  ];
}
