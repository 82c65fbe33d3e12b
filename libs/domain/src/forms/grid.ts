import type { Language } from '../messages';

/** What stands in a cell; money is shown in 万元. */
export const cellKinds = ['label', 'text', 'money', 'number', 'percent', 'date'] as const;
export type CellKind = (typeof cellKinds)[number];
export type CellAlign = 'left' | 'center' | 'right';
export type Paper = 'portrait' | 'landscape';

/** The official forms of the house, by their short names, the letter of a reply, and that of a one-time password. */
export const formIds = ['F1', 'F2', 'F3', 'F4', 'F5', 'F8', 'reply', 'password'] as const;
export type FormId = (typeof formIds)[number];

/** How a cell differs from an earlier version of the form. */
export type CellChange = {
  readonly kind: 'added' | 'removed' | 'changed';
  /** What stood here before; empty for what was added. */
  readonly before: string;
};

/** One cell in its place; row and column count from 0 within the part. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly kind: CellKind;
  readonly align: CellAlign;
  /** As people read it. */
  readonly text: string;
  /** The bare value: decimal text (money in 万元), a date, or the text itself; null where nothing stands. */
  readonly value: string | null;
  /** The input field that fills it, for example `indicators.3.weight`; null where nothing is typed. */
  readonly path: string | null;
  /** A cell of fixed words: heads its column, or the row it stands in. */
  readonly heads: 'column' | 'row' | null;
  /** Words that the form has besides those of the official one: a sheet may lack them. */
  readonly optional?: true;
  readonly change?: CellChange;
};

/** Cells that begin in one row; `key` is the id of the list's item the row shows. */
export type GridRow = { readonly key: string | null; readonly cells: readonly GridCell[] };

/** What a repeated section lists, so that a filled-in sheet finds its way back. */
export type GridList = {
  /** Path of the list, for example `indicators`. */
  readonly path: string;
  /** Tells two sections of one list apart, for example `annual`. */
  readonly half: string | null;
  /** The field of each column, or null where a column shows what nobody types. */
  readonly fields: readonly (string | null)[];
  /** What may be chosen in each column, or null where it is free. */
  readonly choices: readonly (readonly string[] | null)[];
};

/** Rows that belong together; the first `headerRows` stand again on top of every page the section goes on to. */
export type GridSection = {
  readonly headerRows: number;
  readonly rows: readonly GridRow[];
  readonly list: GridList | null;
  /** Text of a letter: no lines around its cells, and larger type. */
  readonly prose?: boolean;
};

/** One table of the form: a sheet of the workbook, and a new page in print. */
export type GridPart = {
  /** Short name, unique within the form. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** Widths of the columns in millimetres; they add up to the width between the margins. */
  readonly widths: readonly number[];
  readonly sections: readonly GridSection[];
  readonly notes: readonly string[];
};

/** A form with its data, laid out: what screen, print, spreadsheet and PDF draw alike. */
export type FormGrid = {
  readonly form: FormId;
  readonly layoutVersion: number;
  readonly language: Language;
  readonly paper: Paper;
  readonly parts: readonly GridPart[];
};

/** Width between the margins of an A4 page in millimetres. */
export const printableWidth: Readonly<Record<Paper, number>> = { portrait: 186, landscape: 273 };

/** Every row of a part, in order. */
export const rowsOf = (part: GridPart): GridRow[] => part.sections.flatMap(({ rows }) => rows);

/** Every cell of a form, in reading order. */
export const cellsOf = (grid: FormGrid): GridCell[] =>
  grid.parts.flatMap((part) => rowsOf(part).flatMap(({ cells }) => cells));
