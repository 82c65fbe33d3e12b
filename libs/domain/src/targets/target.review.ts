import { type Finding, finding } from '../messages';
import { checkText } from '../text';

/** The four points of the review (四(一)2): 相关性, 可行性, 科学性, 合理性. */
export const reviewPoints = ['relevance', 'feasibility', 'science', 'reasonableness'] as const;
export type ReviewPoint = (typeof reviewPoints)[number];

/** How finance decides on a submitted target. */
export const reviewDecisions = ['return', 'pass'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** The judgement on one point. */
export type PointJudgement = { readonly fit: boolean; readonly opinion: string };
/** Why one indicator row must change; shown beside the row. */
export type RowReason = { readonly indicatorId: string; readonly reason: string };

/** A review as finance writes it. */
export type TargetReview = {
  readonly decision: ReviewDecision;
  readonly points: Readonly<Record<ReviewPoint, PointJudgement>>;
  readonly rowReasons: readonly RowReason[];
  readonly opinion: string;
};

/** What is wrong with a review: a pass with a point that is not fit, a return without any reason, a reason for no row. */
export function checkReview(review: TargetReview, indicatorIds: readonly string[]): Finding[] {
  const { decision, points, rowReasons, opinion } = review;
  const unfit = decision === 'pass' ? reviewPoints.filter((point) => !points[point].fit) : [];
  const silent = decision === 'return' && opinion.trim() === '' && rowReasons.length === 0;
  const found: (Finding | null)[] = [
    ...unfit.map((point) => finding(`points.${point}.fit`, 'pointNotFit')),
    ...reviewPoints.map((point) => checkText(`points.${point}.opinion`, points[point].opinion, { max: 500 })),
    ...rowReasons.flatMap((row, index) => [
      indicatorIds.includes(row.indicatorId) ? null : finding(`rowReasons.${index}.indicatorId`, 'reasonWithoutRow'),
      checkText(`rowReasons.${index}.reason`, row.reason, { max: 500, required: true }),
    ]),
    silent ? finding('opinion', 'returnWithoutReason') : checkText('opinion', opinion, { max: 1_000 }),
  ];
  return found.filter((each) => each !== null);
}
