import { useContext, useEffect } from 'react';
import { useNavigationType, useSearchParams } from 'react-router';
import { SessionContext } from '../../session/session';
import { chosenYear } from './year-of-session';

/**
 * The year in the address. A page that obeys it and is come to without one takes the year that was chosen in the header
 * before, and writes it into the address; whoever takes it away on the page itself sees all years there.
 */
export function useYearInAddress(obeys: boolean): string {
  const userId = useContext(SessionContext)?.session?.user.id ?? '';
  const [search, setSearch] = useSearchParams();
  const arrived = useNavigationType() !== 'REPLACE';
  const written = search.get('year') ?? '';
  const carried = obeys && arrived && !written ? chosenYear(userId) : '';
  useEffect(() => {
    if (!carried) return;
    const write = (old: URLSearchParams): URLSearchParams => {
      const next = new URLSearchParams(old);
      next.set('year', carried);
      return next;
    };
    setSearch(write, { replace: true });
  }, [carried, setSearch]);
  return written || carried;
}
