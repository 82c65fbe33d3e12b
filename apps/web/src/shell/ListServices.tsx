import { type ListAddress, ListAddressContext, ListExportContext } from '@chengxiao/ui';
import { type ReactNode, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { exportList } from './export-list';

/** What lists need of the application: the address they stand at, and a place to have them written into a workbook. */
export function ListServices({ children }: { children: ReactNode }) {
  const [search, setSearch] = useSearchParams();
  const address = useMemo<ListAddress>(
    () => ({
      read: (key) => search.get(key) ?? '',
      write: (changes) =>
        setSearch(
          (old) => {
            const next = new URLSearchParams(old);
            for (const [key, value] of Object.entries(changes)) {
              if (value) next.set(key, value);
              else next.delete(key);
            }
            return next;
          },
          { replace: true },
        ),
    }),
    [search, setSearch],
  );
  return (
    <ListExportContext.Provider value={exportList}>
      <ListAddressContext.Provider value={address}>{children}</ListAddressContext.Provider>
    </ListExportContext.Provider>
  );
}
