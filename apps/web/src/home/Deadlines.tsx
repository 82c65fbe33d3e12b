import { useQuery } from '@apollo/client/react';
import { today, unsubmittedPlaces } from '@chengxiao/domain';
import { AppLink, dayText, useLanguage } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { announcedDeadlines } from '../announcements/announcements.graphql';
import { useAnnouncementText } from '../announcements/announcements.i18n';
import type { PlaceCount } from './home.graphql';
import { useHomeText } from './home.i18n';
import { Panel } from './Panel';
import type { ShownSeason } from './season.graphql';
import { useSeasonText } from './season.i18n';

type Line = { readonly key: string; readonly on: string; readonly daysLeft: number; readonly what: ReactNode };

/** What announcements ask for, from today on. */
function useAnnounced(): readonly Line[] {
  const { data } = useQuery(announcedDeadlines, { variables: { since: today() }, fetchPolicy: 'cache-and-network' });
  return (data?.announcements.nodes ?? []).flatMap(({ id, title, dueOn, daysLeft }) =>
    dueOn
      ? [
          {
            key: id,
            on: dueOn,
            daysLeft: daysLeft ?? 0,
            what: <AppLink href={`/announcements/${id}`}>{title}</AppLink>,
          },
        ]
      : [],
  );
}

type DeadlinesProps = { seasons: readonly ShownSeason[]; counts?: readonly PlaceCount[] | undefined };

/** What ends next, of the season and of what was announced, and how many working days are left of it. */
export function Deadlines({ seasons, counts = [] }: DeadlinesProps) {
  const t = useHomeText();
  const say = useSeasonText();
  const announced = useAnnounced();
  const open = counts
    .filter(({ place }) => unsubmittedPlaces.some((each) => each === place))
    .reduce((all, { count }) => all + count, 0);
  const stages = seasons
    .flatMap(({ year, stages: own }) => own.map((stage) => ({ ...stage, year })))
    .filter(({ endsOn }) => endsOn >= today())
    .map(({ stage, year, endsOn, daysLeft }): Line => ({
      key: `${year} ${stage}`,
      on: endsOn,
      daysLeft,
      what: (
        <>
          {t('deadline.of', { year, stage: say(`stage.${stage}`) })}
          {stage === 'declaration' && open > 0 && t('deadline.open', { n: open })}
        </>
      ),
    }));
  const next = [...stages, ...announced].sort((a, b) => (a.on < b.on ? -1 : 1)).slice(0, 7);
  return (
    <Panel title={t('deadline.title')} extra={<AppLink href="/season">{t('deadline.all')}</AppLink>}>
      <Lines lines={next} />
    </Panel>
  );
}

/** The same of announcements alone, where the year's stages stand beside it or are none of one's business; nothing where none is due. */
export function DeadlinesOfAnnouncements() {
  const t = useHomeText();
  const a = useAnnouncementText();
  const announced = useAnnounced();
  if (announced.length === 0) return null;
  return (
    <Panel title={t('deadline.title')} extra={<AppLink href="/announcements">{a('title')}</AppLink>}>
      <Lines lines={announced} />
    </Panel>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useHomeText();
  const language = useLanguage();
  return (
    <>
      <ul className="hp-deadlines">
        {lines.map(({ key, on, daysLeft, what }) => (
          <li key={key}>
            <time dateTime={on}>{dayText(on, language).replace(/^\d{4}年/, '')}</time>
            <span>{what}</span>
            <span className={daysLeft <= 5 ? 'hp-soon' : undefined}>
              {daysLeft === 0 ? t('deadline.today') : t('deadline.days', { n: daysLeft })}
            </span>
          </li>
        ))}
      </ul>
      <p className="cx-hint">{t('deadline.working')}</p>
    </>
  );
}
