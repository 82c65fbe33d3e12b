import { type Indicator, level2Name, type RulePack } from '@chengxiao/domain';
import { rateText, useLanguage } from '@chengxiao/ui';
import { useMonitoringText } from './monitoring.i18n';

/** A share of one as a percentage. */
export const Percent = ({ value }: { value: string | null | undefined }) =>
  value === null || value === undefined ? <span className="cx-none">—</span> : <>{rateText(value)}</>;

/** An indicator with its kind and points. */
export function IndicatorName({
  indicator,
  pack,
}: {
  indicator: Pick<Indicator, 'level1' | 'level2' | 'name' | 'weight'>;
  pack: RulePack;
}) {
  const t = useMonitoringText();
  const language = useLanguage();
  const kind = level2Name(pack, indicator.level1, indicator.level2)[language];
  return (
    <>
      {indicator.name}
      <br />
      <span className="cx-hint">
        {kind} · {t('items.weight', { n: indicator.weight })}
      </span>
    </>
  );
}

/** How long there is to report, or how late it is. */
export function DueIn({ days, waits }: { days: number; waits: boolean }) {
  const t = useMonitoringText();
  if (!waits) return <span className="cx-hint">{t('reports.handedIn')}</span>;
  if (days < 0) return <span className="cx-error">{t('reports.late', { n: -days })}</span>;
  return <>{days === 0 ? t('reports.dueToday') : t('reports.dueIn', { n: days })}</>;
}
