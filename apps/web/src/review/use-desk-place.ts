import { useMedia } from '@chengxiao/ui';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Narrower than this the panes are screens, one after the other. */
const narrow = 'screen and (max-width: 900px)';
/** The screens of a phone: what waits, the form, the decision. */
export type DeskScreen = 'queue' | 'form' | 'decision';

export type DeskPlace = {
  /** What is open; null where none is. */
  readonly current: string | null;
  readonly screen: DeskScreen;
  readonly narrow: boolean;
  /** Opens one, with its form first. */
  show: (id: string) => void;
  showScreen: (screen: DeskScreen) => void;
  hrefOf: (id: string) => string;
};

/** Which of them is open on the desk, kept in the address; on a wide screen the first that waits is open by itself. */
export function useDeskPlace(first: string | undefined): DeskPlace {
  const [search, setSearch] = useSearchParams();
  const isNarrow = useMedia(narrow);
  const asked = search.get('item');
  const current = asked ?? (isNarrow ? null : (first ?? null));
  const screen: DeskScreen = asked === null ? 'queue' : search.get('screen') === 'decision' ? 'decision' : 'form';
  const change = useCallback(
    (values: Readonly<Record<string, string | null>>) =>
      setSearch(
        (old) => {
          const params = new URLSearchParams(old);
          for (const [key, value] of Object.entries(values)) {
            if (value === null) params.delete(key);
            else params.set(key, value);
          }
          return params;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const show = useCallback((id: string) => change({ item: id, screen: null }), [change]);
  const showScreen = useCallback(
    (next: DeskScreen) =>
      change(next === 'queue' ? { item: null, screen: null } : { screen: next === 'decision' ? next : null }),
    [change],
  );
  const hrefOf = useCallback(
    (id: string) => {
      const params = new URLSearchParams(search);
      params.set('item', id);
      params.delete('screen');
      return `/review?${params.toString()}`;
    },
    [search],
  );
  return useMemo(
    () => ({ current, screen, narrow: isNarrow, show, showScreen, hrefOf }),
    [current, screen, isNarrow, show, showScreen, hrefOf],
  );
}
