import {
  type F3Data,
  type F3Point,
  formF3,
  ProblemError,
  refusal,
  type ReviewDecision,
  type ReviewPoint,
  reviewFormOf,
  reviewGradeNames,
  reviewPoints,
  reviewPropertyNames,
  type ReviewScores,
  scoreItems,
  type Text,
} from '@chengxiao/domain';
import type { Tx } from '../kit/data/db';
import { projectById } from '../library';
import { type TargetEntity, type TargetReviewEntity, TargetReviewEntity as Review } from '../targets';

/** The four points of 四(一)2 as form F3 prints them. */
const pointWords: Readonly<Record<ReviewPoint, { readonly group: Text; readonly item: Text }>> = {
  relevance: {
    group: { zh: '相关性', en: 'Relevance' },
    item: { zh: '绩效目标与部门职能、规划和政策相符', en: 'The target fits duties, plans and policy' },
  },
  feasibility: {
    group: { zh: '可行性', en: 'Feasibility' },
    item: { zh: '目标经过论证，具备实现的条件', en: 'The target was argued for and can be reached' },
  },
  science: {
    group: { zh: '科学性', en: 'Method' },
    item: { zh: '指标由目标分解而来，细化量化、可衡量', en: 'Indicators follow from the goal and can be measured' },
  },
  reasonableness: {
    group: { zh: '合理性', en: 'Reasonableness' },
    item: { zh: '指标值合理，与资金规模相匹配', en: 'Values are sensible and match the money' },
  },
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
  const review = await tx.first(
    Review,
    'where t.target_id = $1 and t.decision = any($2) order by t.round_no desc, t.reviewed_at desc limit 1',
    [target.id, Object.keys(decisions)],
  );
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

/** Any other project: the four points ticked, and the decision. */
const tickedFields = ({ decision, points }: TargetReviewEntity) => ({
  mode: 'ticked' as const,
  points: reviewPoints.map((point): F3Point => {
    const { fit = null, opinion = '' } = points[point] ?? {};
    return { ...pointWords[point], max: null, score: null, fit, opinion };
  }),
  total: null,
  grade: decisions[decision as keyof typeof decisions],
});
