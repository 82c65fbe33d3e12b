import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useYearInAddress } from '../shell/year/use-year-in-address';

/** The direction of a list's order as the address says it; nothing where it is the one the order begins with. */
export const sortDirection = ({ direction }: { direction: string }): { direction?: 'asc' | 'desc' } =>
  direction === 'asc' || direction === 'desc' ? { direction } : {};

/** A list's filter, kept in the address so that it can be shared and survives going back; `year` is the one that the header shows. Empty values are left out. */
export function useUrlFilter<K extends string>(
  keys: readonly K[],
): [Record<K, string>, (change: Partial<Record<K, string>>) => void] {
  const [search, setSearch] = useSearchParams();
  const names = keys.join(' ');
  const year = useYearInAddress(keys.some((key) => key === 'year'));
  const filter = useMemo(() => {
    const valueOf = (key: string): string => (key === 'year' ? year : (search.get(key) ?? ''));
    return Object.fromEntries(names.split(' ').map((key) => [key, valueOf(key)])) as Record<K, string>;
  }, [search, names, year]);
  const change = useCallback(
    (changes: Partial<Record<K, string>>) =>
      setSearch(
        (old) => {
          const next = new URLSearchParams(old);
          for (const [key, value] of Object.entries<string | undefined>(changes)) {
            if (value) next.set(key, value);
            else next.delete(key);
          }
          // Another filter finds other rows: it begins with the first page.
          next.delete('rows');
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [filter, change];
}
