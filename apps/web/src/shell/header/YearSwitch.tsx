import { DownOutlined } from '@ant-design/icons';
import { today, yearAtHand } from '@chengxiao/domain';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { yearOf } from '../../controls/budget-years';
import { useSession } from '../../session/session';
import { useShellText } from '../shell.i18n';
import { allYears, chosenYear, keepYear } from '../year/year-of-session';
import { useYearOffer, type YearOffer } from '../year/year-offer';
import { HeaderMenu } from './HeaderMenu';

/**
 * 预算年度: the year that every page obeys. It stands in the address, and the next pages open on it too; until one is chosen,
 * each page opens on the year that its work is about. A page that has no year says so instead of offering a choice that would
 * change nothing.
 */
export function YearSwitch() {
  const offer = useYearOffer();
  return offer && 'years' in offer ? <Years offer={offer} /> : <NoYear reason={offer?.yearless} />;
}

function NoYear({ reason }: { reason: string | undefined }) {
  const t = useShellText();
  const { user } = useSession();
  const kept = chosenYear(user.id);
  const items = () => (
    <>
      <p className="shell-year-rule">{reason ?? t('year.noneText')}</p>
      {kept && <p className="shell-year-rule">{t('year.kept', { year: kept === allYears ? t('year.all') : kept })}</p>}
    </>
  );
  return (
    <HeaderMenu className="shell-year" items={items}>
      <span className="shell-year-word">{t('year.label')}</span> <strong>{t('year.none')}</strong>{' '}
      <DownOutlined aria-hidden="true" />
    </HeaderMenu>
  );
}

function Years({ offer }: { offer: YearOffer }) {
  const t = useShellText();
  const { user } = useSession();
  const [search, setSearch] = useSearchParams();
  const [kept, setKept] = useState(() => chosenYear(user.id));
  const asked = search.get('year') ?? '';
  const shown = shownYear(offer, asked);
  const known = offer.years.map(({ value }) => value);
  const years = [...new Set([...known, ...(shown === allYears ? [] : [shown])])].sort().reverse();
  // A page that always shows one year has no place for all of them.
  const choices = offer.one ? years : [allYears, ...years];
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
  const wordOf = (year: string): string =>
    // Until the next budget is prepared, the running year is both.
    (['running', 'prepared', 'ended'] as const)
      .filter((which) => String(yearAtHand(which, today())) === year)
      .slice(0, 1)
      .map((which) => t(`year.${which}`))
      .join('');
  const items = (close: () => void) => {
    const take = (year: string) => () => {
      choose(year);
      close();
    };
    return (
      <>
        <ul>
          {choices.map((year) => (
            <li key={year}>
              <button type="button" aria-current={year === shown ? 'true' : undefined} onClick={take(year)}>
                {year === allYears ? t('year.all') : year} <span className="shell-year-state">{wordOf(year)}</span>
              </button>
            </li>
          ))}
          {kept && (
            <li>
              <button type="button" onClick={take('')}>
                {t('year.usual')}
              </button>
            </li>
          )}
        </ul>
        <p className="shell-year-rule">{t('year.rule')}</p>
      </>
    );
  };
  return (
    <HeaderMenu className="shell-year" items={items}>
      <span className="shell-year-word">{t('year.label')}</span>{' '}
      <strong>{shown === allYears ? t('year.all') : shown}</strong> <DownOutlined aria-hidden="true" />
    </HeaderMenu>
  );
}

/** The year that the page at hand shows. */
function shownYear(offer: YearOffer, asked: string): string {
  if (yearOf(asked)) return asked;
  const all = asked === allYears && !offer.one;
  return (all ? '' : offer.atFirst) || allYears;
}
