import { type ReviewDecision, type ReviewPoint, reviewPoints } from '@chengxiao/domain';
import type { Problem } from '@chengxiao/ui';
import { useState } from 'react';
import { invalid } from '../problem-from';
import { useMove } from '../use-move';
import type { ShownTarget } from './TargetSheet';
import { useReviewText } from './reviews.i18n';
import { reviewTarget } from './targets.graphql';

/** One point: fit or not, or not judged yet. */
export type Judgement = { fit: boolean | null; opinion: string };
/** What the reviewer has typed so far. */
export type Review = { points: Record<ReviewPoint, Judgement>; reasons: Record<string, string>; opinion: string };

const open: Judgement = { fit: null, opinion: '' };
export const untouched: Review = {
  points: { relevance: open, feasibility: open, science: open, reasonableness: open },
  reasons: {},
  opinion: '',
};

/** Sends the review; a point that nobody judged is named before anything is sent. */
export function useDecision(target: ShownTarget, review: Review, done: () => Promise<void>) {
  const said = useReviewText();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asking, setAsking] = useState(false);
  const { move, busy } = useMove(reviewTarget);
  const decide = async (decision: ReviewDecision): Promise<void> => {
    setAsking(false);
    const open = reviewPoints.filter((point) => review.points[point].fit === null);
    if (open.length > 0) {
      const fields = open.map((point) => ({
        path: `points.${point}.fit`,
        message: `${said(`point.${point}`)}: ${said('judge')}`,
      }));
      setProblem(invalid(fields, said('judge')));
      return;
    }
    const point = (key: ReviewPoint) => ({ ...review.points[key], fit: review.points[key].fit === true });
    const refused = await move({
      id: target.id,
      version: target.version,
      decision,
      points: {
        relevance: point('relevance'),
        feasibility: point('feasibility'),
        science: point('science'),
        reasonableness: point('reasonableness'),
      },
      rowReasons: target.indicators.flatMap(({ id }) => {
        const reason = review.reasons[id]?.trim();
        return reason ? [{ indicatorId: id, reason }] : [];
      }),
      opinion: review.opinion,
    });
    setProblem(refused);
    if (!refused) await done();
  };
  return { problem, busy, decide, asking, setAsking };
}
