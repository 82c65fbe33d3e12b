import type { MockLink } from '@apollo/client/testing';
import type { TodoCountsQuery, TodosQuery } from '@chengxiao/client';
import { addDays, today } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { TodoPage } from './TodoPage';
import { matters, todoCounts, todoCountsOfYear, todos, watchedEvents } from './oversight.graphql';

type Todo = TodosQuery['todos']['nodes'][number];
type Counts = TodoCountsQuery['todoCounts'];

const todo = (over: Partial<Todo>): Todo => ({
  id: 't1',
  kind: 'projectSubmitted',
  subjectId: 's1',
  projectId: 'p1',
  name: '嘎查饮水工程',
  orgName: '水利局',
  year: null,
  dueDate: null,
  daysLeft: null,
  remindedAt: null,
  remindedBy: null,
  remindedWord: null,
  amount: '31200000.00',
  since: `${addDays(today(), -3)}T04:00:00Z`,
  ...over,
});
type Asked = { kind?: Todo['kind'] | null; year?: number | null };
const waits = (nodes: Todo[], { kind = null, year = null }: Asked = {}): MockLink.MockedResponse => ({
  request: { query: todos, variables: { first: 50, kind, year } },
  result: {
    data: {
      todos: {
        __typename: 'TodoPage',
        sums: null,
        nodes,
        pageInfo: { hasNextPage: false, endCursor: null },
        totalCount: nodes.length,
      },
    },
  },
});
const counted = (...kinds: Counts): MockLink.MockedResponse => ({
  request: { query: todoCounts },
  result: { data: { todoCounts: kinds.map((each) => ({ __typename: 'TodoCount', ...each })) } },
});
const rowOf = (name: string) => screen.getByText(name).closest('tr') as HTMLElement;

const late = todo({
  id: 't2',
  kind: 'monitoringSubmitted',
  subjectId: 'm1',
  name: '公路养护工程',
  year: 2026,
  dueDate: addDays(today(), -2),
  daysLeft: -2,
});
const desk = [
  counted(
    { kind: 'projectSubmitted', count: 1, overdue: 0, amount: '31200000.00', reminded: 0 },
    { kind: 'monitoringSubmitted', count: 1, overdue: 1, amount: '31200000.00', reminded: 1 },
  ),
  waits([late, todo({})]),
];

it('says what waits, from whom, for how much, until when and how late', async () => {
  show(<TodoPage />, { mocks: desk });
  expect(await screen.findByText('公路养护工程')).toBeTruthy();
  expect(await screen.findByText('共 2 项待办，涉及资金 6,240.00 万元；其中 1 项已逾期。')).toBeTruthy();
  const row = within(rowOf('公路养护工程'));
  expect(row.getByRole('link').getAttribute('href')).toBe('/monitoring/reports/m1');
  expect(row.getByText('逾期 2 个工作日')).toBeTruthy();
  expect(row.getByText('3,120.00')).toBeTruthy();
  expect(row.getByText('3 天')).toBeTruthy();
  expect(within(rowOf('嘎查饮水工程')).getByRole('link').getAttribute('href')).toBe(
    '/review?kind=libraryEntry&item=s1',
  );
});

it('shows one kind when its chip is pressed, and keeps that in the address', async () => {
  const { user, router } = show(<TodoPage />, { mocks: [...desk, waits([late], { kind: 'monitoringSubmitted' })] });
  const chip = await screen.findByRole('button', { name: /^审核监控表 1/ });
  expect(chip.textContent).toContain('其中有逾期');
  await user.click(chip);
  expect(router.state.location.search).toBe('?kind=monitoringSubmitted');
  expect(chip.getAttribute('aria-pressed')).toBe('true');
  expect(await screen.findByText('公路养护工程')).toBeTruthy();
  expect(screen.queryByText('嘎查饮水工程')).toBeNull();
});

it('is of the year in the address, and says what waits of other years, which one press shows', async () => {
  const ofYear: MockLink.MockedResponse = {
    request: { query: todoCountsOfYear, variables: { year: 2027 } },
    result: {
      data: {
        todoCounts: [
          {
            __typename: 'TodoCount',
            kind: 'projectSubmitted',
            count: 1,
            overdue: 0,
            amount: '31200000.00',
            reminded: 0,
          },
        ],
      },
    },
  };
  const { user, router } = show(<TodoPage />, {
    path: '/todo?year=2027',
    mocks: [...desk, ofYear, waits([todo({})], { year: 2027 })],
  });
  expect(await screen.findByText('嘎查饮水工程')).toBeTruthy();
  expect(await screen.findByText('其他年度还有 1 项待办，其中 1 项已逾期。')).toBeTruthy();
  expect(screen.getByText('共 1 项待办，涉及资金 3,120.00 万元。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '显示全部年度' }));
  expect(router.state.location.search).toBe('?year=all');
  expect(await screen.findByText('公路养护工程')).toBeTruthy();
  expect(screen.queryByText(/^其他年度/)).toBeNull();
});

it('leads to where a transfer is handed down and an indicator is decided on, with no money where there is none', async () => {
  const transfer = todo({ kind: 'transferUnbroken', subjectId: 'f1', projectId: null, name: '农田建设补助资金' });
  const indicator = todo({
    id: 't3',
    kind: 'indicatorProposed',
    subjectId: 'i1',
    projectId: null,
    name: '水质达标率',
    amount: null,
  });
  show(<TodoPage />, { mocks: [counted(), waits([transfer, indicator])] });
  expect(await screen.findByText('分解下达转移支付')).toBeTruthy();
  const row = within(rowOf('水质达标率'));
  expect(row.getByRole('link').getAttribute('href')).toBe('/indicators/i1');
  expect(row.queryByText(/^0/)).toBeNull();
  expect(within(rowOf('农田建设补助资金')).getByRole('link').getAttribute('href')).toBe('/transfers/f1/hand-down');
});

it.each([
  ['unit', /项目库申报新项目/],
  ['government', /等待审定的预算建议/],
  ['evaluator', /先申明利益关系/],
] as const)('tells a %s with nothing to do what comes next', async (role, text) => {
  show(<TodoPage />, { session: sessionOf(role), mocks: [counted(), waits([])] });
  expect(await screen.findByText(text)).toBeTruthy();
});

it('lists each matter that I dealt with once, with where it is now', async () => {
  const matter = {
    __typename: 'Matter' as const,
    id: 'e1',
    subject: 'project' as const,
    subjectId: 'p1',
    action: 'project_submit' as const,
    at: '2026-03-01T02:00:00Z',
    reason: '请补充标准',
    lastAction: 'project_admit' as const,
    lastAt: '2026-03-02T02:00:00Z',
    lastBy: '萨日娜',
    stepName: null,
    assigneeName: null,
    dueDate: null,
    overdueDays: 0,
    remindedAt: null,
    forms: null,
    projectId: 'p1',
    projectName: '嘎查饮水工程',
  };
  const arranged = {
    ...matter,
    id: 'e3',
    subject: 'monitoringRound' as const,
    subjectId: 'r1',
    action: 'monitoringRound_open' as const,
    forms: {
      __typename: 'MatterForms' as const,
      year: 2026,
      cutoffMonth: 8,
      total: 38,
      unreported: 5,
      submitted: 3,
      done: 30,
      overdue: 2,
    },
    projectId: null,
    projectName: null,
  };
  const announced = {
    ...matter,
    id: 'e4',
    subject: 'announcement' as const,
    subjectId: 'n1',
    action: 'announcement_publish' as const,
    projectId: null,
    projectName: null,
  };
  const waiting = {
    ...matter,
    id: 'e2',
    subject: 'target' as const,
    subjectId: 't9',
    action: 'target_submit' as const,
    stepName: { __typename: 'BilingualText' as const, zh: '财政绩效科室审核', en: 'Finance' },
    assigneeName: '郑浩',
    projectName: '公路养护工程',
  };
  const done: MockLink.MockedResponse = {
    request: { query: matters, variables: { first: 50, part: 'handled' } },
    result: {
      data: {
        matters: {
          __typename: 'MatterPage',
          nodes: [matter, waiting, arranged, announced],
          pageInfo: { hasNextPage: false, endCursor: null },
        },
      },
    },
  };
  show(<TodoPage />, { path: '/todo?tab=done', mocks: [done] });
  const row = within((await screen.findByText('送审项目')).closest('tr') as HTMLElement);
  expect(row.getByRole('link', { name: '嘎查饮水工程' }).getAttribute('href')).toBe('/projects/p1');
  expect(row.getByText('请补充标准')).toBeTruthy();
  expect(row.getByText('审核入库')).toBeTruthy();
  const other = within(rowOf('公路养护工程'));
  expect(other.getByRole('link').getAttribute('href')).toBe('/targets/t9');
  expect(other.getByText('财政绩效科室审核 · 郑浩')).toBeTruthy();
  expect(within(rowOf('通知公告')).getByRole('link').getAttribute('href')).toBe('/announcements/n1');
  const round = within(rowOf('2026 年 1—8 月绩效监控'));
  expect(round.getByRole('link').getAttribute('href')).toBe('/monitoring?year=2026');
  expect(round.getByText(/应填 38 张：未报送 5 · 待审核 3 · 已办结 30/)).toBeTruthy();
  expect(round.getByText('逾期未报送 2 张')).toBeTruthy();
  expect(screen.getByRole('link', { name: '待办' })).toBeTruthy();
});

it('gives audit what happened instead, and says which event does not fit its chain', async () => {
  const event = (id: string, intact: boolean) => ({
    __typename: 'WatchedEvent' as const,
    id,
    subject: 'project',
    subjectId: 'p1',
    action: 'project_admit',
    at: '2026-03-01T02:00:00Z',
    actorName: '包晓',
    actorOrg: '财政局',
    projectId: 'p1',
    projectName: '嘎查饮水工程',
    reason: null,
    intact,
  });
  const watched: MockLink.MockedResponse = {
    request: { query: watchedEvents, variables: { first: 50, filter: {} } },
    result: {
      data: {
        watchedEvents: {
          __typename: 'WatchedEventPage',
          nodes: [
            event('e1', true),
            event('e2', false),
            { ...event('e3', true), subject: 'overallTarget', subjectId: 'o1', projectId: null, projectName: null },
            { ...event('e5', true), subject: 'announcement', subjectId: 'n1', projectId: null, projectName: null },
            { ...event('e4', true), subject: 'budgetApproval', subjectId: 'b1', projectId: null, projectName: null },
          ],
          pageInfo: { hasNextPage: false, endCursor: null },
        },
      },
    },
  };
  show(<TodoPage />, { session: sessionOf('audit'), mocks: [watched] });
  expect(await screen.findByText('不符')).toBeTruthy();
  expect(screen.getAllByText('完好')).toHaveLength(4);
  expect(screen.getByRole('link', { name: '部门整体目标' }).getAttribute('href')).toBe('/overall/o1');
  // The records of the approval are the page of the bureau alone.
  expect(screen.getByText('预算批准').closest('a')).toBeNull();
  // A draft, or what a place below announced, is not for audit to open.
  expect(screen.getByText('通知公告').closest('a')).toBeNull();
  expect(screen.queryByRole('link', { name: '待办' })).toBeNull();
});
