import {
  formF3,
  gradeOfReview,
  isScoreOf,
  plainSigns,
  type ReviewForm,
  reviewProperties,
  reviewPropertyNames,
  rounded,
  type ScoreItem,
  scoreItems,
  totalOfScores,
} from '@chengxiao/domain';
import { FormField, useFormScope, useLanguage } from '@chengxiao/ui';
import { Input } from 'antd';
import { useReviewText } from './reviews.i18n';

export type ScoreFormProps = {
  /** Points and bounds in the pack that judges the target. */
  points: ReviewForm;
  scores: Record<ScoreItem, string>;
  onChange: (scores: Record<ScoreItem, string>) => void;
};

/** Form F3 绩效目标审核表 of a key project: points by row, the total, and what the grade means. */
export function ScoreForm({ points, scores, onChange }: ScoreFormProps) {
  const reviewText = useReviewText();
  const language = useLanguage();
  const { errorOf } = useFormScope();
  return (
    <>
      <p className="cx-hint">{reviewText('scoreLead')}</p>
      <div className="target-judge" data-path="scores">
        {reviewProperties.map((property) => (
          <fieldset key={property}>
            <legend>{reviewPropertyNames[property][language]}</legend>
            {scoreItems
              .filter((item) => formF3[item].property === property)
              .map((item) => (
                <FormField
                  key={item}
                  path={`scores.${item}`}
                  label={formF3[item].name[language]}
                  required
                  hint={`${reviewText('outOf', { max: points.maxima[item] })} · ${formF3[item].asks[language]}`}
                >
                  <Input
                    inputMode="decimal"
                    maxLength={6}
                    value={scores[item]}
                    onChange={(event) => onChange({ ...scores, [item]: plainSigns(event.target.value) })}
                  />
                </FormField>
              ))}
          </fieldset>
        ))}
      </div>
      {errorOf('scores') && <p className="cx-error">{errorOf('scores')}</p>}
      <Total points={points} scores={scores} />
    </>
  );
}

function Total({ points, scores }: Pick<ScoreFormProps, 'points' | 'scores'>) {
  const reviewText = useReviewText();
  const grade = gradeOfReview(points, { scores });
  const known = Object.fromEntries(
    scoreItems.map((item) => [item, isScoreOf(points, item, scores[item]) ? scores[item] : '0']),
  );
  const total = rounded(totalOfScores(known as Record<ScoreItem, string>));
  const language = useLanguage();
  const open = scoreItems.filter((item) => scores[item] === '');
  return (
    <p className="target-total" role="status">
      <strong>{grade ? reviewText('scoreTotal', { total, grade: reviewText(`grade.${grade}`) }) : total}</strong>{' '}
      {reviewText(`effect.${grade ?? 'open'}`)}{' '}
      {open.length > 0 && open.length < scoreItems.length && (
        <span className="cx-error">
          {reviewText('scoresOpen', {
            names: open.map((item) => formF3[item].name[language]).join(language === 'zh' ? '、' : ', '),
          })}
        </span>
      )}
    </p>
  );
}
