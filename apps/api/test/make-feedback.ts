import {
  type Actor,
  addDays,
  type AssignmentDraft,
  type NoticeDraft,
  type ProposalDeviation,
  type ThirdPartyOpinion,
  today,
} from '@chengxiao/domain';
import type { EvaluationEntity } from '../src/evaluation';
import { AssignmentService, NoticeService, ProposalService } from '../src/feedback';
import type { ProjectEntity } from '../src/library';
import type { TestApi } from './api';
import type { Office } from './make';
import { type EvaluationOptions, filedEvaluation } from './make-evaluation';

type Filed = { project: ProjectEntity; evaluation: EvaluationEntity };

/** Actual values that lead to a grade with the usual indicators: 100, 80, 60 and 40 points. */
export const actualsFor = {
  excellent: {},
  good: { 养护里程: '0' },
  medium: { 养护里程: '0', 农牧民出行条件: '10' },
  poor: { 养护里程: '0', 农牧民出行条件: '0', 工程验收合格率: '0' },
} as const;

/** A notice with nothing wrong in it. */
export const noticeDraft = (fields: Partial<NoticeDraft> = {}): NoticeDraft => ({
  problems: '养护里程未达到年度指标值',
  requirements: '查明原因，补足养护里程，完善进度管理',
  dueDate: addDays(today(), 60),
  ...fields,
});
export const rectificationPlan = (fields = {}) => ({
  measures: '组织补充养护',
  responsible: '包晓',
  finishDate: addDays(today(), 30),
  ...fields,
});
export const rectificationEvidence = (fields = {}) => ({
  result: '补充养护里程已全部完成',
  items: [{ name: '交工验收报告', source: '养护〔2026〕18号' }],
  ...fields,
});
export const assignmentDraft = (firm: Actor, fields: Partial<AssignmentDraft> = {}): AssignmentDraft => ({
  evaluatorOrgId: firm.orgId,
  dueDate: addDays(today(), 30),
  task: '复核自评得分和佐证材料，形成评价意见',
  ...fields,
});
export const thirdPartyOpinion = (fields: Partial<ThirdPartyOpinion> = {}): ThirdPartyOpinion => ({
  score: '85.50',
  opinion: '产出基本完成，效益佐证不足',
  remarks: [{ point: '养护里程', remark: '现场核实里程少于自评' }],
  ...fields,
});

/** A result notice in a given state, on a filed evaluation of its own. */
export async function notice(
  api: TestApi,
  office: Office,
  state: 'sent' | 'planned' | 'evidenced' | 'accepted' = 'sent',
  options: EvaluationOptions = {},
) {
  const service = api.get(NoticeService);
  const filed: Filed = await filedEvaluation(api, office, options);
  let made = await service.send(office.finance, filed.evaluation.id, noticeDraft());
  const { id } = made;
  if (state !== 'sent') made = await service.plan(office.unit, { id, version: made.version }, rectificationPlan());
  if (state === 'evidenced' || state === 'accepted')
    made = await service.evidence(office.unit, { id, version: made.version }, rectificationEvidence());
  if (state === 'accepted') made = await service.move(office.finance, { id, version: made.version, action: 'accept' });
  return { ...filed, notice: made };
}

/** A budget proposal in a given state, on a filed evaluation of its own; its grade is medium unless the options say otherwise. */
export async function proposal(
  api: TestApi,
  office: Office,
  state: 'proposed' | 'confirmed' | 'sentBack' = 'proposed',
  options: EvaluationOptions & { readonly deviation?: ProposalDeviation } = {},
) {
  const service = api.get(ProposalService);
  const filed: Filed = await filedEvaluation(api, office, { actuals: actualsFor.medium, ...options });
  let made = await service.propose(office.finance, filed.evaluation.id, { deviation: options.deviation });
  const { id, version } = made;
  if (state === 'confirmed') made = await service.move(office.government, { id, version, action: 'confirm' });
  if (state === 'sentBack')
    made = await service.move(office.government, { id, version, action: 'sendBack', reason: '请说明对在建工程的影响' });
  return { ...filed, proposal: made };
}

/** An assignment to a firm's evaluator in a given state, on a filed evaluation of its own. */
export async function assignment(
  api: TestApi,
  office: Office,
  firm: Actor,
  state: 'assigned' | 'declared' | 'submitted' | 'withdrawn' = 'assigned',
  options: EvaluationOptions = {},
) {
  const service = api.get(AssignmentService);
  const filed: Filed = await filedEvaluation(api, office, options);
  let made = await service.assign(office.finance, filed.evaluation.id, assignmentDraft(firm));
  const { id } = made;
  if (state === 'withdrawn')
    made = await service.move(office.finance, {
      id,
      version: made.version,
      action: 'withdraw',
      reason: '机构人员变动',
    });
  if (state === 'declared' || state === 'submitted')
    made = await service.declare(firm, { id, version: made.version }, { conflict: false, note: '' });
  if (state === 'submitted') made = await service.submit(firm, { id, version: made.version }, thirdPartyOpinion());
  return { ...filed, assignment: made };
}
