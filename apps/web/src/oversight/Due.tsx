import { DateText, StateTag } from '@chengxiao/ui';
import { useOversightText } from './oversight.i18n';

/** Until when, and how many working days are left or gone: in a word, not by colour alone; `daysLeft` null says the day alone. */
export function Due({ date, daysLeft }: { date: string | null; daysLeft: number | null }) {
  const t = useOversightText();
  if (!date) return <span className="cx-none">—</span>;
  return (
    <span className="home-due">
      <DateText value={date} />
      {daysLeft !== null && (
        <StateTag label={wordOf(t, daysLeft)} tone={daysLeft < 0 ? 'danger' : daysLeft <= 5 ? 'warning' : 'neutral'} />
      )}
    </span>
  );
}

const wordOf = (t: ReturnType<typeof useOversightText>, days: number): string =>
  days < 0 ? t('due.late', { days: -days }) : days === 0 ? t('due.today') : t('due.left', { days });
