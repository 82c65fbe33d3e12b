import { type RefObject, useCallback, useEffect, useState, useSyncExternalStore } from 'react';

const query = '(max-width: 600px)';
const subscribe = (changed: () => void): (() => void) => {
  const list = window.matchMedia?.(query);
  list?.addEventListener?.('change', changed);
  return () => list?.removeEventListener?.('change', changed);
};
const isNarrow = (): boolean => window.matchMedia?.(query)?.matches ?? false;

/** On a narrow screen a grid shows one row at a time; null where it shows all of them. */
export function useOneRow(table: RefObject<HTMLTableElement | null>, count: number) {
  const narrow = useSyncExternalStore(subscribe, isNarrow);
  const [wanted, setWanted] = useState(0);
  const current = Math.max(0, Math.min(wanted, count - 1));
  const show = useCallback(
    (row: number): void => {
      // At once, for whoever asks moves the focus there next.
      for (const each of table.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])
        each.hidden = each.dataset['row'] !== String(row);
      setWanted(row);
    },
    [table],
  );
  useEffect(() => {
    const drawn = table.current;
    if (!drawn || !narrow) return undefined;
    const reveal = ({ target }: Event): void => {
      const row = target instanceof Element && target.closest<HTMLElement>('tr[data-row]')?.dataset['row'];
      if (row) show(Number(row));
    };
    drawn.addEventListener('reveal', reveal);
    return () => drawn.removeEventListener('reveal', reveal);
  }, [table, narrow, show]);
  return { current: narrow ? current : null, show };
}
