import { isDecision, roundOutcomeOf, withoutTakenBack } from '@chengxiao/domain';
import { DateText, Section, StateTag, useLanguage } from '@chengxiao/ui';
import { toneOf } from '../targets/review/TargetReviews';
import { useReviewText } from '../targets/review/reviews.i18n';
import type { ShownTarget } from '../targets/targets.graphql';
import { useDeskText } from './desk.i18n';
import type { EarlierTry } from './earlier-try';

/** What those before said: their decisions and the opinions that were asked for, oldest first; nothing where there are none. */
export function EarlierOpinions({ target: { reviews } }: { target: Pick<ShownTarget, 'reviews'> }) {
  const t = useDeskText();
  const reviewText = useReviewText();
  const language = useLanguage();
  const said = withoutTakenBack(reviews).filter(({ decision }) => isDecision(decision) || decision === 'opine');
  if (said.length === 0) return null;
  return (
    <Section title={t('earlier')}>
      <ul className="desk-earlier">
        {said.map(({ id, step, roundNo, decision, opinion, reviewerName, reviewedAt }) => (
          <li key={id}>
            <span>
              {step?.name[language] ?? reviewText('round', { round: roundNo })} {reviewerName}{' '}
              <DateText value={reviewedAt} />
            </span>
            <StateTag label={reviewText(`act.${decision}`)} tone={toneOf(decision)} />
            <span>{opinion || t('noWords')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How the submissions before this one ended, with what was said. */
export function useEarlierRounds({ reviews, roundNo }: Pick<ShownTarget, 'reviews' | 'roundNo'>): EarlierTry[] {
  const reviewText = useReviewText();
  return withoutTakenBack(reviews)
    .filter((each) => each.roundNo < roundNo && roundOutcomeOf(each.decision) !== null)
    .map(({ id, roundNo: round, decision, opinion, reviewedAt }) => ({
      key: id,
      at: reviewedAt,
      what: `${reviewText('round', { round })} ${reviewText(`act.${decision}`)}`,
      said: opinion,
    }));
}
