import { useCallback, useRef } from 'react';

type Entry<T> = { rows: readonly T[]; tag: string };
const depth = 200;

/**
 * Undo for a controlled list of rows. A change carries a tag; changes that follow each other with the same tag are one
 * step, so that one cell's typing, and one paste, is undone at once.
 */
export function useUndo<T>(rows: readonly T[], onChange: (rows: T[]) => void) {
  const live = useRef({ rows, onChange });
  live.current = { rows, onChange };
  const past = useRef<Entry<T>[]>([]);
  const future = useRef<Entry<T>[]>([]);
  const change = useCallback((next: readonly T[], tag: string): void => {
    const last = past.current.at(-1);
    if (last?.tag !== tag) past.current = [...past.current, { rows: live.current.rows, tag }].slice(-depth);
    future.current = [];
    live.current.rows = next;
    live.current.onChange([...next]);
  }, []);
  const step = useCallback((from: typeof past, to: typeof past): boolean => {
    const entry = from.current.at(-1);
    if (!entry) return false;
    from.current = from.current.slice(0, -1);
    to.current = [...to.current, { rows: live.current.rows, tag: `${entry.tag} ` }];
    live.current.rows = entry.rows;
    live.current.onChange([...entry.rows]);
    return true;
  }, []);
  const undo = useCallback(() => step(past, future), [step]);
  const redo = useCallback(() => step(future, past), [step]);
  /** The rows as they are now, for handlers that must not be re-created on every change. */
  const now = useCallback(() => live.current.rows, []);
  return { change, undo, redo, now };
}
