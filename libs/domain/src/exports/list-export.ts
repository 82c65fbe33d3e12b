/** Bounds of a list that is taken along as a workbook. */
export const exportLimits = {
  rows: 20_000,
  columns: 60,
  /** Characters of one cell, as a spreadsheet holds them. */
  text: 32_000,
  /** Bytes in which the list is sent, and its first line. */
  bytes: 40 * 1024 * 1024,
  head: 1024 * 1024,
  warnings: 200,
} as const;

/** What one cell says: a text, nothing, or a value that a spreadsheet adds up and sorts. Money is 元. */
export type ExportCell =
  | string
  | null
  | { readonly money: string }
  | { readonly number: string }
  /** `93.97` for 93.97 %. */
  | { readonly percent: string }
  /** `2026-06-30`, or with the minute: `2026-06-30 09:05`. */
  | { readonly date: string };

/** A list as its page shows it, to be written into a workbook. */
export type ListExport = {
  /** The name of the list, which stays the same in every language. */
  readonly list: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
  /** Totals below the rows. */
  readonly sums: readonly ExportCell[] | null;
  /** What the list was filtered by, in words. */
  readonly filters: readonly { readonly label: string; readonly value: string }[];
  /** What is typed about rows and not stored, so that it is not in them: which row, by whom and when. */
  readonly warnings?: readonly { readonly label: string; readonly value: string }[];
};

/** The first line of a list that is sent: all but its rows, and how many those are. */
export type ExportHead = Omit<ListExport, 'rows'> & { readonly count: number };

/** So many rows stand on one line of what is sent. */
const rowsOfLine = 200;

/** A list as it is sent: lines of JSON, its head and then its rows, some on each line, so that it is never read as a whole. */
export function* exportLines({ rows, ...head }: ListExport): Generator<string> {
  yield `${JSON.stringify({ ...head, count: rows.length } satisfies ExportHead)}\n`;
  for (let at = 0; at < rows.length; at += rowsOfLine) yield `${JSON.stringify(rows.slice(at, at + rowsOfLine))}\n`;
}
