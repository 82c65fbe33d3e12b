import { today, unsubmittedPlaces } from '@chengxiao/domain';
import { AppLink, dayText, useLanguage } from '@chengxiao/ui';
import type { PlaceCount } from './home.graphql';
import { useHomeText } from './home.i18n';
import { Panel } from './Panel';
import type { ShownSeason } from './season.graphql';
import { useSeasonText } from './season.i18n';

type DeadlinesProps = { seasons: readonly ShownSeason[]; counts: readonly PlaceCount[] | undefined };

/** What ends next, and how many working days are left of it. */
export function Deadlines({ seasons, counts = [] }: DeadlinesProps) {
  const t = useHomeText();
  const say = useSeasonText();
  const language = useLanguage();
  const open = counts
    .filter(({ place }) => unsubmittedPlaces.some((each) => each === place))
    .reduce((all, { count }) => all + count, 0);
  const next = seasons
    .flatMap(({ year, stages }) => stages.map((stage) => ({ ...stage, year })))
    .filter(({ endsOn }) => endsOn >= today())
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1))
    .slice(0, 6);
  return (
    <Panel title={t('deadline.title')} extra={<AppLink href="/season">{t('deadline.all')}</AppLink>}>
      <ul className="hp-deadlines">
        {next.map(({ stage, year, endsOn, daysLeft }) => (
          <li key={`${year} ${stage}`}>
            <time dateTime={endsOn}>{dayText(endsOn, language)}</time>
            <span>
              {t('deadline.of', { year, stage: say(`stage.${stage}`) })}
              {stage === 'declaration' && open > 0 && t('deadline.open', { n: open })}
            </span>
            <span className={daysLeft <= 5 ? 'hp-soon' : undefined}>{t('deadline.days', { n: daysLeft })}</span>
          </li>
        ))}
      </ul>
      <p className="cx-hint">{t('deadline.working')}</p>
    </Panel>
  );
}
