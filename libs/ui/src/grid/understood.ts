import type { Pasted } from './block';
import { isClean } from './block';
import { cellText, type GridColumn } from './columns';
import type { GridOptions, UnderstoodPaste } from './grid-options';

type Into<Row> = Pick<GridOptions<Row>, 'newRow' | 'maxRows'> & { readonly rows: readonly Row[] };

/** The rows as taking what was understood leaves them from a row on, and what of it has no room. */
export function layUnderstood<Row extends object>(
  understood: UnderstoodPaste<Row>,
  from: number,
  { rows, newRow, maxRows }: Into<Row>,
): Pasted<Row> {
  const room = newRow ? maxRows : rows.length;
  const fitting = understood.rows.slice(0, Math.max(0, room - from));
  const next = [...rows];
  const paths: string[] = [];
  fitting.forEach(({ fill }, down) => {
    const index = from + down;
    const before = rows[index] ?? newRow?.();
    if (!before) return;
    const after = fill(before);
    next[index] = after;
    for (const key of Object.keys(after) as (keyof Row & string)[])
      if (!rows[index] || cellText(rows[index], key) !== cellText(after, key)) paths.push(`${index}.${key}`);
  });
  const cut = understood.rows.length - fitting.length;
  return { rows: next, paths, changed: fitting.length, cut, left: [...understood.left] };
}

/** Whether something stands in a row already. */
export const isFilled = <Row>(row: Row, columns: readonly GridColumn<Row>[]): boolean =>
  columns.some(({ kind, key }) => kind !== 'readonly' && cellText(row, key).trim() !== '');

/** Whether there is nothing to decide: all of it was read, all of it fits, and it is written over nothing. */
export const asksNothing = <Row>(
  { notes = [] }: UnderstoodPaste<Row>,
  laid: Pasted<Row>,
  over: readonly Row[],
  columns: readonly GridColumn<Row>[],
): boolean =>
  notes.length === 0 && laid.cut === 0 && isClean(laid, columns) && !over.some((row) => isFilled(row, columns));
