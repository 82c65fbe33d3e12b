import { formF3, judgedPointNames, type PointFit, type ReviewAct } from '@chengxiao/domain';
import { DateText, Section, StateTag, type Tone, useLanguage } from '@chengxiao/ui';
import { useReviewText } from './reviews.i18n';
import { useTargetText } from '../targets.i18n';
import type { ShownTarget } from '../targets.graphql';

type TargetReviewsProps = Pick<ShownTarget, 'reviews' | 'indicators'>;
type ShownReview = ShownTarget['reviews'][number];

export const toneOf = (act: ReviewAct): Tone => {
  if (act === 'pass' || act === 'forward') return 'success';
  return act === 'return' || act === 'reject' || act === 'returnOne' ? 'danger' : 'neutral';
};

const fitTones: Readonly<Record<PointFit, Tone>> = { fit: 'success', partly: 'warning', unfit: 'danger' };

/** What reviewers did and found, newest first. */
export function TargetReviews({ reviews, indicators }: TargetReviewsProps) {
  const t = useTargetText();
  if (reviews.length === 0) return null;
  return (
    <Section title={t('section.reviews')}>
      {[...reviews].reverse().map((review) => (
        <article key={review.id} className="target-review">
          <Head review={review} />
          <ReviewResult review={review} />
          {review.opinion && <p className="target-text">{review.opinion}</p>}
          <Rows review={review} indicators={indicators} />
        </article>
      ))}
    </Section>
  );
}

function Head({ review }: { review: ShownReview }) {
  const reviewText = useReviewText();
  const language = useLanguage();
  const { decision, roundNo, step, toName, reviewerOrg, reviewerName, reviewedAt } = review;
  const place = step
    ? reviewText('atStep', { step: step.name[language], round: roundNo })
    : reviewText('round', { round: roundNo });
  return (
    <h3>
      {place} <StateTag label={reviewText(`act.${decision}`)} tone={toneOf(decision)} />{' '}
      {toName && <span>{reviewText('toWhom', { name: toName })} </span>}
      <span className="cx-hint">
        {reviewerOrg} {reviewerName} <DateText value={reviewedAt} time />
      </span>
    </h3>
  );
}

function ReviewResult({ review: { points, scores, total, grade } }: { review: ShownReview }) {
  const reviewText = useReviewText();
  const language = useLanguage();
  if (points.length + scores.length === 0) return null;
  return (
    <>
      {grade && total && <p>{reviewText('scoreTotal', { total, grade: reviewText(`grade.${grade}`) })}</p>}
      <ul className="target-points">
        {points.map(({ point, fit, opinion }) => (
          <li key={point}>
            {judgedPointNames[point][language]} <StateTag label={reviewText(`fits.${fit}`)} tone={fitTones[fit]} />{' '}
            {opinion}
          </li>
        ))}
        {scores.map(({ item, score, max }) => (
          <li key={item}>
            {formF3[item].name[language]} {score} / {max}
          </li>
        ))}
      </ul>
    </>
  );
}

function Rows({
  review: { rowReasons },
  indicators,
}: { review: ShownReview } & Pick<TargetReviewsProps, 'indicators'>) {
  const reviewText = useReviewText();
  if (rowReasons.length === 0) return null;
  return (
    <>
      <h4>{reviewText('rows')}</h4>
      <ul>
        {rowReasons.map(({ indicatorId, reason }) => (
          <li key={indicatorId}>
            <strong>{indicators.find(({ id }) => id === indicatorId)?.name ?? reviewText('gone')}</strong>: {reason}
          </li>
        ))}
      </ul>
    </>
  );
}
