import { type HomePlace, type SeasonStage, stageStanding, today } from '@chengxiao/domain';
import { AppLink, dayText, useLanguage } from '@chengxiao/ui';
import type { PlaceCount } from './home.graphql';
import { useHomeText } from './home.i18n';
import type { ShownStage } from './season.graphql';
import { useSeasonText } from './season.i18n';

type Places = readonly PlaceCount[];

const countAt = (counts: Places, ...places: HomePlace[]): number =>
  counts.filter(({ place }) => places.includes(place)).reduce((sum, { count }) => sum + count, 0);

/** The stages before the budget is spent, with the places that belong to each and those that lie behind it. */
const strip = [
  { stage: 'admission', places: ['entryDraft', 'entryReturned', 'entryReview'], href: '/projects' },
  { stage: 'declaration', places: ['targetMissing', 'targetDraft', 'targetReturned'], href: '/targets' },
  { stage: 'departmentReview', places: ['departmentReview'], href: '/targets?state=submitted' },
  { stage: 'financeReview', places: ['financeReview'], href: '/targets?state=submitted' },
  { stage: 'approval', places: ['passed'], href: '/targets?state=passed' },
  { stage: 'issue', places: ['approved'], href: '/targets?state=approved' },
] as const satisfies readonly { stage: SeasonStage; places: readonly HomePlace[]; href: string }[];

/** The six stages of the season: how much is where, until when, and how far it has come. */
export function StageStrip({
  stages,
  counts,
  current,
}: {
  stages: readonly ShownStage[];
  counts: Places;
  current: SeasonStage | undefined;
}) {
  const t = useHomeText();
  const say = useSeasonText();
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let behind = total;
  return (
    <ol className="hp-strip" aria-label={t('strip')}>
      {strip.map(({ stage, places, href }, index) => {
        const dates = stages.find((each) => each.stage === stage);
        const here = countAt(counts, ...places);
        behind -= here;
        return (
          <li key={stage} className={stage === current ? 'hp-now' : undefined}>
            <h2>
              <AppLink href={href}>
                {index + 1} {say(`stage.${stage}`)}
              </AppLink>
            </h2>
            <p>
              <strong>{stage === 'admission' ? `${behind} / ${total}` : here}</strong>{' '}
              <StageNote stage={stage} counts={counts} />
            </p>
            {dates && <StageDays dates={dates} />}
            <span className="hp-bar" aria-hidden="true">
              <span style={{ width: `${total === 0 ? 0 : Math.round((100 * behind) / total)}%` }} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function StageNote({ stage, counts }: { stage: (typeof strip)[number]['stage']; counts: Places }) {
  const t = useHomeText();
  if (stage === 'declaration') {
    const returned = countAt(counts, 'targetReturned');
    const open = countAt(counts, 'targetMissing', 'targetDraft');
    return <>{t('note.declaration', { open, returned })}</>;
  }
  if (stage === 'financeReview') {
    const sections = counts.filter(({ place, section }) => place === 'financeReview' && section);
    if (sections.length > 0)
      return (
        <>{sections.map(({ section, count }) => `${t(`section.${section ?? 'business'}`)} ${count}`).join(' · ')}</>
      );
  }
  return <>{t(`note.${stage}`)}</>;
}

/** Working days from which on they are counted in the strip. */
const soon = 10;

/** Before, the first day; while it runs, the last and what is left of it; afterwards, that it is over. */
function StageDays({ dates }: { dates: ShownStage }) {
  const t = useHomeText();
  const language = useLanguage();
  const day = (date: string) => dayText(date, language).replace(/^\d{4}年/, '');
  const standing = stageStanding(dates, today());
  const { startsOn, endsOn, daysLeft } = dates;
  if (standing === 'before')
    return <p className="hp-days">{t('days.before', { from: day(startsOn), to: day(endsOn) })}</p>;
  if (standing === 'over') return <p className="hp-days">{t('days.over', { to: day(endsOn) })}</p>;
  return (
    <p className="hp-days">
      {t('days.now', { to: day(endsOn) })}
      {daysLeft <= soon && (
        <>
          {' · '}
          <em>{daysLeft === 0 ? t('days.last') : t('days.left', { n: daysLeft })}</em>
        </>
      )}
    </p>
  );
}
