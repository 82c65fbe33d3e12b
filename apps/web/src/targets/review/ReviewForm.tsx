import type { ReviewDecision } from '@chengxiao/domain';
import { FormScope } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { rulePackOf } from '../../rule-packs/rule-pack-of';
import type { ShownTarget } from '../targets.graphql';
import { Opinion } from './Opinion';
import { ReviewPoints } from './ReviewPoints';
import { ScoreForm } from './ScoreForm';
import { isScored } from './use-decision';
import type { Reviewing } from './use-reviewing';

export type ReviewFormProps = {
  target: ShownTarget;
  reviewing: Reviewing;
  /** What stands between the points and the opinion, and the foot with the decisions. */
  rows?: ReactNode;
  foot: (decide: (decision: ReviewDecision) => void) => ReactNode;
};

/** What a reviewer finds and says: the four points or form F3, the opinion on the whole, and the decisions below. */
export function ReviewForm({ target, reviewing, rows, foot }: ReviewFormProps) {
  const { form: review, setForm: setReview, problem, submit } = reviewing;
  return (
    <FormScope problem={problem}>
      {isScored(target) ? (
        <ScoreForm
          points={rulePackOf(target).reviewForm}
          scores={review.scores}
          onChange={(scores) => setReview((old) => ({ ...old, scores }))}
        />
      ) : (
        <ReviewPoints review={review} onChange={setReview} />
      )}
      {rows}
      <Opinion
        step={target.review?.route.steps[target.review.step ?? 0]}
        value={review.opinion}
        onChange={(opinion) => setReview((old) => ({ ...old, opinion }))}
      />
      {foot((decision) => void submit(decision))}
    </FormScope>
  );
}
