import {
  type F3Data,
  type F3Point,
  formerPoints,
  formF3,
  type JudgedPoint,
  judgedPointNames,
  judgedPoints,
  type KeptJudgements,
  ProblemError,
  refusal,
  type ReviewDecision,
  reviewFormOf,
  reviewGradeNames,
  reviewPoints,
  reviewPropertyNames,
  reviewPropertyTexts,
  type ReviewScores,
  scoreItems,
  type Text,
  withoutTakenBack,
} from '@chengxiao/domain';
import type { Tx } from '../kit/data/db';
import { projectById } from '../library';
import { type TargetEntity, type TargetReviewEntity, TargetReviewEntity as Review } from '../targets';

/** The points that only earlier reviews judged, as form F3 prints them. */
const formerItems: Readonly<Record<(typeof formerPoints)[number], Text>> = {
  science: { zh: '指标由目标分解而来，细化量化、可衡量', en: 'Indicators follow from the goal and can be measured' },
  reasonableness: { zh: '指标值合理，与资金规模相匹配', en: 'Values are sensible and match the money' },
};
/** What a reviewer decided with form F3 in hand; an opinion of a co-reviewer is none. */
const decisions: Readonly<Record<Exclude<ReviewDecision, 'opine'>, Text>> = {
  forward: { zh: '送下一环节', en: 'sent on' },
  pass: { zh: '审核通过', en: 'passed' },
  returnOne: { zh: '退回上一步', en: 'returned by one step' },
  return: { zh: '退回修改', en: 'returned for change' },
  reject: { zh: '不予通过', en: 'not let through' },
};

/** Form F3 of the last review of a target. @throws `NOT_READY` while there is none */
export async function reviewForm(tx: Tx, target: TargetEntity): Promise<F3Data> {
  const record = await tx.all(
    Review,
    'where t.target_id = $1 and t.decision = any($2) order by t.round_no, t.reviewed_at',
    [target.id, [...Object.keys(decisions), 'takeBack']],
  );
  const review = withoutTakenBack(record).at(-1);
  if (!review) throw new ProblemError(refusal('NOT_READY', 'noReviewYet'));
  const project = await projectById(tx, target.projectId);
  return { project: project.name, orgName: project.orgName, year: target.year, ...reviewFields(review) };
}

const reviewFields = (review: TargetReviewEntity) => ({
  ...(review.scores ? scoredFields(review, review.scores) : tickedFields(review)),
  opinion: review.opinion,
  reviewer: `${review.reviewerName}（${review.reviewerOrg}）`,
  date: new Date(review.reviewedAt).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }),
  step: {
    zh: `${review.step?.name.zh ?? '财政审核'}（第 ${review.roundNo} 轮）`,
    en: `${review.step?.name.en ?? 'Finance'}, round ${review.roundNo}`,
  },
});

/** A key project: points of 100, and the grade they give. */
const scoredFields = ({ total, grade, form }: TargetReviewEntity, scores: ReviewScores) => ({
  mode: 'scored' as const,
  points: scoreItems.map((item): F3Point => {
    const { property, name } = formF3[item];
    const max = reviewFormOf({ form }).maxima[item];
    return { group: reviewPropertyNames[property], item: name, max, score: scores[item], fit: null, opinion: '' };
  }),
  total,
  grade: grade && reviewGradeNames[grade],
});

/** The four points; of an earlier review those it was judged by. */
const pointsOf = (points: KeptJudgements): readonly JudgedPoint[] =>
  formerPoints.some((point) => points[point]) ? judgedPoints.filter((point) => points[point]) : reviewPoints;

const itemOf = (point: JudgedPoint): Text =>
  point === 'science' || point === 'reasonableness' ? formerItems[point] : reviewPropertyTexts[point].asks;

/** Any other project: the four points ticked, and the decision. */
const tickedFields = ({ decision, points }: TargetReviewEntity) => ({
  mode: 'ticked' as const,
  points: pointsOf(points).map((point): F3Point => {
    const { fit = null, opinion = '' } = points[point] ?? {};
    return { group: judgedPointNames[point], item: itemOf(point), max: null, score: null, fit, opinion };
  }),
  total: null,
  grade: decisions[decision as keyof typeof decisions],
});
