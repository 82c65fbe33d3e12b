import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useFormScope } from '../FormScope';
import { cellText } from './columns';
import { type Place, placeOf } from './use-range';

/** The row in which an element stands: a cell, its buttons or the strip under it. */
const rowOf = (target: EventTarget | null): number | null => {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-row]')?.dataset['row'] : undefined;
  return row === undefined ? null : Number(row);
};

/** Whether a row says no more than a fresh one. */
const isFresh = <Row extends object>(row: Row, fresh: Row): boolean =>
  (Object.keys(row) as (keyof Row)[]).every((key) => {
    const text = cellText(row, key).trim();
    return text === '' || text === cellText(fresh, key).trim();
  });

/**
 * The row that is just being begun, and the cell of it that is typed into: it was blank when one came to it, and one has
 * not left it yet. What it lacks is not held against it, nor what is half typed, unless the form was refused meanwhile.
 */
export function useBegun<Row extends object>(now: () => readonly Row[], newRow: RefObject<(() => Row) | undefined>) {
  const [begun, setBegun] = useState<Place | null>(null);
  const live = useRef(begun);
  const set = useCallback((next: Place | null) => {
    if (live.current?.row === next?.row && live.current?.column === next?.column) return;
    // At once, for a focus may move again before it is drawn.
    live.current = next;
    setBegun(next);
  }, []);
  const onFocus = useCallback(
    (target: EventTarget) => {
      const index = rowOf(target);
      const column = placeOf(target)?.column ?? -1;
      if (index === null) return set(null);
      const row = now()[index];
      const still = index === live.current?.row || (row && newRow.current && isFresh(row, newRow.current()));
      set(still ? { row: index, column } : null);
    },
    [now, newRow, set],
  );
  const onBlur = useCallback(
    (to: EventTarget | null) => {
      if (rowOf(to) !== live.current?.row) set(null);
    },
    [set],
  );
  const { problem } = useFormScope();
  useEffect(() => set(null), [problem, set]);
  return { begun, onFocus, onBlur };
}
