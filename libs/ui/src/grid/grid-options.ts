import type { GridColumn } from './columns';

/** What a page may do to a grid from outside, through the grid's own undo. */
export type GridHandle<Row> = {
  /** Writes rows as one step that one undo takes back, and says what was done. */
  write(rows: readonly Row[], announcement: string): void;
  undo(): void;
};

export type GridOptions<Row> = {
  path: string;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  newRow: (() => Row) | undefined;
  maxRows: number;
  /** What Escape does where there is nothing to put back; true when that was something. */
  onEscape?: () => boolean;
};
