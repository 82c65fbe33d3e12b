import { useCallback, useMemo } from 'react';
import { type OpensOn, useYearInAddress } from '../shell/year/use-year-in-address';
import { allYears } from '../shell/year/year-of-session';
import { type ChangeFilter, useAddressFilter } from './use-address-filter';

/** The direction of a list's order as the address says it; nothing where it is the one the order begins with. */
export const sortDirection = ({ direction }: { direction: string }): { direction?: 'asc' | 'desc' } =>
  direction === 'asc' || direction === 'desc' ? { direction } : {};

/**
 * The filter of a list, kept in the address. `year` is the one that the header shows: a list that has it says on which year it
 * opens, and all years stand in the address too.
 */
export function useUrlFilter<K extends string>(
  keys: readonly K[],
  ...opening: 'year' extends K ? [OpensOn] : []
): [Record<K, string>, ChangeFilter<K>] {
  const opensOn: OpensOn | null = opening[0] ?? null;
  const year = useYearInAddress(opensOn);
  const [written, write] = useAddressFilter(keys);
  const filter = useMemo(() => (year === null ? written : { ...written, year }), [written, year]);
  const change = useCallback<ChangeFilter<K>>(
    (changes) =>
      write(opensOn !== null && 'year' in changes && !changes.year ? { ...changes, year: allYears } : changes),
    [write, opensOn],
  );
  return [filter, change];
}
