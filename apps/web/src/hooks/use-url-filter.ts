import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type OpensOn, useYearInAddress } from '../shell/year/use-year-in-address';
import { allYears } from '../shell/year/year-of-session';

/** The direction of a list's order as the address says it; nothing where it is the one the order begins with. */
export const sortDirection = ({ direction }: { direction: string }): { direction?: 'asc' | 'desc' } =>
  direction === 'asc' || direction === 'desc' ? { direction } : {};

/**
 * A list's filter, kept in the address so that it can be shared and survives going back. Empty values are left out. `year` is
 * the one that the header shows: a list that has it says on which year it opens, and all years stand in the address too.
 */
export function useUrlFilter<K extends string>(
  keys: readonly K[],
  ...opening: 'year' extends K ? [OpensOn] : []
): [Record<K, string>, (change: Partial<Record<K, string>>) => void] {
  const [search, setSearch] = useSearchParams();
  const names = keys.join(' ');
  const opensOn: OpensOn | null = opening[0] ?? null;
  const year = useYearInAddress(opensOn);
  const filter = useMemo(() => {
    const valueOf = (key: string): string => (key === 'year' && year !== null ? year : (search.get(key) ?? ''));
    return Object.fromEntries(names.split(' ').map((key) => [key, valueOf(key)])) as Record<K, string>;
  }, [search, names, year]);
  const change = useCallback(
    (changes: Partial<Record<K, string>>) =>
      setSearch(
        (old) => {
          const next = new URLSearchParams(old);
          for (const [key, value] of Object.entries<string | undefined>(changes)) {
            if (value || (key === 'year' && opensOn !== null)) next.set(key, value || allYears);
            else next.delete(key);
          }
          // Another filter finds other rows: it begins with the first page.
          next.delete('rows');
          return next;
        },
        { replace: true },
      ),
    [setSearch, opensOn],
  );
  return [filter, change];
}
