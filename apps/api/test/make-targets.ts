import { type ProjectDraft, today } from '@chengxiao/domain';
import { IndicatorInput, PlanStepInput, TargetInput, type ReviewPointsInput } from '@chengxiao/dto';
import { BudgetLinesService, type ProjectEntity } from '../src/library';
import {
  approvedVersion,
  type TargetEntity,
  ReviewsService,
  TargetsService,
  type TargetVersionEntity,
} from '../src/targets';
import type { BulkApprovalEntity } from '../src/approvals/bulk-approval.entity';
import { ApprovalsService, BulkApprovalService } from '../src/approvals';
import { bulkApprovalById } from '../src/approvals/bulk-approval.reads';
import { bulkApprovalWork } from '../src/approvals/bulk-approval.work';
import { Db } from '../src/kit/data/db';
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

/** What the form of a project that runs two years has besides. */
export const twoYears = (): Pick<TargetInput, 'midtermGoal' | 'indicators'> => {
  const [first] = indicatorInputs();
  const midterm = { ...first, period: 'midterm' as const, weight: null, name: '两年养护里程' };
  return { midtermGoal: '两年完成养护360公里', indicators: [...indicatorInputs(), row(midterm as IndicatorCells)] };
};

/** The four points, all fit, or with some that are not. */
export const pointsInput = (unfit: readonly (keyof ReviewPointsInput)[] = []): ReviewPointsInput => {
  const judgement = (point: keyof ReviewPointsInput) => ({
    fit: unfit.includes(point) ? ('unfit' as const) : ('fit' as const),
    opinion: '',
  });
  return {
    completeness: judgement('completeness'),
    relevance: judgement('relevance'),
    appropriateness: judgement('appropriateness'),
    feasibility: judgement('feasibility'),
  };
};

/** A project of the library for one year, with or without its own fields. */
export const yearProject = (year: number, fields: Partial<ProjectDraft> = {}): Partial<ProjectDraft> => ({
  startDate: `${year}-01-01`,
  endDate: `${year}-12-31`,
  funds: [{ year, source: 'fiscal', amount: '31200000.00' }],
  ...fields,
});

export type TargetOptions = {
  readonly year?: number;
  readonly project?: Partial<ProjectDraft>;
  readonly indicators?: readonly IndicatorCells[];
  readonly input?: Partial<TargetInput>;
};

type TargetStage = 'draft' | 'submitted' | 'returned' | 'passed';

/** A target in a given state before approval, of a project of its own, made by the office's people. */
export async function target(
  api: TestApi,
  office: Office,
  state: TargetStage = 'draft',
  options: TargetOptions = {},
): Promise<{ project: ProjectEntity; target: TargetEntity }> {
  const project = await makers(api).project(office, 'admitted', yearProject(options.year ?? 2026, options.project));
  return { project, target: await targetOf(api, office, project, state, options) };
}

/** The same of a project that is there. */
export async function targetOf(
  api: TestApi,
  office: Office,
  project: ProjectEntity,
  state: TargetStage,
  { year = 2026, indicators, input = {} }: TargetOptions = {},
): Promise<TargetEntity> {
  const [targets, reviews] = [api.get(TargetsService), api.get(ReviewsService)];
  const rows = indicators ? { indicators: indicators.map(row) } : {};
  let made = await targets.declare(office.unit, {
    projectId: project.id,
    year,
    input: targetInput({ ...rows, ...input }, year),
  });
  if (state !== 'draft')
    made = await targets.move(office.unit, { id: made.id, action: 'submit', version: made.version });
  if (state === 'returned' || state === 'passed') {
    const decision = state === 'passed' ? 'pass' : 'return';
    const points = pointsInput(state === 'passed' ? [] : ['relevance']);
    made = await reviews.review(office.finance, {
      id: made.id,
      version: made.version,
      decision,
      points,
      rowReasons: [],
      opinion: '请按职责细化指标',
    });
  }
  return made;
}

/** Gives a project money in a year. */
export const budgetLine = (
  api: TestApi,
  office: Office,
  projectId: string,
  { year = 2026, amount = '31200000.00' } = {},
) => api.get(BudgetLinesService).propose(office.finance, projectId, year, amount);

/** The record that the people's congress approved the division's budget; the same for every caller, because a year has one. */
export const budgetApproval = (api: TestApi, office: Office, year = 2026) => {
  const usual = `${year}-01-20`;
  const approvedOn = usual < today() ? usual : today();
  return api
    .get(ApprovalsService)
    .recordApproval(office.finance, { year, approvedOn, documentNo: `人大〔${year}〕1号` });
};

/** Runs the bulk approval of a year to its end: what is passed is approved, lines without a passed target are deferred. */
export async function startBulkApproval(api: TestApi, office: Office, year = 2026): Promise<BulkApprovalEntity> {
  const { id } = await budgetApproval(api, office, year);
  const bulk = await api.get(BulkApprovalService).start(office.finance, id);
  await workOnBulkApproval(api, bulk.id);
  return api.get(Db).as(office.finance, (tx) => bulkApprovalById(tx, bulk.id));
}

/** What the worker does when its turn comes; nothing where it is over. */
export const workOnBulkApproval = (
  api: TestApi,
  bulkId: string,
  signal = new AbortController().signal,
): Promise<void> => bulkApprovalWork.handle({ bulkId }, { db: api.get(Db), signal });

/** A project with an approved target of the year: admitted, with a budget line, passed, and approved in a bulk approval. */
export async function approvedProject(
  api: TestApi,
  office: Office,
  options: TargetOptions & { readonly amount?: string } = {},
): Promise<{ project: ProjectEntity; version: TargetVersionEntity }> {
  const { year = 2026 } = options;
  const { project } = await target(api, office, 'passed', options);
  await budgetLine(api, office, project.id, { year, ...(options.amount ? { amount: options.amount } : {}) });
  await startBulkApproval(api, office, year);
  const version = await api.get(Db).as(office.finance, (tx) => approvedVersion(tx, project.id, year));
  if (!version) throw new Error('the bulk approval did not approve the target');
  return { project, version };
}
