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
import { useToast } from '@chengxiao/ui';
import { useDraftedForm } from '../../hooks/use-drafted-form';
import { invalidProblem, toProblemFields } from '../../api/problem-from';
import { rulePackOf } from '../../rule-packs/rule-pack-of';
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

const unjudged: Judgement = { fit: null, opinion: '' };
export const untouched: Review = {
  points: { relevance: unjudged, feasibility: unjudged, science: unjudged, reasonableness: unjudged },
  scores: Object.fromEntries(scoreItems.map((item) => [item, ''])) as Record<ScoreItem, string>,
  reasons: {},
  opinion: '',
};

/** Whether form F3 is scored where the target waits: a key project at a step of finance. */
export const isScored = ({ review }: Pick<ShownTarget, 'review'>): boolean =>
  review?.keyProject === true && review.route.steps[review.step ?? -1]?.role === 'finance';

/** Decisions that the four points carry; the others need only a reason. */
const ticking: readonly ReviewDecision[] = ['forward', 'pass', 'return'];

/** A review while it is written: sent, unless the rules find something wrong with it in the browser already. */
export function useDecision(target: ShownTarget) {
  const text = useReviewText();
  const { run } = useCommand(reviewTarget);
  const { success } = useToast();
  const { id, version, roundNo, review: round, indicators } = target;
  const scored = isScored(target);
  const isTicked = (decision: ReviewDecision): boolean => !scored && ticking.includes(decision);
  const writtenOf = (review: Review, decision: ReviewDecision) => ({
    decision,
    ...inputOf(target, review, { scored, ticked: isTicked(decision) }),
  });
  return useDraftedForm<Review, ReviewDecision>({
    kind: 'targetReview',
    subject: `${id}.${roundNo}.${round?.step ?? 0}`,
    initial: untouched,
    // A draft of before may lack what has come to the form since.
    revive: (kept) => ({ ...untouched, ...kept }),
    check: (review, decision) => {
      const open = isTicked(decision) ? reviewPoints.filter((point) => review.points[point].fit === null) : [];
      const fields = open.map((point) => ({
        path: `points.${point}.fit`,
        message: `${text(`point.${point}`)}: ${text('judge')}`,
      }));
      if (fields.length > 0) return invalidProblem(fields, text('judge'));
      const known = { indicatorIds: indicators.map((row) => row.id), scored, form: rulePackOf(target).reviewForm };
      const [first, ...more] = toProblemFields(checkReview(writtenOf(review, decision), known));
      return first ? invalidProblem([first, ...more], first.message) : null;
    },
    ask: (_, decision) =>
      decision === 'pass'
        ? { title: text('act.pass'), lines: [text('askPass')], okText: text('act.pass'), final: true }
        : null,
    send: async (review, decision) => {
      const { problem } = await run({ id, version, ...writtenOf(review, decision) });
      if (!problem) success(text(`did.${decision}`));
      return problem;
    },
  });
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
