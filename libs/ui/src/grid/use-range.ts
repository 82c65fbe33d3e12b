import { type RefObject, useCallback, useMemo, useRef } from 'react';
import type { Area } from './block';

export type Place = { readonly row: number; readonly column: number };
type Range = { readonly from: Place; readonly to: Place };

/** Of which cell a control is. */
export function placeOf(target: EventTarget | null): Place | null {
  const cell = target instanceof HTMLElement ? target.dataset['cell'] : undefined;
  if (!cell) return null;
  const [row = 0, column = 0] = cell.split('.').map(Number);
  return { row, column };
}

const areaOf = ({ from, to }: Range): Area => ({
  top: Math.min(from.row, to.row),
  bottom: Math.max(from.row, to.row),
  left: Math.min(from.column, to.column),
  right: Math.max(from.column, to.column),
});

/**
 * The rectangle of cells that is selected. It is drawn straight onto the cells: no row is rendered anew because a
 * selection grows past it.
 */
export function useRange(table: RefObject<HTMLTableElement | null>) {
  const range = useRef<Range | null>(null);
  const draw = useCallback(
    (next: Range | null) => {
      for (const cell of table.current?.querySelectorAll('[data-selected]') ?? [])
        cell.removeAttribute('data-selected');
      range.current = next;
      if (!next) return;
      const { top, bottom, left, right } = areaOf(next);
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++)
          table.current?.querySelector(`[data-at="${row}.${column}"]`)?.setAttribute('data-selected', 'true');
    },
    [table],
  );
  return useMemo(
    () => ({
      clear: () => {
        if (range.current) draw(null);
      },
      /** Stretches the selection from a cell on; answers what is selected now. */
      extend: (at: Place, by: Place, size: { rows: number; columns: number }): Area => {
        const { from, to } = range.current ?? { from: at, to: at };
        const kept = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
        draw({
          from,
          to: { row: kept(to.row + by.row, size.rows), column: kept(to.column + by.column, size.columns) },
        });
        return areaOf(range.current as Range);
      },
      to: (at: Place, to: Place): Area => {
        draw({ from: at, to });
        return areaOf({ from: at, to });
      },
      /** What a command is about: the selection, or the one cell. */
      around: (at: Place): Area => areaOf(range.current ?? { from: at, to: at }),
      isMany: () => range.current !== null,
    }),
    [draw],
  );
}
