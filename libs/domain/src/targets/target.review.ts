import { compact, type Finding, finding, type Text } from '../messages';
import {
  gradeOfScores,
  isScoreOf,
  type ReviewGrade,
  reviewProperties,
  reviewPropertyNames,
  type ReviewProperty,
  type ReviewScores,
  scoreItems,
  totalOfScores,
} from '../review/form-f3';
import type { ReviewForm } from '../rule-pack/rule-pack';
import { checkText } from '../text';

/** The four points of the review are the properties of form F3, ticked or scored: 完整性, 相关性, 适当性, 可行性. */
export const reviewPoints = reviewProperties;
export type ReviewPoint = ReviewProperty;
/** Points that only earlier reviews judged: 科学性 of the indicators and 合理性 of the money. */
export const formerPoints = ['science', 'reasonableness'] as const;
/** All points that reviews on record may name. */
export const judgedPoints = [...reviewPoints, ...formerPoints] as const;
export type JudgedPoint = (typeof judgedPoints)[number];
export const judgedPointNames: Readonly<Record<JudgedPoint, Text>> = {
  ...reviewPropertyNames,
  science: { zh: '科学性', en: 'Soundness of the indicators' },
  reasonableness: { zh: '合理性', en: 'Reasonableness of the money' },
};

/** How far a point is met: 符合, 基本符合, 不符合. */
export const pointFits = ['fit', 'partly', 'unfit'] as const;
export type PointFit = (typeof pointFits)[number];

/** What a reviewer decides with a review: on, through, one step back, to the declarer, not at all, or a co-reviewer's opinion. */
export const reviewDecisions = ['forward', 'pass', 'returnOne', 'return', 'reject', 'opine'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** The judgement on one point. */
export type PointJudgement = { readonly fit: PointFit; readonly opinion: string };
export type PointJudgements = Readonly<Record<ReviewPoint, PointJudgement>>;
/** The judgements of a review on record, whenever it was written. */
export type KeptJudgements = Readonly<Partial<Record<JudgedPoint, PointJudgement>>>;
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

/**
 * Ticked: to go on no point may be unfit, and what fits only partly is told in words somewhere; to go back to the declarer
 * all are judged.
 */
function checkPoints({ decision, points, opinion, rowReasons }: TargetReview): (Finding | null)[] {
  if (!points) return [isApproving(decision) || decision === 'return' ? finding('points', 'pointsMissing') : null];
  const told = opinion.trim() !== '' || rowReasons.length > 0;
  return reviewPoints.flatMap((point) => {
    const { fit, opinion: said } = points[point];
    const silent = fit === 'partly' && !told && said.trim() === '';
    return [
      isApproving(decision) && fit === 'unfit' ? finding(`points.${point}.fit`, 'pointNotFit') : null,
      isApproving(decision) && silent ? finding(`points.${point}.opinion`, 'partlyWithoutOpinion') : null,
      checkText(`points.${point}.opinion`, said, { max: 500 }),
    ];
  });
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
