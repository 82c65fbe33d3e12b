import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export type ChangeFilter<K extends string> = (change: Partial<Record<K, string>>) => void;

/** A list's filter, kept in the address so that it can be shared and survives going back. Empty values are left out. */
export function useAddressFilter<K extends string>(keys: readonly K[]): [Record<K, string>, ChangeFilter<K>] {
  const [search, setSearch] = useSearchParams();
  const names = keys.join(' ');
  const filter = useMemo(
    () => Object.fromEntries(names.split(' ').map((key) => [key, search.get(key) ?? ''])) as Record<K, string>,
    [search, names],
  );
  const change = useCallback<ChangeFilter<K>>(
    (changes) =>
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
