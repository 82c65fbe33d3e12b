import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useFormScope } from '../FormScope';
import { cellText } from './columns';

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
 * The row that is just being begun: it was blank when one came to it, and one has not left it yet. What it lacks is not
 * held against it while it is typed, unless the form was refused meanwhile.
 */
export function useBegun<Row extends object>(now: () => readonly Row[], newRow: RefObject<(() => Row) | undefined>) {
  const [begun, setBegun] = useState<number | null>(null);
  const live = useRef(begun);
  live.current = begun;
  const set = useCallback((row: number | null) => {
    if (live.current !== row) setBegun(row);
  }, []);
  const onFocus = useCallback(
    (target: EventTarget) => {
      const index = rowOf(target);
      if (index !== null && index === live.current) return;
      const row = index === null ? undefined : now()[index];
      set(row && newRow.current && isFresh(row, newRow.current()) ? index : null);
    },
    [now, newRow, set],
  );
  const onBlur = useCallback(
    (to: EventTarget | null) => {
      if (rowOf(to) !== live.current) set(null);
    },
    [set],
  );
  const { problem } = useFormScope();
  useEffect(() => set(null), [problem, set]);
  return { begun, onFocus, onBlur };
}
