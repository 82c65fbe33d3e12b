import { pointFits, type ReviewPoint, reviewPoints, reviewPropertyNames, reviewPropertyTexts } from '@chengxiao/domain';
import { Segments, useFormScope, useLanguage } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useReviewText } from './reviews.i18n';
import type { Judgement, Review } from './use-decision';

type ReviewPointsProps = { review: Review; onChange: (change: (old: Review) => Review) => void };

/** The four points, each met, met partly or not met; 全部符合 answers all of them at once. */
export function ReviewPoints({ review, onChange }: ReviewPointsProps) {
  const reviewText = useReviewText();
  const { touch } = useFormScope();
  const judgeAll = (): void => {
    touch(reviewPoints.map((point) => `points.${point}.fit`));
    onChange((old) => ({
      ...old,
      points: {
        completeness: { ...old.points.completeness, fit: 'fit' },
        relevance: { ...old.points.relevance, fit: 'fit' },
        appropriateness: { ...old.points.appropriateness, fit: 'fit' },
        feasibility: { ...old.points.feasibility, fit: 'fit' },
      },
    }));
  };
  return (
    <>
      <div className="target-judge-head">
        <p className="cx-hint">{reviewText('lead')}</p>
        <Button size="small" data-decide="allFit" aria-keyshortcuts="A" onClick={judgeAll}>
          {reviewText('allFit')}
        </Button>
      </div>
      <div className="target-judge">
        {reviewPoints.map((point) => (
          <PointField
            key={point}
            point={point}
            value={review.points[point]}
            onChange={(value) => onChange((old) => ({ ...old, points: { ...old.points, [point]: value } }))}
          />
        ))}
      </div>
    </>
  );
}

type PointFieldProps = { point: ReviewPoint; value: Judgement; onChange: (value: Judgement) => void };

/** One of the four points, with an opinion where it is not simply met. */
function PointField({ point, value, onChange }: PointFieldProps) {
  const reviewText = useReviewText();
  const language = useLanguage();
  const { errorOf, touch } = useFormScope();
  const path = `points.${point}.fit`;
  const opinionPath = `points.${point}.opinion`;
  const [message, unsaid] = [errorOf(path), errorOf(opinionPath)];
  const name = reviewPropertyNames[point][language];
  const { asks, clause } = reviewPropertyTexts[point];
  const open = value.opinion !== '' || value.fit === 'partly' || value.fit === 'unfit';
  return (
    <fieldset data-path={path} aria-describedby={message ? `${point}-error` : `${point}-asks`}>
      <legend id={`${point}-name`}>{name}</legend>
      <p id={`${point}-asks`} className="cx-hint" title={clause[language]}>
        {asks[language]}
      </p>
      <Segments
        aria-labelledby={`${point}-name`}
        value={value.fit}
        options={pointFits.map((fit) => ({ value: fit, label: reviewText(`fits.${fit}`) }))}
        onChange={(fit) => {
          touch([path]);
          onChange({ ...value, fit });
        }}
      />
      {message && (
        <p id={`${point}-error`} className="cx-error">
          {message}
        </p>
      )}
      {open && (
        <Input
          data-path={opinionPath}
          value={value.opinion}
          maxLength={500}
          status={unsaid ? 'error' : ''}
          aria-invalid={unsaid ? true : undefined}
          aria-describedby={unsaid ? `${point}-unsaid` : undefined}
          aria-label={reviewText('opinionOn', { point: name })}
          placeholder={reviewText('opinionOn', { point: name })}
          onChange={(event) => {
            touch([opinionPath]);
            onChange({ ...value, opinion: event.target.value });
          }}
        />
      )}
      {unsaid && (
        <p id={`${point}-unsaid`} className="cx-error">
          {unsaid}
        </p>
      )}
    </fieldset>
  );
}
