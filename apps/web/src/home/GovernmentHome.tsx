import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { sum } from '@chengxiao/domain';
import { PageTitle, ProblemNote, wanText } from '@chengxiao/ui';
import { NewestAnnouncements } from '../announcements/NewestAnnouncements';
import { todoCounts } from '../oversight/oversight.graphql';
import { Happened } from './Happened';
import { financeHome } from './home.graphql';
import { useHomeText } from './home.i18n';
import { Progress } from './Progress';
import { season } from './season.graphql';
import { useHomeYear } from './use-home-year';
import { NothingWaits, WaitingPanel } from './WaitingPanel';
import { YearLanes } from './YearLanes';

/** The home of a government: what it has to decide, by deadline and money, and how far the year has come. */
export function GovernmentHome() {
  const t = useHomeText();
  const year = useHomeYear();
  const waiting = useQuery(todoCounts);
  const home = useQuery(financeHome, { variables: { year } });
  const days = useQuery(season, { variables: { year } });
  const running = useQuery(season, { variables: { year: year - 1 } });
  const counts = waiting.data?.todoCounts ?? [];
  const n = counts.reduce((all, { count }) => all + count, 0);
  return (
    <section className="cx-page">
      <header className="cx-head hp-head">
        <div>
          <PageTitle title={t('government.title')} />
          {waiting.data && (
            <p className="cx-lead">
              {n > 0
                ? t('government.sentence', { n, wan: wanText(sum(counts.map(({ amount }) => amount))) })
                : t('government.none')}
            </p>
          )}
        </div>
      </header>
      <ProblemNote problem={problemOf(home.error)} onRetry={() => void home.refetch()} />
      <div className="hp-columns">
        <div className="hp-main">
          <WaitingPanel empty={<NothingWaits text={t('government.noneText')} />} />
          {days.data && running.data && <YearLanes seasons={[running.data.season, days.data.season]} />}
          {home.data && <Progress year={year} figures={home.data.financeHome} />}
        </div>
        <div className="hp-rail">
          <NewestAnnouncements />
          <Happened />
        </div>
      </div>
    </section>
  );
}
