import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { D, type SeasonStage, stageStanding, sum, today, unsubmittedPlaces } from '@chengxiao/domain';
import { PageTitle, ProblemNote, useKeys, wanText } from '@chengxiao/ui';
import { useNavigate } from 'react-router';
import { NewestAnnouncements } from '../announcements/NewestAnnouncements';
import { LinkButton } from '../controls/LinkButton';
import { continuableProjects, isContinued } from '../library/continue.graphql';
import { useContinueText } from '../library/continue.i18n';
import { useSession } from '../session/session';
import { Deadlines } from './Deadlines';
import { Happened } from './Happened';
import { type PlaceCount, placeCounts } from './home.graphql';
import { useHomeText } from './home.i18n';
import { LastYear } from './LastYear';
import { MyProjects } from './MyProjects';
import { season, type ShownSeason } from './season.graphql';
import { StageStrip } from './StageStrip';
import { useHomeYear } from './use-home-year';
import { WaitingPanel, NothingWaits } from './WaitingPanel';

/** The home of who declares: the season, what waits, my projects, until when, and what happened. */
export function SeasonHome() {
  const t = useHomeText();
  const c = useContinueText();
  const year = useHomeYear();
  const navigate = useNavigate();
  const { position } = useSession();
  const figures = useQuery(placeCounts, { variables: { year, before: year - 1 } });
  const days = useQuery(season, { variables: { year } });
  const running = useQuery(season, { variables: { year: year - 1 } });
  useKeys(t('season', { year }), [{ keys: 'N', label: t('act.begin'), run: () => void navigate('/projects/new') }]);
  const former = useQuery(continuableProjects, { variables: { year } });
  const open = former.data?.continuableProjects.filter((each) => !isContinued(each)).length;
  const counts = figures.data?.placeCounts;
  const shown = days.data?.season;
  const problem = problemOf(figures.error) ?? problemOf(days.error);
  const current = shown && currentStage(shown, position.role === 'department' ? 'departmentReview' : 'declaration');
  return (
    <section className="cx-page">
      <header className="cx-head hp-head">
        <div>
          <PageTitle title={t('season', { year })} />
          {counts && shown && <Summary counts={counts} before={figures.data?.before ?? []} shown={shown} />}
        </div>
        <div className="cx-head-actions">
          <LinkButton to="/imports">{t('act.import')}</LinkButton>
          {open !== undefined && open > 0 && (
            <LinkButton to="/projects/continue">{c('buttonOf', { n: open })}</LinkButton>
          )}
          <LinkButton to="/projects/new" primary>
            {t('act.begin')} <kbd>N</kbd>
          </LinkButton>
        </div>
      </header>
      <ProblemNote problem={problem} onRetry={() => void Promise.all([figures.refetch(), days.refetch()])} />
      {counts && shown && <StageStrip stages={shown.stages} counts={counts} current={current} />}
      <div className="hp-columns">
        <div className="hp-main">
          <WaitingPanel
            empty={
              <NothingWaits text={t('waiting.noneText')}>
                <LinkButton to="/projects/new">{t('act.begin')}</LinkButton>
              </NothingWaits>
            }
          />
          <MyProjects year={year} counts={counts} byUnit={position.role === 'department'} continuable={open} />
        </div>
        <div className="hp-rail">
          {shown && <Deadlines seasons={running.data ? [running.data.season, shown] : [shown]} counts={counts} />}
          <NewestAnnouncements />
          <Happened />
          <LastYear year={year} />
        </div>
      </div>
    </section>
  );
}

/** The stage in which the role works, once it has begun; else the first that is under way. */
function currentStage({ stages }: ShownSeason, own: SeasonStage): SeasonStage | undefined {
  const underWay = stages.filter((stage) => stageStanding(stage, today()) === 'now').map(({ stage }) => stage);
  return underWay.find((stage) => stage === own) ?? underWay[0];
}

type Counts = readonly Pick<PlaceCount, 'count' | 'amount'>[];
const totalOf = (counts: Counts) => ({
  count: counts.reduce((all, { count }) => all + count, 0),
  amount: sum(counts.map(({ amount }) => amount)),
});

/** What I must do and until when, in one sentence, and how much it is against the year before. */
function Summary({ counts, before, shown }: { counts: readonly PlaceCount[]; before: Counts; shown: ShownSeason }) {
  const t = useHomeText();
  const { user } = useSession();
  const now = totalOf(counts);
  const then = totalOf(before);
  const open = counts.filter(({ place }) => unsubmittedPlaces.some((each) => each === place));
  const returned = open.filter(({ place }) => /Returned/.test(place)).reduce((all, { count }) => all + count, 0);
  const left = totalOf(open).count - returned;
  const declaration = shown.stages.find(({ stage }) => stage === 'declaration');
  const more = now.count - then.count;
  const moreMoney = new D(now.amount).minus(then.amount).toFixed(2);
  if (now.count === 0) return <p className="cx-lead">{t('summary.none', { who: user.name })}</p>;
  return (
    <p className="cx-lead">
      {returned + left > 0 ? (
        <>
          {t('summary.open', { who: user.name })}
          {returned > 0 && <strong className="hp-late">{t('summary.returned', { n: returned })}</strong>}
          {returned > 0 && left > 0 && t('summary.and')}
          {left > 0 && <strong>{t('summary.left', { n: left })}</strong>}
          {t('summary.until', { n: declaration?.daysLeft ?? 0 })}
        </>
      ) : (
        t('summary.done', { who: user.name })
      )}
      {t('summary.total', { n: now.count, wan: wanText(now.amount) })}
      {then.count > 0 &&
        t('summary.against', { more: more < 0 ? `−${-more}` : `+${more}`, wan: wanText(moreMoney, true) })}
    </p>
  );
}
