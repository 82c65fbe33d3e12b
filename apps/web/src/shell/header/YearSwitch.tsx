import { DownOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { budgetYears, yearOf } from '../../controls/budget-years';
import { useSession } from '../../session/session';
import { useShellText } from '../shell.i18n';
import { chosenYear, keepYear } from '../year/year-of-session';
import { useYearOffer } from '../year/year-offer';
import { HeaderMenu } from './HeaderMenu';

/** 预算年度: the year that every page obeys. It stands in the address, and the next pages open on it too. */
export function YearSwitch() {
  const t = useShellText();
  const { user } = useSession();
  const offer = useYearOffer();
  const [search, setSearch] = useSearchParams();
  const [kept, setKept] = useState(() => chosenYear(user.id));
  const asked = search.get('year') ?? '';
  const atFirst = offer ? offer.atFirst : kept;
  const shown = yearOf(asked) ? asked : atFirst;
  const known = (offer?.years ?? budgetYears()).map(({ value }) => value);
  const years = [...new Set([...known, ...(shown ? [shown] : [])])].sort().reverse();
  // A page that always shows one year has no place for all of them.
  const choices = offer?.atFirst ? years : ['', ...years];
  const choose = (year: string): void => {
    keepYear(user.id, year);
    setKept(year);
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        if (year) next.set('year', year);
        else next.delete('year');
        // Another year has other rows: a list begins with the first page.
        next.delete('rows');
        return next;
      },
      { replace: true },
    );
  };
  const items = (close: () => void) => (
    <ul>
      {choices.map((year) => (
        <li key={year}>
          <button
            type="button"
            aria-current={year === shown ? 'true' : undefined}
            onClick={() => {
              choose(year);
              close();
            }}
          >
            {year || t('year.all')}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <HeaderMenu className="shell-year" items={items}>
      <span className="shell-year-word">{t('year.label')}</span> <strong>{shown || t('year.all')}</strong>{' '}
      <DownOutlined aria-hidden="true" />
    </HeaderMenu>
  );
}
