import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { D } from '@chengxiao/domain';
import { dayText, ListSkeleton, PageTitle, ProblemNote, useLanguage, wanText } from '@chengxiao/ui';
import { NewestAnnouncements } from '../announcements/NewestAnnouncements';
import { Accounts } from './Accounts';
import { Deadlines } from './Deadlines';
import { DecisionSheet } from './DecisionSheet';
import { Happened } from './Happened';
import { toDecide, type ToDecide } from './home.graphql';
import { useHomeText } from './home.i18n';
import { Progress } from './Progress';
import { season } from './season.graphql';
import { useFinanceFigures } from './use-finance-figures';
import { useHomeYear } from './use-home-year';
import { YearLanes } from './YearLanes';

/** As many as one decides in one sitting. */
const shownAtMost = 5;

/** The home of a government: what it has to decide, by deadline and money, then how far the year has come. */
export function GovernmentHome() {
  const t = useHomeText();
  const language = useLanguage();
  const year = useHomeYear();
  const waiting = useQuery(toDecide, { fetchPolicy: 'cache-and-network' });
  const home = useFinanceFigures(year);
  const { figures } = home;
  const days = useQuery(season, { variables: { year } });
  const running = useQuery(season, { variables: { year: year - 1 } });
  const todos = waiting.data?.todos;
  const n = todos?.totalCount ?? 0;
  const first = todos && inOrder(todos.nodes);
  const soonest = first?.[0]?.dueDate;
  const problem = problemOf(waiting.error) ?? home.problem;
  return (
    <section className="cx-page">
      <header className="cx-head hp-head">
        <div>
          <PageTitle title={t('government.title')} />
          {todos && (
            <p className="cx-lead">
              {n > 0 ? t('government.sentence', { n, wan: wanText(todos.sums?.amount ?? '0') }) : t('government.none')}
              {soonest && t('government.soonest', { day: dayText(soonest, language) })}
            </p>
          )}
        </div>
      </header>
      <ProblemNote problem={problem} onRetry={() => void Promise.all([waiting.refetch(), home.refetch()])} />
      <div className="hp-columns">
        <div className="hp-main">
          {first ? <DecisionSheet decisions={first.slice(0, shownAtMost)} of={n} /> : <ListSkeleton rows={6} />}
          {days.data && running.data && <YearLanes seasons={[running.data.season, days.data.season]} />}
          {figures && <Progress year={year} figures={figures} />}
        </div>
        <div className="hp-rail">
          {figures && <Accounts year={year} figures={figures} />}
          {days.data && running.data && <Deadlines seasons={[running.data.season, days.data.season]} />}
          <NewestAnnouncements />
          <Happened />
        </div>
      </div>
    </section>
  );
}

/** Due first; of one day, the most money first. What has no day comes last. */
const inOrder = (todos: readonly ToDecide[]): ToDecide[] =>
  todos.toSorted(
    (one, other) =>
      (one.dueDate ?? '9999').localeCompare(other.dueDate ?? '9999') ||
      new D(other.amount ?? 0).comparedTo(one.amount ?? 0),
  );
