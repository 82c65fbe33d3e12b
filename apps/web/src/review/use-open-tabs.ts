import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** Key of the tab that holds the list. */
export const listTab = 'list';

export type OpenTabs = {
  /** Targets that are open, in the order in which they were opened. */
  readonly open: readonly string[];
  readonly current: string;
  show: (tab: string) => void;
  close: (id: string) => void;
  /** The address that opens a target beside those that are open already. */
  hrefOf: (id: string) => string;
};

/** What is open on the desk, kept in the address; each tab keeps its place on the page. */
export function useOpenTabs(): OpenTabs {
  const [search, setSearch] = useSearchParams();
  const open = useMemo(() => (search.get('open') ?? '').split(',').filter(Boolean), [search]);
  const wanted = search.get('tab') ?? listTab;
  const current = open.includes(wanted) ? wanted : listTab;
  const places = useRef(new Map<string, number>());
  const last = useRef(current);
  useLayoutEffect(() => {
    if (last.current !== current) window.scrollTo({ top: places.current.get(current) ?? 0 });
    last.current = current;
  }, [current]);
  /** Remembers how far one had read before another tab takes the page. */
  const change = useCallback(
    (next: (params: URLSearchParams) => void) => {
      places.current.set(last.current, window.scrollY);
      setSearch(
        (old) => {
          const params = new URLSearchParams(old);
          next(params);
          return params;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  const show = useCallback(
    (tab: string) =>
      change((params) => {
        const known = (params.get('open') ?? '').split(',').filter(Boolean);
        if (tab !== listTab && !known.includes(tab)) params.set('open', [...known, tab].join(','));
        if (tab === listTab) params.delete('tab');
        else params.set('tab', tab);
      }),
    [change],
  );
  const close = useCallback(
    (id: string) =>
      change((params) => {
        const left = (params.get('open') ?? '').split(',').filter((each) => each && each !== id);
        if (left.length > 0) params.set('open', left.join(','));
        else params.delete('open');
        params.delete('tab');
      }),
    [change],
  );
  const hrefOf = useCallback(
    (id: string) => {
      const params = new URLSearchParams(search);
      params.set('open', [...open.filter((each) => each !== id), id].join(','));
      params.set('tab', id);
      return `/review?${params.toString()}`;
    },
    [search, open],
  );
  return { open, current, show, close, hrefOf };
}
