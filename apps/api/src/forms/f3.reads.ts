import { type F3Data, type ReviewDecision, type ReviewPoint, reviewPoints, type Text } from '@chengxiao/domain';
import type { Tx } from '../kit/db';
import { ProblemError, refusal } from '@chengxiao/domain';
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
const decisions: Readonly<Record<ReviewDecision, Text>> = {
  pass: { zh: '审核通过', en: 'passed' },
  return: { zh: '退回修改', en: 'returned for change' },
};

/** Form F3 of the last review of a target. @throws `NOT_READY` while there is none */
export async function reviewForm(tx: Tx, target: TargetEntity): Promise<F3Data> {
  const review = await tx.first(Review, 'where t.target_id = $1 order by t.round desc, t.reviewed_at desc limit 1', [
    target.id,
  ]);
  if (!review) throw new ProblemError(refusal('NOT_READY', 'noReviewYet'));
  const project = await projectById(tx, target.projectId);
  return { project: project.name, orgName: project.orgName, year: target.year, ...judged(review) };
}

const judged = ({ round, decision, points, opinion, reviewerName, reviewerOrg, reviewedAt }: TargetReviewEntity) => ({
  mode: 'ticked' as const,
  points: reviewPoints.map((point) => ({ ...pointWords[point], max: null, score: null, ...points[point] })),
  total: null,
  grade: decisions[decision],
  opinion,
  reviewer: `${reviewerName}（${reviewerOrg}）`,
  date: new Date(reviewedAt).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }),
  step: { zh: `财政审核（第 ${round} 轮）`, en: `Finance, round ${round}` },
});
