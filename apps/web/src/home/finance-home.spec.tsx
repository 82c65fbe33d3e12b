import type { MockLink } from '@apollo/client/testing';
import { addDays, today } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { todoCounts } from '../oversight/oversight.graphql';
import { answer, seasonOf, stages } from './home.fixture';
import {
  financeHome,
  financePlaces,
  homeTodos,
  lastReminder,
  proposalsToDecide,
  recentEvents,
  remindUnsubmitted,
  toDecide,
} from './home.graphql';
import { HomePage } from './HomePage';
import { setSeason } from './season.graphql';
import { SeasonPage } from './SeasonPage';

const department = {
  __typename: 'ProgressRow',
  name: '农牧局',
  departmentId: 'd1',
  placeCode: null,
  total: 10,
  passed: 4,
  financeReview: 2,
  departmentReview: 1,
  unsubmitted: 3,
  late: 2,
  firstPassed: 3,
  amount: '612400000.00',
};
const waiting = (kind: string, name: string) => ({
  __typename: 'Todo',
  id: `t-${kind}`,
  kind,
  subjectId: 's1',
  projectId: 'p1',
  name,
  orgName: '民政局',
  year: 2027,
  dueDate: null,
  daysLeft: null,
  amount: '63000.00',
  remindedAt: null,
  remindedBy: null,
  remindedWord: null,
  reasons: [],
});
/** What waits, by the kinds that are asked for. */
const waits = (names: Readonly<Record<string, string>>): MockLink.MockedResponse => ({
  request: { query: homeTodos, variables: () => true },
  result: ({ kinds = [] }: { kinds?: readonly string[] }) => {
    const nodes = kinds.flatMap((kind) => (names[kind] ? [waiting(kind, names[kind])] : []));
    return { data: { todos: { __typename: 'TodoPage', nodes, totalCount: nodes.length } } };
  },
  maxUsageCount: 9,
});
const financeMocks: MockLink.MockedResponse[] = [
  answer(financeHome, {
    financeHome: {
      __typename: 'FinanceHome',
      departments: [department],
      sections: [
        {
          __typename: 'SectionLoad',
          section: 'performance',
          count: 2,
          late: 1,
          amount: '1.00',
          oldest: `${today()}T00:00:00Z`,
          people: [{ __typename: 'PersonLoad', name: '萨日娜', count: 2, late: 1, amount: '1.00', oldest: null }],
        },
      ],
      reasons: [{ __typename: 'PointCount', point: 'relevance', count: 15 }],
      forecast: {
        __typename: 'Forecast',
        done: 32,
        open: 75,
        perDay: '6.4',
        finishesOn: '2026-12-16',
        dueOn: '2026-12-18',
        margin: 2,
      },
    },
  }),
  answer(financePlaces, { financeHome: { __typename: 'FinanceHome', places: [] } }),
  seasonOf({ editable: true }),
  answer(todoCounts, {
    todoCounts: [
      { __typename: 'TodoCount', kind: 'targetSubmitted', count: 75, overdue: 3, amount: '10000.00', reminded: 0 },
      { __typename: 'TodoCount', kind: 'targetPassed', count: 4, overdue: 0, amount: '10000.00', reminded: 0 },
    ],
  }),
  waits({}),
  answer(recentEvents, { recentEvents: [] }),
  answer(lastReminder, { lastReminder: `${today()}T01:00:00Z` }),
  {
    request: { query: remindUnsubmitted, variables: { year: 2027, late: true, opinion: '请于周五前送审' } },
    result: { data: { remindUnsubmitted: { __typename: 'Reminded', count: 2 } } },
  },
  {
    request: { query: remindUnsubmitted, variables: { year: 2027, late: true, opinion: '再催' } },
    result: { data: { remindUnsubmitted: { __typename: 'Reminded', count: 0 } } },
  },
];

it('tells finance who is late, reminds them, and shows the load of the sections', async () => {
  const { user } = show(<HomePage />, { session: sessionOf('finance'), path: '/?year=2027', mocks: financeMocks });
  expect(await screen.findByText(/^应报 10 个项目，已送审 7 个（70%），通过 4 个；/)).toBeTruthy();
  expect(screen.getByText('1 个部门 2 个逾期。', { selector: 'strong.hp-late' })).toBeTruthy();
  expect(
    screen.getByText(/照近 5 个工作日每日 6.4 件，待审 75 件预计 2026年12月16日办完/, { exact: false }).textContent,
  ).toContain('早于期限 2026年12月18日 2 个工作日');
  expect(await screen.findByText('其中 3 项逾期')).toBeTruthy();
  expect(screen.getByRole('link', { name: '农牧局' }).getAttribute('href')).toBe('/projects?department=d1&year=2027');
  const row = within(screen.getByText('农牧局').closest('tr') as HTMLElement);
  expect(row.getByText('75%')).toBeTruthy();
  expect(screen.getByRole('img', { name: '通过 4, 财政审核 2, 部门审核 1, 未送审 3' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '催办逾期 2 项' }));
  let dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText(/^您上次催办/)).toBeTruthy();
  expect(document.activeElement).toBe(dialog.getByLabelText('催办说明'));
  await user.type(dialog.getByLabelText('催办说明'), '请于周五');
  await user.click(dialog.getByRole('button', { name: /取\s?消/ }));
  // What was written is there again.
  await user.click(screen.getByRole('button', { name: '催办逾期 2 项' }));
  dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('催办说明'), '前送审');
  await user.click(dialog.getByRole('button', { name: /催\s?办/ }));
  expect(await screen.findByText('已催办 2 项')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '催办逾期 2 项' }));
  dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('催办说明'), '再催');
  await user.click(dialog.getByRole('button', { name: /催\s?办/ }));
  expect(await dialog.findByText(/今天都已催办过/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: /取\s?消/ }));
  await user.click(screen.getByText('科室'));
  expect((await screen.findAllByText('绩效科')).length).toBe(2);
  expect(screen.getByText('萨日娜')).toBeTruthy();
});

const queues = { targetSubmitted: '高标准农田', targetPassed: '特困家庭再扶助' };

it('has what finance decides beside the progress, without the many that stand on the desk', async () => {
  const mocks = [waits(queues), ...financeMocks];
  show(<HomePage />, { session: sessionOf('finance'), path: '/?year=2027', mocks });
  const panel = within(await screen.findByRole('region', { name: /^需要我决定/ }));
  expect((await panel.findByRole('link', { name: '特困家庭再扶助' })).getAttribute('href')).toBe(
    '/approvals?year=2027',
  );
  expect(panel.getByText('批复绩效目标')).toBeTruthy();
  expect(panel.queryByText('高标准农田')).toBeNull();
  expect(panel.getByRole('link', { name: '我的待办 79' }).getAttribute('href')).toBe('/todo');
  expect(screen.queryByRole('region', { name: /^本科室待审/ })).toBeNull();
});

it('shows a bureau that has nothing else to decide the first of its desk', async () => {
  const counts = [
    { __typename: 'TodoCount', kind: 'targetSubmitted', count: 1, overdue: 0, amount: '1.00', reminded: 0 },
  ];
  const mocks = [answer(todoCounts, { todoCounts: counts }), waits(queues), ...financeMocks];
  show(<HomePage />, { session: sessionOf('finance'), path: '/?year=2027', mocks });
  const panel = within(await screen.findByRole('region', { name: /^需要我决定/ }));
  expect(await panel.findByRole('link', { name: '高标准农田' })).toBeTruthy();
});

it('shows who heads a section its own queue first, and J leads into it', async () => {
  const finance = sessionOf('finance');
  const session = { ...finance, position: { ...finance.position, section: 'business' as const } };
  const { user } = show(<HomePage />, { session, path: '/?year=2027', mocks: [waits(queues), ...financeMocks] });
  const panel = within(await screen.findByRole('region', { name: /^本科室待审/ }));
  const first = await panel.findByRole('link', { name: '高标准农田' });
  expect(first.getAttribute('href')).toBe('/review?item=s1');
  await user.keyboard('j');
  expect(document.activeElement).toBe(first);
});

it('puts before a government at most five decisions by deadline and money, with what follows and what if not', async () => {
  const due = (id: string, amount: string, days: number) => ({
    __typename: 'Todo',
    id: `t${id}`,
    subjectId: id,
    dueDate: addDays(today(), days),
    daysLeft: days,
    amount,
  });
  const proposal = (id: string) => ({
    __typename: 'BudgetProposal',
    id,
    projectName: `项目${id}`,
    orgName: '民政局',
    year: 2027,
    evaluatedYear: 2026,
    total: '71.66',
    grade: {
      __typename: 'Grade',
      key: 'fair',
      name: { __typename: 'BilingualText', zh: '中', en: 'Fair' },
      rank: 3,
      of: 4,
    },
    kind: 'cut',
    share: '0.1',
    amount: '900000.00',
    baseAmount: '1000000.00',
    deviationReason: null,
    rule: { __typename: 'Linkage', reason: '执行率低于75%' },
  });
  const asked: unknown[] = [];
  const mocks = [
    answer(toDecide, {
      todos: {
        __typename: 'TodoPage',
        nodes: [
          due('a', '1.00', 9),
          due('b', '5.00', 4),
          due('c', '70.00', 4),
          ...['d', 'e', 'f'].map((id) => due(id, '1.00', 20)),
        ],
        totalCount: 6,
        sums: { __typename: 'TodoSums', amount: '800000.00' },
      },
    }),
    {
      request: {
        query: proposalsToDecide,
        variables: (variables: Record<string, unknown>) => {
          asked.push(variables['ids']);
          return true;
        },
      },
      result: {
        data: { budgetProposals: { __typename: 'BudgetProposalPage', nodes: ['a', 'b', 'c', 'd', 'e'].map(proposal) } },
      },
    },
    ...financeMocks,
  ];
  show(<HomePage />, { session: sessionOf('government'), path: '/?year=2027', mocks });
  const names = await screen.findAllByRole('link', { name: /^项目./ });
  expect(names.map(({ textContent }) => textContent)).toEqual(['项目c', '项目b', '项目a', '项目d', '项目e']);
  expect(asked).toEqual([['c', 'b', 'a', 'd', 'e']]);
  const item = within(names[0]?.closest('li') as HTMLElement);
  expect(item.getByText('2027 年预算不得超过 90.00 万元，部门据此编制。')).toBeTruthy();
  expect(item.getByText('建议没有约束力，2027 年预算仍可按 2026 年的 100.00 万元编列。')).toBeTruthy();
  expect(screen.getByRole('region', { name: '2027 年的账' }).textContent).toContain('4 / 10');
});

it.each([null, 'business'] as const)(
  'shows a bureau without departments of its own the places below, section %s',
  async (section) => {
    const place = { ...department, name: '鄂尔多斯市', departmentId: null, placeCode: '150600' };
    const figures = { __typename: 'FinanceHome', departments: [], sections: [], reasons: [] };
    const none = { done: 0, open: 0, perDay: '0.0', finishesOn: null, dueOn: null, margin: null };
    const forecast = { __typename: 'Forecast', ...none };
    const mocks = [
      answer(financeHome, { financeHome: { ...figures, forecast } }),
      answer(financePlaces, { financeHome: { __typename: 'FinanceHome', places: [place] } }),
      ...financeMocks.slice(2),
    ];
    const finance = sessionOf('finance');
    const session = { ...finance, position: { ...finance.position, section } };
    show(<HomePage />, { session, path: '/?year=2027', mocks });
    expect(await screen.findByText('1 个地区 2 个逾期。')).toBeTruthy();
    expect(screen.getByRole('link', { name: '鄂尔多斯市' }).getAttribute('href')).toBe(
      '/projects?division=150600&below=yes&year=2027',
    );
  },
);

it('lets finance set the days of a season', async () => {
  const saved: MockLink.MockedResponse = {
    request: {
      query: setSeason,
      variables: {
        year: 2027,
        version: 0,
        stages: stages.map(({ stage, startsOn, endsOn }) => ({ stage, startsOn, endsOn })),
      },
    },
    result: { data: { setSeason: { __typename: 'Season', year: 2027, version: 1 } } },
  };
  const { user } = show(<SeasonPage />, {
    session: sessionOf('finance'),
    path: '/season?year=2027',
    mocks: [seasonOf({ editable: true }), saved],
  });
  await user.click(await screen.findByRole('button', { name: '设置期限' }));
  await user.click(screen.getByRole('button', { name: /保存/ }));
  expect(await screen.findByText('已设置 2027 年申报季')).toBeTruthy();
});
