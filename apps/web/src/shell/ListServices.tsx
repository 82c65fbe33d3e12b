import {
  ForbiddenContext,
  type ListAddress,
  ListAddressContext,
  ListExportContext,
  ListViewsContext,
} from '@chengxiao/ui';
import { type ReactNode, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { ForbiddenPage } from './ForbiddenPage';
import { OwnViews } from '../views/OwnViews';
import { useListExport } from '../drafts/use-list-export';

/**
 * What lists need of the application: the address they stand at, a place to have them written into a workbook, the views
 * that a person keeps, and what stands instead of one that is for other roles.
 */
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
    <ListExportContext.Provider value={useListExport()}>
      <ListAddressContext.Provider value={address}>
        <ListViewsContext.Provider value={OwnViews}>
          <ForbiddenContext.Provider value={ForbiddenPage}>{children}</ForbiddenContext.Provider>
        </ListViewsContext.Provider>
      </ListAddressContext.Provider>
    </ListExportContext.Provider>
  );
}
