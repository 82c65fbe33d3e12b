import { type YearAtHand, today, yearAtHand } from '@chengxiao/domain';
import { useContext, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { yearOf } from '../../controls/budget-years';
import { SessionContext } from '../../session/session';
import { allYears, chosenYear } from './year-of-session';

/** The year that a page opens on, or that it opens on all of them. */
export type OpensOn = YearAtHand | 'all';

export const openingYear = (opensOn: OpensOn): string =>
  opensOn === 'all' ? '' : String(yearAtHand(opensOn, today()));

/**
 * The year that a page shows; nothing for all of them. It is the one in the address, else the one chosen in the header
 * before, which is written into the address, else the one that the page opens on. A page that has no year answers null.
 */
export function useYearInAddress(opensOn: OpensOn | null): string | null {
  const userId = useContext(SessionContext)?.session?.user.id ?? '';
  const [search, setSearch] = useSearchParams();
  const written = search.get('year') ?? '';
  const carried = opensOn !== null && !written ? chosenYear(userId) : '';
  useEffect(() => {
    if (!carried) return;
    const write = (old: URLSearchParams): URLSearchParams => {
      const next = new URLSearchParams(old);
      next.set('year', carried);
      return next;
    };
    setSearch(write, { replace: true });
  }, [carried, setSearch]);
  if (opensOn === null) return null;
  const year = written || carried || openingYear(opensOn);
  return year === allYears ? '' : year;
}

/** The year that something new begins with: the one chosen in the header, else the one that its list opens on. */
export function useNewYear(opensOn: YearAtHand): number {
  const userId = useContext(SessionContext)?.session?.user.id ?? '';
  const [search] = useSearchParams();
  return yearOf(search.get('year') ?? '') ?? yearOf(chosenYear(userId)) ?? yearAtHand(opensOn, today());
}
