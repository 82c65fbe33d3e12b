import { useCommand } from '@chengxiao/client';
import {
  checkReview,
  judgedPointNames,
  type PointFit,
  pointFits,
  type ReviewDecision,
  type ReviewPoint,
  reviewPoints,
  type ReviewScores,
  type ScoreItem,
  scoreItems,
} from '@chengxiao/domain';
import { currentLanguage, useToast } from '@chengxiao/ui';
import { invalidProblem, toProblemFields } from '../../api/problem-from';
import { useBecame } from '../../became/use-became';
import { useDraftedForm } from '../../hooks/use-drafted-form';
import { rulePackOf } from '../../rule-packs/rule-pack-of';
import type { ShownTarget } from '../targets.graphql';
import { reviewTarget } from './reviews.graphql';
import { useReviewText } from './reviews.i18n';

/** One point: how far it is met, or not judged yet. */
export type Judgement = { fit: PointFit | null; opinion: string };
/** What the reviewer has typed so far: ticks or scores, reasons beside rows, and the opinion on the whole. */
export type Review = {
  points: Record<ReviewPoint, Judgement>;
  scores: Record<ScoreItem, string>;
  reasons: Record<string, string>;
  opinion: string;
};

const unjudged: Judgement = { fit: null, opinion: '' };
export const untouched: Review = {
  points: { completeness: unjudged, relevance: unjudged, appropriateness: unjudged, feasibility: unjudged },
  scores: Object.fromEntries(scoreItems.map((item) => [item, ''])) as Record<ScoreItem, string>,
  reasons: {},
  opinion: '',
};

/** A kept draft as the form takes it: one of before may lack what has come since, and judge otherwise. */
function revived(kept: Review): Review {
  const known = (kept as Partial<Review>).points as Partial<Record<ReviewPoint, Judgement>> | undefined;
  const pointOf = (point: ReviewPoint): Judgement => {
    const { fit, opinion } = known?.[point] ?? unjudged;
    return { fit: pointFits.find((each) => each === fit) ?? null, opinion };
  };
  return {
    ...untouched,
    ...kept,
    points: {
      completeness: pointOf('completeness'),
      relevance: pointOf('relevance'),
      appropriateness: pointOf('appropriateness'),
      feasibility: pointOf('feasibility'),
    },
  };
}

/** Whether form F3 is scored where the target waits: a key project at a step of finance. */
export const isScored = ({ review }: Pick<ShownTarget, 'review'>): boolean =>
  review?.keyProject === true && review.route.steps[review.step ?? -1]?.role === 'finance';

/** Decisions that the four points carry; the others need only a reason. */
const ticking: readonly ReviewDecision[] = ['forward', 'pass', 'return'];

/** What became of a target that was decided. */
export type Decided = {
  readonly decision: ReviewDecision;
  readonly version: number;
  readonly mayTakeBack: boolean;
};
export type DecisionOptions = {
  /** What happens instead of saying that it is done; a pass is not asked about, for it can be taken back at once. */
  readonly onDecided: (decided: Decided) => void;
};

/** A review while it is written: sent, unless the rules find something wrong with it in the browser already. */
export function useDecision(target: ShownTarget, options?: DecisionOptions) {
  const text = useReviewText();
  const { run } = useCommand(reviewTarget);
  const { success } = useToast();
  const became = useBecame();
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
    revive: revived,
    check: (review, decision) => {
      const open = isTicked(decision) ? reviewPoints.filter((point) => review.points[point].fit === null) : [];
      const fields = open.map((point) => ({
        path: `points.${point}.fit`,
        message: `${judgedPointNames[point][currentLanguage()]}: ${text('judge')}`,
      }));
      if (fields.length > 0) return invalidProblem(fields, text('judge'));
      const known = { indicatorIds: indicators.map((row) => row.id), scored, form: rulePackOf(target).reviewForm };
      const [first, ...more] = toProblemFields(checkReview(writtenOf(review, decision), known));
      return first ? invalidProblem([first, ...more], first.message) : null;
    },
    ask: (_, decision) =>
      decision === 'pass' && !options
        ? { title: text('act.pass'), lines: [text('askPass')], okText: text('act.pass'), final: true }
        : null,
    send: async (review, decision) => {
      const { value, problem } = await run({ id, version, ...writtenOf(review, decision) });
      if (!problem && options && value) {
        const mayTakeBack = value.allowedActions.includes('takeBack');
        options.onDecided({ decision, version: value.version, mayTakeBack });
      } else if (!problem) success(became(`target.${decision}`, target.project.name, round));
      return problem;
    },
  });
}

function inputOf(
  { indicators }: ShownTarget,
  { points, scores, reasons, opinion }: Review,
  { scored, ticked }: { scored: boolean; ticked: boolean },
) {
  const point = (key: ReviewPoint) => ({ ...points[key], fit: points[key].fit ?? ('unfit' as const) });
  const begun = scoreItems.some((item) => scores[item] !== '');
  const judgements = {
    completeness: point('completeness'),
    relevance: point('relevance'),
    appropriateness: point('appropriateness'),
    feasibility: point('feasibility'),
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
