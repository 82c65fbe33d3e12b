import { DateText, Section, StateTag } from '@chengxiao/ui';
import type { ShownTarget } from './TargetSheet';
import { useReviewText } from './reviews.i18n';
import { useTargetText } from './targets.i18n';

type TargetReviewsProps = Pick<ShownTarget, 'reviews' | 'indicators'>;

/** What finance found in each round, newest first. */
export function TargetReviews({ reviews, indicators }: TargetReviewsProps) {
  const t = useTargetText();
  const said = useReviewText();
  if (reviews.length === 0) return null;
  return (
    <Section title={t('section.reviews')}>
      {[...reviews].reverse().map((review) => (
        <article key={review.id} className="target-review">
          <h3>
            {said('round', { round: review.round })}{' '}
            <StateTag label={t(`action.${review.decision}`)} tone={review.decision === 'pass' ? 'success' : 'danger'} />{' '}
            <span className="cx-hint">
              {review.reviewerOrg} {review.reviewerName} <DateText value={review.reviewedAt} time />
            </span>
          </h3>
          <ul className="target-points">
            {review.points.map(({ point, fit, opinion }) => (
              <li key={point}>
                {said(`point.${point}`)}{' '}
                <StateTag label={said(fit ? 'fit' : 'unfit')} tone={fit ? 'success' : 'danger'} /> {opinion}
              </li>
            ))}
          </ul>
          {review.opinion && <p className="target-text">{review.opinion}</p>}
          {review.rowReasons.length > 0 && (
            <>
              <h4>{said('rows')}</h4>
              <ul>
                {review.rowReasons.map(({ indicatorId, reason }) => (
                  <li key={indicatorId}>
                    <strong>{indicators.find(({ id }) => id === indicatorId)?.name ?? said('gone')}</strong>: {reason}
                  </li>
                ))}
              </ul>
            </>
          )}
        </article>
      ))}
    </Section>
  );
}
