import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { PageTitle, ProblemNote } from '@chengxiao/ui';
import { NewestAnnouncements } from '../announcements/NewestAnnouncements';
import { LinkButton } from '../controls/LinkButton';
import { DeadlinesOfAnnouncements } from './Deadlines';
import { Decisions } from './Decisions';
import { ForecastLine } from './ForecastLine';
import { Happened } from './Happened';
import type { FinanceFigures } from './home.graphql';
import { useHomeText } from './home.i18n';
import { LastYear } from './LastYear';
import { Progress } from './Progress';
import { Reasons } from './Reasons';
import { season } from './season.graphql';
import { Stakes } from './Stakes';
import { useFinanceFigures } from './use-finance-figures';
import { useHomeYear } from './use-home-year';
import { YearLanes } from './YearLanes';

/** The home of a finance bureau: are we on time, who is late, and what waits for me. */
export function FinanceHome() {
  const t = useHomeText();
  const year = useHomeYear();
  const home = useFinanceFigures(year);
  const days = useQuery(season, { variables: { year } });
  const running = useQuery(season, { variables: { year: year - 1 } });
  const { figures } = home;
  const problem = home.problem ?? problemOf(days.error);
  return (
    <section className="cx-page">
      <header className="cx-head hp-head">
        <div>
          <PageTitle title={t('finance.title', { year })} />
          {figures && <Sentence figures={figures} />}
          {figures && <ForecastLine forecast={figures.forecast} />}
        </div>
        <div className="cx-head-actions">
          <LinkButton to="/monitoring">{t('finance.monitor')}</LinkButton>
          <LinkButton to="/approvals">{t('finance.approve')}</LinkButton>
          <LinkButton to="/review" primary>
            {t('finance.desk')}
          </LinkButton>
        </div>
      </header>
      <ProblemNote problem={problem} onRetry={() => void Promise.all([home.refetch(), days.refetch()])} />
      <Stakes />
      <div className="hp-columns hp-finance">
        <Decisions />
        <div className="hp-main">
          {days.data && running.data && <YearLanes seasons={[running.data.season, days.data.season]} />}
          {figures && <Progress year={year} figures={figures} />}
        </div>
        <div className="hp-rail">
          {figures && <Reasons year={year} reasons={figures.reasons} />}
          <NewestAnnouncements />
          <DeadlinesOfAnnouncements />
          <Happened />
          <LastYear year={year} />
        </div>
      </div>
    </section>
  );
}

/** How many there are to be, how many came in and passed, and how many are late. */
function Sentence({ figures: { departments, places } }: { figures: FinanceFigures }) {
  const t = useHomeText();
  const rows = departments.length > 0 ? departments : places;
  const of = (key: 'total' | 'passed' | 'unsubmitted' | 'late') => rows.reduce((all, each) => all + each[key], 0);
  const total = of('total');
  if (total === 0) return <p className="cx-lead">{t('finance.nothing')}</p>;
  const sent = total - of('unsubmitted');
  const late = rows.filter((each) => each.late > 0).length;
  return (
    <p className="cx-lead">
      {t('finance.sentence', { total, sent, rate: Math.round((100 * sent) / total), passed: of('passed') })}
      {late > 0 ? (
        <strong className="hp-late">
          {t(departments.length > 0 ? 'finance.late' : 'finance.latePlaces', { departments: late, n: of('late') })}
        </strong>
      ) : (
        t('finance.onTime')
      )}
    </p>
  );
}
