import { type MockLink } from '@apollo/client/testing';
import { nm10hao } from '@chengxiao/domain';
import { ofType } from './of-type';
import { discardFormDraft, formDraft, saveFormDraft } from '../src/drafts/draft.graphql';
import type { ShownEvaluation } from '../src/evaluation/evaluation-form';
import { evaluation as evaluationQuery } from '../src/evaluation/evaluation.graphql';
import { evaluationCheck } from '../src/evaluation/review.graphql';
import { EvaluationPage } from '../src/evaluation/EvaluationPage';
import { sessionOf, show } from './show';

type Item = ShownEvaluation['items'][number];
/** One indicator of the form, nothing filled in. */
export const item = (indicatorId: string, over: Partial<Item>): Item => ({
  indicatorId,
  level1: 'output',
  level2: 'quantity',
  name: '养护工程里程',
  nature: 'positive',
  direction: 'ge',
  value: '180',
  standard: '',
  unit: '公里',
  weight: '50',
  actual: null,
  band: null,
  enteredScore: null,
  claimedScore: null,
  notApplicable: false,
  reason: '',
  score: null,
  scoreDifference: null,
  overFulfilled: false,
  overFulfilmentConfirmed: false,
  explanation: null,
  ...over,
});
/** A self-evaluation as its page gets it: one figure open, one description judged. */
export const evaluation = (over: Partial<ShownEvaluation> = {}): ShownEvaluation => ({
  id: 'e1',
  opinable: false,
  departmentTotal: null,
  departmentOpinions: [],
  projectId: 'p1',
  projectCode: '15060025T000000000001',
  projectName: '农村牧区公路养护工程',
  projectType: 'special',
  orgName: '公路中心',
  departmentName: '交通运输局',
  divisionCode: '150600',
  year: 2025,
  dueDate: '2026-03-31',
  state: 'open',
  version: 3,
  roundClosedAt: null,
  rulePack: { id: 'k1', packId: nm10hao.id, packVersion: 1, content: nm10hao },
  annualGoal: '完成养护180公里',
  goalCompletion: '已完成',
  problems: '',
  measures: '',
  executionReason: '',
  budgetAmount: '31200000.00',
  executedAmount: '29800000.00',
  executionRate: '0.9551',
  budgetScore: '9.55',
  claimedBudgetScore: null,
  budgetScoreDifference: null,
  inflation: null,
  budgetExplanation: null,
  total: '9.55',
  totalExplanation: null,
  grade: null,
  reason: null,
  submittedAt: null,
  filingNo: null,
  filedAt: null,
  updatedAt: '2026-02-01T00:00:00.000Z',
  allowedActions: ['report'],
  editable: true,
  confirmable: false,
  funds: [{ source: 'fiscal', initial: '31200000.00', budget: '31200000.00', executed: '29800000.00' }],
  items: [
    item('i1', {}),
    item('i2', {
      level1: 'benefit',
      level2: 'social',
      name: '出行条件',
      nature: 'qualitative',
      direction: null,
      value: null,
      standard: '明显改善',
      unit: '',
      weight: '40',
      actual: '明显改善',
      enteredScore: '40',
      score: '40.00',
    }),
  ],
  level1Totals: [],
  history: [
    {
      ...ofType('HistoryEntry'),
      id: 'h1',
      action: 'evaluation_open',
      at: '2026-01-05T01:00:00.000Z',
      actorName: '白晓',
      actorOrg: '财政局',
      reason: null,
    },
  ],
  ...over,
});

const answers = (value: ShownEvaluation): MockLink.MockedResponse => ({
  request: { query: evaluationQuery, variables: { id: 'e1' } },
  result: { data: { evaluation: value } },
  maxUsageCount: 9,
});
const claimTooHigh = {
  __typename: 'LintFinding' as const,
  rule: 'S01' as const,
  severity: 'warn' as const,
  path: 'items.0.score',
  row: 0,
  clause: '财预〔2020〕10号',
  title: '自评得分与规则不符',
  message: '自评 50 分，按规则为 48.89 分',
};
const noDraft: MockLink.MockedResponse[] = [
  {
    request: { query: evaluationCheck, variables: { id: 'e1' } },
    result: { data: { evaluation: { __typename: 'Evaluation', id: 'e1', findings: [claimTooHigh] } } },
    maxUsageCount: 9,
  },
  {
    request: { query: formDraft, variables: { form: 'evaluation', subject: 'e1' } },
    result: { data: { formDraft: null } },
    maxUsageCount: 9,
  },
  {
    request: { query: saveFormDraft, variables: () => true },
    result: {
      data: {
        saveFormDraft: {
          __typename: 'FormDraft',
          form: 'evaluation',
          subject: 'e1',
          savedAt: '2026-02-01T00:00:00.000Z',
        },
      },
    },
    maxUsageCount: 99,
  },
  {
    request: { query: discardFormDraft, variables: () => true },
    result: { data: { discardFormDraft: true } },
    maxUsageCount: 9,
  },
];
/** The page of a self-evaluation, as one role sees it. */
export const open = (
  value: ShownEvaluation,
  role: 'unit' | 'department' | 'finance',
  mocks: MockLink.MockedResponse[] = [],
) =>
  show(<EvaluationPage />, {
    session: sessionOf(role),
    path: '/evaluations/e1',
    route: '/evaluations/:id',
    mocks: [answers(value), ...noDraft, ...mocks],
  });
