import { type ProjectDraft, today } from '@chengxiao/domain';
import { IndicatorInput, PlanStepInput, TargetInput, type ReviewPointsInput } from '@chengxiao/dto';
import { LibraryService, type ProjectEntity } from '../src/library';
import {
  ApprovalBatchService,
  ApprovalsService,
  approvedVersion,
  type TargetEntity,
  ReviewsService,
  TargetsService,
  type TargetVersionEntity,
} from '../src/targets';
import type { ApprovalBatchEntity } from '../src/targets/approval/approval-batch.entity';
import { batchById } from '../src/targets/approval/approval-batch.reads';
import { approvalBatchWork } from '../src/targets/approval/approval-batch.work';
import { Db } from '../src/kit/db';
import type { TestApi } from './api';
import { makers, type Office } from './make';

/** One indicator row as tests state it. */
export type IndicatorCells = Partial<IndicatorInput>;

const row = (cells: IndicatorCells): IndicatorInput => Object.assign(new IndicatorInput(), { basis: 'plan' }, cells);

/** Annual rows with nothing wrong in them: 50/30/10 in the standard weights. */
export const indicatorInputs = (): IndicatorInput[] =>
  [
    {
      level1: 'output',
      level2: 'quantity',
      name: '养护里程',
      nature: 'positive',
      direction: 'ge',
      value: '180',
      unit: '公里',
      weight: '20',
    },
    {
      level1: 'output',
      level2: 'quality',
      name: '工程验收合格率',
      nature: 'positive',
      direction: 'eq',
      value: '100',
      unit: '%',
      weight: '10',
    },
    {
      level1: 'output',
      level2: 'timeliness',
      name: '按期完工率',
      nature: 'positive',
      direction: 'ge',
      value: '95',
      unit: '%',
      weight: '10',
    },
    {
      level1: 'output',
      level2: 'cost',
      name: '每公里养护成本',
      nature: 'reverse',
      direction: 'le',
      value: '17.5',
      unit: '万元',
      weight: '10',
    },
    {
      level1: 'benefit',
      level2: 'social',
      name: '农牧民出行条件',
      nature: 'qualitative',
      standard: '明显改善',
      weight: '30',
    },
    {
      level1: 'satisfaction',
      level2: 'service',
      name: '沿线群众满意度',
      nature: 'positive',
      direction: 'ge',
      value: '90',
      unit: '%',
      weight: '10',
    },
  ].map((cells) => row(cells as IndicatorCells));

/** A declaration with nothing wrong in it for the project of `projectDraft()`. */
export const targetInput = (fields: Partial<TargetInput> = {}, year = 2026): TargetInput =>
  Object.assign(
    new TargetInput(),
    {
      annualGoal: '完成农村牧区公路养护180公里,路况良好率稳步提高',
      indicators: indicatorInputs(),
      planSteps: [
        Object.assign(new PlanStepInput(), {
          name: '招标并签订合同',
          method: '公开招标',
          funds: '0.00',
          startDate: `${year}-03-01`,
          endDate: `${year}-04-30`,
          resources: '公路技术状况检测报告',
          responsible: '养护科',
        }),
        Object.assign(new PlanStepInput(), {
          name: '组织施工',
          method: '分段施工、监理旁站',
          funds: '1000000.00',
          startDate: `${year}-05-01`,
          endDate: `${year}-10-31`,
          resources: '施工日志、监理月报',
          responsible: '养护科、监理单位',
        }),
      ],
    },
    fields,
  );

/** The four points, all fit, or with some that are not. */
export const pointsInput = (unfit: readonly (keyof ReviewPointsInput)[] = []): ReviewPointsInput => {
  const judged = (point: keyof ReviewPointsInput) => ({ fit: !unfit.includes(point), opinion: '' });
  return {
    relevance: judged('relevance'),
    feasibility: judged('feasibility'),
    science: judged('science'),
    reasonableness: judged('reasonableness'),
  };
};

/** A project of the library for one year, with or without its own fields. */
export const yearProject = (year: number, fields: Partial<ProjectDraft> = {}): Partial<ProjectDraft> => ({
  startDate: `${year}-01-01`,
  endDate: `${year}-12-31`,
  funds: [{ year, source: 'fiscal', amount: '31200000.00' }],
  ...fields,
});

export type TargetWish = {
  readonly year?: number;
  readonly project?: Partial<ProjectDraft>;
  readonly indicators?: readonly IndicatorCells[];
  readonly input?: Partial<TargetInput>;
};

/** A target in a given state before approval, of a project of its own, made by the office's people. */
export async function target(
  api: TestApi,
  office: Office,
  state: 'draft' | 'submitted' | 'returned' | 'passed' = 'draft',
  { year = 2026, project: fields, indicators, input = {} }: TargetWish = {},
): Promise<{ project: ProjectEntity; target: TargetEntity }> {
  const [targets, reviews] = [api.get(TargetsService), api.get(ReviewsService)];
  const project = await makers(api).project(office, 'admitted', yearProject(year, fields));
  const rows = indicators ? { indicators: indicators.map(row) } : {};
  let made = await targets.declare(office.unit, {
    projectId: project.id,
    year,
    input: targetInput({ ...rows, ...input }, year),
  });
  if (state !== 'draft')
    made = await reviews.move(office.unit, { id: made.id, action: 'submit', version: made.version });
  if (state === 'returned' || state === 'passed') {
    const decision = state === 'passed' ? 'pass' : 'return';
    const points = pointsInput(state === 'passed' ? [] : ['science']);
    made = await reviews.review(office.finance, {
      id: made.id,
      version: made.version,
      decision,
      points,
      rowReasons: [],
      opinion: '请按职责细化指标',
    });
  }
  return { project, target: made };
}

/** Gives a project money in a year. */
export const budgetLine = (
  api: TestApi,
  office: Office,
  projectId: string,
  { year = 2026, amount = '31200000.00' } = {},
) => api.get(LibraryService).proposeBudgetLine(office.finance, projectId, year, amount);

/** The record that the people's congress approved the division's budget; the same for every caller, because a year has one. */
export const budgetApproval = (api: TestApi, office: Office, year = 2026) => {
  const usual = `${year}-01-20`;
  const approvedOn = usual < today() ? usual : today();
  return api
    .get(ApprovalsService)
    .recordApproval(office.finance, { year, approvedOn, documentNo: `人大〔${year}〕1号` });
};

/** Runs the batch of a year to its end: what is passed is approved, lines without a passed target are deferred. */
export async function approveBatch(api: TestApi, office: Office, year = 2026): Promise<ApprovalBatchEntity> {
  const { id } = await budgetApproval(api, office, year);
  const batch = await api.get(ApprovalBatchService).start(office.finance, id);
  await workOnBatch(api, batch.id);
  return api.get(Db).as(office.finance, (tx) => batchById(tx, batch.id));
}

/** What the worker does when its turn comes; nothing where the batch is over. */
export const workOnBatch = (api: TestApi, batchId: string, signal = new AbortController().signal): Promise<void> =>
  approvalBatchWork.handle({ batchId }, { db: api.get(Db), signal });

/** A project with an approved target of the year: admitted, with a budget line, passed, and approved in a batch. */
export async function approvedProject(
  api: TestApi,
  office: Office,
  wish: TargetWish & { readonly amount?: string } = {},
): Promise<{ project: ProjectEntity; version: TargetVersionEntity }> {
  const { year = 2026 } = wish;
  const { project } = await target(api, office, 'passed', wish);
  await budgetLine(api, office, project.id, { year, ...(wish.amount ? { amount: wish.amount } : {}) });
  await approveBatch(api, office, year);
  const version = await api.get(Db).as(office.finance, (tx) => approvedVersion(tx, project.id, year));
  if (!version) throw new Error('the batch did not approve the target');
  return { project, version };
}
