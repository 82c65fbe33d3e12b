import type { MockLink } from '@apollo/client/testing';
import { gradeWith } from '../../test/grade-with';
import type { NoticePartsFragment } from '@chengxiao/client';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { discardFormDraft, formDraft, saveFormDraft } from '../drafts/draft.graphql';
import { moveResultNotice, planRectification, resultNotice } from './notice.graphql';
import { NoticePage } from './NoticePage';

/** A part of an answer as it comes over the wire. */
const named = <T extends object>(__typename: string, value: T): T => ({ __typename, ...value });
const notice = (over: Partial<NoticePartsFragment> = {}) => ({
  __typename: 'ResultNotice' as const,
  id: 'n1',
  evaluationId: 'e1',
  projectId: 'p1',
  projectCode: '15060026T000000000001',
  projectName: '农村牧区公路养护工程',
  orgName: '公路中心',
  departmentName: '交通运输局',
  year: 2025,
  total: '78.50',
  grade: gradeWith('medium'),
  problems: '养护里程未达到年度指标值',
  requirements: '补足养护里程',
  sentOn: '2026-03-01',
  dueDate: '2026-06-30',
  overdue: true,
  state: 'sent' as const,
  reason: null,
  acceptedOn: null,
  version: 1,
  allowedActions: ['plan' as const],
  plan: null,
  evidence: null,
  history: [
    {
      __typename: 'HistoryEntry' as const,
      id: 'h1',
      action: 'resultNotice_send' as const,
      at: '2026-03-01T02:00:00.000Z',
      actorName: '乌兰',
      actorOrg: '财政局',
      reason: null,
    },
  ],
  ...over,
});
/** The notice as the page gets it: once when it opens, and again after each move. */
const asked = (over: Partial<NoticePartsFragment> = {}): MockLink.MockedResponse => ({
  request: { query: resultNotice, variables: { id: 'n1' } },
  result: { data: { resultNotice: notice(over) } },
});
const drafts: MockLink.MockedResponse[] = [
  { request: { query: formDraft, variables: () => true }, result: { data: { formDraft: null } }, maxUsageCount: 5 },
  {
    request: { query: saveFormDraft, variables: () => true },
    result: {
      data: {
        saveFormDraft: { __typename: 'FormDraft', form: 'f', subject: 'n1', savedAt: '2026-03-02T00:00:00.000Z' },
      },
    },
    maxUsageCount: 50,
  },
  {
    request: { query: discardFormDraft, variables: () => true },
    result: { data: { discardFormDraft: { __typename: 'FormDraft', form: 'f', subject: 'n1' } } },
    maxUsageCount: 5,
  },
];
const open = (role: 'unit' | 'finance' | 'audit', mocks: MockLink.MockedResponse[]) =>
  show(<NoticePage />, {
    session: sessionOf(role),
    path: '/notices/n1',
    route: '/notices/:id',
    mocks: [...mocks, ...drafts],
  });

it('takes the plan of the unit, after saying at the field that it ends too late', async () => {
  const input = { measures: '六月中旬前补充养护 20 公里', responsible: '包晓', finishDate: '2026-06-15' };
  const planned = {
    state: 'planned' as const,
    version: 2,
    allowedActions: [],
    plan: named('RectificationPlan', input),
  };
  const sent: MockLink.MockedResponse = {
    request: { query: planRectification, variables: { id: 'n1', version: 1, input } },
    result: {
      data: {
        planRectification: notice(planned),
      },
    },
  };
  const { user } = open('unit', [asked(), sent, asked(planned)]);
  expect(await screen.findByText('已逾期')).toBeTruthy();
  await user.click(await screen.findByLabelText(/整改措施/));
  await user.paste(input.measures);
  await user.click(screen.getByLabelText(/责任人/));
  await user.paste(input.responsible);
  await user.type(screen.getByLabelText(/计划完成日期/), '2026-07-15');
  await user.click(screen.getByRole('button', { name: '报送整改方案' }));
  expect((await screen.findAllByText('完成日期不能晚于整改期限2026年6月30日')).length).toBeGreaterThan(0);
  await user.clear(screen.getByLabelText(/计划完成日期/));
  await user.type(screen.getByLabelText(/计划完成日期/), input.finishDate);
  await user.click(screen.getByRole('button', { name: '报送整改方案' }));
  expect(await screen.findByText('整改方案已报送')).toBeTruthy();
});

it('lets finance return the evidence with a reason', async () => {
  const shown = notice({
    state: 'evidenced',
    version: 3,
    allowedActions: ['returnEvidence', 'accept'],
    plan: named('RectificationPlan', { measures: '补充养护', responsible: '包晓', finishDate: '2026-06-15' }),
    evidence: named('RectificationEvidence', {
      result: '已完成',
      items: [named('EvidenceItem', { name: '验收报告', source: '交养〔2026〕8号' })],
    }),
  });
  const returned = { ...shown, state: 'planned' as const, version: 4, allowedActions: [], reason: '缺少现场照片' };
  const moved: MockLink.MockedResponse = {
    request: {
      query: moveResultNotice,
      variables: { id: 'n1', action: 'returnEvidence', version: 3, reason: '缺少现场照片' },
    },
    result: { data: { moveResultNotice: returned } },
  };
  const { user } = open('finance', [asked(shown), moved, asked(returned)]);
  expect(await screen.findByText('交养〔2026〕8号')).toBeTruthy();
  expect(screen.getByRole('button', { name: '核实销号' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '退回佐证' }));
  await user.click(await screen.findByRole('textbox', { name: /原因/ }));
  await user.paste('缺少现场照片');
  await user.click(screen.getAllByRole('button', { name: '退回佐证' }).at(-1) as HTMLElement);
  await waitFor(() => expect(screen.queryByRole('button', { name: '核实销号' })).toBeNull());
});

it('shows a reader what is awaited, and no button', async () => {
  open('audit', [asked({ allowedActions: [] })]);
  expect(await screen.findByText('等待项目单位报送整改方案。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '报送整改方案' })).toBeNull();
});
