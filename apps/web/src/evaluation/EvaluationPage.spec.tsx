import { type MockLink } from '@apollo/client/testing';
import { nm10hao } from '@chengxiao/domain';
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { discardFormDraft, formDraft, saveFormDraft } from '../draft.graphql';
import type { ShownEvaluation } from './evaluation-form';
import { evaluation as evaluationQuery, moveEvaluation, saveEvaluation } from './evaluation.graphql';
import { EvaluationPage } from './EvaluationPage';

type Item = ShownEvaluation['items'][number];
const item = (indicatorId: string, over: Partial<Item>): Item => ({
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
  notApplicable: false,
  reason: '',
  score: null,
  overFulfilled: false,
  explanation: null,
  ...over,
});
const evaluation = (over: Partial<ShownEvaluation> = {}): ShownEvaluation => ({
  id: 'e1',
  projectId: 'p1',
  projectCode: '15060025T000000000001',
  projectName: '农村牧区公路养护工程',
  orgName: '公路中心',
  departmentName: '交通运输局',
  divisionCode: '150600',
  year: 2025,
  dueDate: '2026-03-31',
  state: 'open',
  version: 3,
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
  budgetExplanation: null,
  total: '9.55',
  grade: null,
  reason: null,
  submittedAt: null,
  filingNo: null,
  filedAt: null,
  updatedAt: '2026-02-01T00:00:00.000Z',
  allowedActions: ['report'],
  editable: true,
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
      id: 'h1',
      action: 'evaluation.open',
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
const noDraft: MockLink.MockedResponse[] = [
  {
    request: { query: formDraft, variables: { form: 'evaluation', subject: 'e1' } },
    result: { data: { formDraft: null } },
    maxUsageCount: 9,
  },
  {
    request: { query: saveFormDraft, variables: () => true },
    result: { data: { saveFormDraft: { __typename: 'FormDraft', savedAt: '2026-02-01T00:00:00.000Z' } } },
    maxUsageCount: 99,
  },
  {
    request: { query: discardFormDraft, variables: () => true },
    result: { data: { discardFormDraft: true } },
    maxUsageCount: 9,
  },
];
const open = (value: ShownEvaluation, role: 'unit' | 'finance', mocks: MockLink.MockedResponse[] = []) =>
  show(<EvaluationPage />, {
    session: sessionOf(role),
    path: '/evaluations/e1',
    route: '/evaluations/:id',
    mocks: [answers(value), ...noDraft, ...mocks],
  });

describe('a self-evaluation on the page', () => {
  it('scores while one types, explains the row, and asks for the reason the rules want', async () => {
    const { user } = open(evaluation(), 'unit');
    await user.type(await screen.findByLabelText('实际完成值，第 1 行'), '176');
    const panel = screen.getByRole('heading', { name: '自评得分' }).closest('section') as HTMLElement;
    expect(within(panel).getByRole('status').textContent).toBe('98.44');
    expect(within(panel).getByText('优')).toBeTruthy();
    expect(screen.getByText(/得分 48.89 低于分值 50/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /48\.89/ }));
    expect((await screen.findByText(/50 × 完成值 176 ÷ 指标值 180/)).textContent).toContain('48.89');
    await user.type(screen.getByLabelText('偏差原因分析及改进措施，第 1 行'), '雨季');
    await waitFor(() => expect(screen.queryByText(/得分 48.89 低于分值 50/)).toBeNull());
  });

  it('saves, passes on, and shows what the server refuses at its cell', async () => {
    const refused = {
      __typename: 'Problem' as const,
      code: 'INVALID',
      title: '填写有误',
      detail: '请修改',
      status: 422,
      fields: [{ path: 'items.0.reason', message: '请说明原因' }],
    };
    const saved = {
      __typename: 'Evaluation' as const,
      id: 'e1',
      version: 4,
      state: 'open',
      total: '98.44',
      grade: 'excellent',
    };
    const sent: unknown[] = [];
    const note = (variables: unknown): boolean => sent.push(variables) > 0;
    const { user } = open(evaluation(), 'unit', [
      { request: { query: saveEvaluation, variables: note }, result: { data: { saveEvaluation: saved } } },
      { request: { query: moveEvaluation, variables: note }, result: { data: { moveEvaluation: refused } } },
    ]);
    await user.type(await screen.findByLabelText('实际完成值，第 1 行'), '176');
    await user.click(screen.getByRole('button', { name: '保存并上报部门' }));
    const reason = await screen.findByLabelText('偏差原因分析及改进措施，第 1 行');
    await waitFor(() => expect(reason.getAttribute('aria-invalid')).toBe('true'));
    await waitFor(() => expect(screen.getAllByText(/请说明原因/)).toHaveLength(2));
    expect(sent).toMatchObject([
      {
        id: 'e1',
        version: 3,
        input: { items: [{ indicatorId: 'i1', actual: '176', notApplicable: false }, { enteredScore: '40' }] },
      },
      { id: 'e1', version: 4, action: 'report' },
    ]);
  });

  it('does not send figures that are none', async () => {
    const { user } = open(evaluation(), 'unit');
    await user.type(await screen.findByLabelText('实际完成值，第 1 行'), '很多');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(screen.getByLabelText('实际完成值，第 1 行').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(screen.getByLabelText('实际完成值，第 1 行'));
  });

  it('shows finance what to look at, and asks before it files for good', async () => {
    const filled = [
      item('i1', { actual: '176', score: '48.89', reason: '雨季' }),
      item('i2', { level1: 'benefit', level2: 'social', name: '出行条件', weight: '40', score: '40.00' }),
    ];
    const submitted = evaluation({
      state: 'submitted',
      editable: false,
      allowedActions: ['file', 'return'],
      items: filled,
      total: '98.44',
      grade: 'excellent',
      level1Totals: [{ level1: 'output', weight: '50.00', score: '48.89' }],
    });
    const { user } = open(submitted, 'finance');
    const panel = (await screen.findByRole('heading', { name: '审核备案' })).closest('section') as HTMLElement;
    expect(within(panel).getByText('雨季')).toBeTruthy();
    expect(within(panel).queryByText('出行条件')).toBeNull();
    expect(screen.getByText('产出指标小计：分值 50.00，得分 48.89')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
    await user.click(within(panel).getByRole('button', { name: '予以备案' }));
    expect(await screen.findByText(/备案后自评结果不能再修改/)).toBeTruthy();
  });
});
