import type { GridColumn } from './columns';

/** What a page may do to a grid from outside, through the grid's own undo. */
export type GridHandle<Row> = {
  /** Writes rows as one step that one undo takes back, and says what was done. */
  write(rows: readonly Row[], announcement: string): void;
  undo(): void;
};

/** A row that a pasted block means. */
export type UnderstoodRow<Row> = {
  /** The row as pasting leaves it. */
  readonly fill: (row: Row) => Row;
  /** The value as it was pasted, where it was taken apart. */
  readonly from: string;
};
/** A pasted block that was understood otherwise than column by column. */
export type UnderstoodPaste<Row> = {
  readonly rows: readonly UnderstoodRow<Row>[];
  /** What no row has a cell for. */
  readonly left: readonly string[];
  /** What is to be looked at, such as what was not stated and is assumed. */
  readonly notes?: readonly string[] | undefined;
};
/** Understands a block; `keys` are the columns it would be laid over. Null where it means nothing else. */
export type PasteReader<Row> = (
  block: readonly (readonly string[])[],
  keys: readonly (keyof Row & string)[],
) => UnderstoodPaste<Row> | null;

export type GridOptions<Row> = {
  path: string;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  newRow: (() => Row) | undefined;
  maxRows: number;
  /** Asked where a block does not fit the columns as it stands. */
  understand?: PasteReader<Row> | undefined;
  /** What Escape does where there is nothing to put back; true when that was something. */
  onEscape?: () => boolean;
};
