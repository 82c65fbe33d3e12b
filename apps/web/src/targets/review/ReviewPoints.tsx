import type { ReviewPoint } from '@chengxiao/domain';
import { useFormScope } from '@chengxiao/ui';
import { Input } from 'antd';
import { useReviewText } from './reviews.i18n';
import type { Judgement } from './use-decision';

type PointFieldProps = { point: ReviewPoint; value: Judgement; onChange: (value: Judgement) => void };

/** One of the four points: fit or not, with an opinion. */
export function PointField({ point, value, onChange }: PointFieldProps) {
  const reviewText = useReviewText();
  const { errorOf, touch } = useFormScope();
  const path = `points.${point}.fit`;
  const message = errorOf(path);
  const judge = (fit: boolean): void => {
    touch([path]);
    onChange({ ...value, fit });
  };
  return (
    <fieldset data-path={path} aria-describedby={message ? `${point}-error` : undefined}>
      <legend>{reviewText(`point.${point}`)}</legend>
      <p className="cx-hint">{reviewText(`pointText.${point}`)}</p>
      <div className="target-fit">
        {[true, false].map((fit) => (
          <label key={String(fit)}>
            <input type="radio" name={point} checked={value.fit === fit} onChange={() => judge(fit)} />
            {reviewText(fit ? 'fit' : 'unfit')}
          </label>
        ))}
      </div>
      {message && (
        <p id={`${point}-error`} className="cx-error">
          {message}
        </p>
      )}
      <Input
        value={value.opinion}
        maxLength={500}
        aria-label={reviewText('opinionOn', { point: reviewText(`point.${point}`) })}
        placeholder={reviewText('opinionOn', { point: reviewText(`point.${point}`) })}
        onChange={(event) => onChange({ ...value, opinion: event.target.value })}
      />
    </fieldset>
  );
}
