import { dayText, useLanguage } from '@chengxiao/ui';
import { judgedPointNames } from '@chengxiao/domain';
import { useQuery } from '@apollo/client/react';
import { lastYear } from './home.graphql';
import { useHomeText } from './home.i18n';
import { Panel } from './Panel';

/** What happened in the season of the year before, so that it does not happen again. */
export function LastYear({ year }: { year: number }) {
  const t = useHomeText();
  const language = useLanguage();
  const { data } = useQuery(lastYear, { variables: { year } });
  const told = data?.lastYear;
  if (!told) return null;
  const [worst] = told.points;
  return (
    <Panel title={t('lastYear.title')}>
      <p className="hp-told">
        {told.submitted === 0
          ? t('lastYear.none', { year: told.year })
          : t('lastYear.told', {
              year: told.year,
              day: dayText(told.day, language),
              then: told.byThen,
              days: told.workingDays ?? 0,
              n: told.submitted,
              returned: told.returned,
            })}
        {worst && t('lastYear.worst', { point: judgedPointNames[worst.point][language], n: worst.count })}
      </p>
    </Panel>
  );
}
