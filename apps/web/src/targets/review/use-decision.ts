import {
  checkReview,
  type ReviewDecision,
  type ReviewPoint,
  reviewPoints,
  type ReviewScores,
  type ScoreItem,
  scoreItems,
} from '@chengxiao/domain';
import { useCommand } from '@chengxiao/client';
import { type Problem, useToast } from '@chengxiao/ui';
import { useState } from 'react';
import { invalidProblem, toProblemFields } from '../../api/problem-from';
import { useReviewText } from './reviews.i18n';
import { reviewTarget } from './reviews.graphql';
import type { ShownTarget } from '../targets.graphql';

/** One point: fit or not, or not judged yet. */
export type Judgement = { fit: boolean | null; opinion: string };
/** What the reviewer has typed so far: ticks or scores, reasons beside rows, and the opinion on the whole. */
export type Review = {
  points: Record<ReviewPoint, Judgement>;
  scores: Record<ScoreItem, string>;
  reasons: Record<string, string>;
  opinion: string;
};

const open: Judgement = { fit: null, opinion: '' };
export const untouched: Review = {
  points: { relevance: open, feasibility: open, science: open, reasonableness: open },
  scores: Object.fromEntries(scoreItems.map((item) => [item, ''])) as Record<ScoreItem, string>,
  reasons: {},
  opinion: '',
};

/** Whether form F3 is scored where the target waits: a key project at a step of finance. */
export const isScored = ({ review }: Pick<ShownTarget, 'review'>): boolean =>
  review?.keyProject === true && review.route.steps[review.step ?? -1]?.role === 'finance';

/** Decisions that the four points carry; the others need only a reason. */
const ticking: readonly ReviewDecision[] = ['forward', 'pass', 'return'];

/** Sends the review, unless the rules find something wrong with it in the browser already. */
export function useDecision(target: ShownTarget, review: Review, done: () => Promise<void>) {
  const text = useReviewText();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asking, setAsking] = useState(false);
  const { run, busy } = useCommand(reviewTarget);
  const { success } = useToast();
  const scored = isScored(target);
  const decide = async (decision: ReviewDecision): Promise<void> => {
    setAsking(false);
    const ticked = !scored && ticking.includes(decision);
    const unjudged = ticked ? reviewPoints.filter((point) => review.points[point].fit === null) : [];
    if (unjudged.length > 0) {
      const fields = unjudged.map((point) => ({
        path: `points.${point}.fit`,
        message: `${text(`point.${point}`)}: ${text('judge')}`,
      }));
      setProblem(invalidProblem(fields, text('judge')));
      return;
    }
    const written = { decision, ...inputOf(target, review, { scored, ticked }) };
    const found = checkReview(written, { indicatorIds: target.indicators.map(({ id }) => id), scored });
    const fields = toProblemFields(found);
    if (fields[0]) return setProblem(invalidProblem(fields, fields[0].message));
    const { problem: refused } = await run({ id: target.id, version: target.version, ...written });
    setProblem(refused);
    if (!refused) {
      success(text(`did.${decision}`));
      await done();
    }
  };
  return { problem, busy, decide, asking, setAsking };
}

function inputOf(
  { indicators }: ShownTarget,
  { points, scores, reasons, opinion }: Review,
  { scored, ticked }: { scored: boolean; ticked: boolean },
) {
  const point = (key: ReviewPoint) => ({ ...points[key], fit: points[key].fit === true });
  const begun = scoreItems.some((item) => scores[item] !== '');
  const judgements = {
    relevance: point('relevance'),
    feasibility: point('feasibility'),
    science: point('science'),
    reasonableness: point('reasonableness'),
  };
  const given: ReviewScores = scores;
  return {
    points: ticked ? judgements : null,
    scores: scored && begun ? given : null,
    rowReasons: indicators.flatMap(({ id }) => {
      const reason = reasons[id]?.trim();
      return reason ? [{ indicatorId: id, reason }] : [];
    }),
    opinion,
  };
}
