import { compact, type Finding, finding } from '../messages';
import {
  gradeOfScores,
  isScoreOf,
  type ReviewGrade,
  type ReviewScores,
  scoreItems,
  totalOfScores,
} from '../review/form-f3';
import type { ReviewForm } from '../rule-pack/rule-pack';
import { checkText } from '../text';

/** The four points of the review (四(一)2): 相关性, 可行性, 科学性, 合理性. */
export const reviewPoints = ['relevance', 'feasibility', 'science', 'reasonableness'] as const;
export type ReviewPoint = (typeof reviewPoints)[number];

/** What a reviewer decides with a review: on, through, one step back, to the declarer, not at all, or a co-reviewer's opinion. */
export const reviewDecisions = ['forward', 'pass', 'returnOne', 'return', 'reject', 'opine'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** The judgement on one point. */
export type PointJudgement = { readonly fit: boolean; readonly opinion: string };
export type PointJudgements = Readonly<Record<ReviewPoint, PointJudgement>>;
/** Why one indicator row must change; shown beside the row. */
export type RowReason = { readonly indicatorId: string; readonly reason: string };

/** A review as it is written: the four points ticked, or form F3 scored. */
export type TargetReview = {
  readonly decision: ReviewDecision;
  readonly points: PointJudgements | null;
  readonly scores: ReviewScores | null;
  readonly rowReasons: readonly RowReason[];
  readonly opinion: string;
};

/** What a review is checked against. */
export type ReviewContext = {
  readonly indicatorIds: readonly string[];
  /** Whether form F3 is scored here: a key project at a step of finance. */
  readonly scored: boolean;
  /** Points and bounds of form F3 in the pack that judges the target. */
  readonly form: ReviewForm;
};

/** The grade that the scores give, or null while they are not whole. */
export function gradeOfReview(form: ReviewForm, { scores }: Pick<TargetReview, 'scores'>): ReviewGrade | null {
  const whole = scores !== null && scoreItems.every((item) => isScoreOf(form, item, scores[item]));
  return whole ? gradeOfScores(form, totalOfScores(scores)) : null;
}

const isApproving = (decision: ReviewDecision): boolean => decision === 'forward' || decision === 'pass';

/** Ticked: to go on all four points fit, to go back to the declarer all are judged. */
function checkPoints({ decision, points }: TargetReview): (Finding | null)[] {
  if (!points) return [isApproving(decision) || decision === 'return' ? finding('points', 'pointsMissing') : null];
  return reviewPoints.flatMap((point) => [
    isApproving(decision) && !points[point].fit ? finding(`points.${point}.fit`, 'pointNotFit') : null,
    checkText(`points.${point}.opinion`, points[point].opinion, { max: 500 }),
  ]);
}

/** Scored: 优 goes on, 良 goes on with what was agreed, 中 goes back, 差 goes nowhere. */
function checkScores(form: ReviewForm, review: TargetReview): (Finding | null)[] {
  const { decision, scores, opinion } = review;
  if (!scores) return [isApproving(decision) || decision === 'reject' ? finding('scores', 'scoresMissing') : null];
  const wrong = scoreItems.filter((item) => !isScoreOf(form, item, scores[item]));
  if (wrong.length > 0)
    return wrong.map((item) => finding(`scores.${item}`, 'scoreOutside', { max: form.maxima[item] }));
  const grade = gradeOfReview(form, review);
  const low = grade === 'medium' || grade === 'poor';
  return [
    isApproving(decision) && low ? finding('scores', grade === 'poor' ? 'poorIsRejected' : 'mediumIsReturned') : null,
    decision === 'return' && grade === 'poor' ? finding('scores', 'poorIsRejected') : null,
    decision === 'reject' && grade !== 'poor' ? finding('scores', 'onlyPoorIsRejected') : null,
    isApproving(decision) && grade === 'good' && opinion.trim() === ''
      ? finding('opinion', 'negotiationMissing')
      : null,
  ];
}

/** What is wrong with a review (四(一)2): judgements that do not carry the decision, a return without any reason, a reason for no row. */
export function checkReview(review: TargetReview, { indicatorIds, scored, form }: ReviewContext): Finding[] {
  const { decision, rowReasons, opinion } = review;
  const back = decision === 'return' || decision === 'returnOne' || decision === 'reject';
  const silent = opinion.trim() === '' && (decision === 'opine' || (back && rowReasons.length === 0));
  const checked = decision === 'opine' ? [] : scored ? checkScores(form, review) : checkPoints(review);
  const found: (Finding | null)[] = [
    ...checked,
    ...rowReasons.flatMap((row, index) => [
      indicatorIds.includes(row.indicatorId) ? null : finding(`rowReasons.${index}.indicatorId`, 'reasonWithoutRow'),
      checkText(`rowReasons.${index}.reason`, row.reason, { max: 500, required: true }),
    ]),
    silent
      ? finding('opinion', decision === 'opine' ? 'opinionNeeded' : 'returnWithoutReason')
      : checkText('opinion', opinion, { max: 1_000 }),
  ];
  return compact(found);
}
