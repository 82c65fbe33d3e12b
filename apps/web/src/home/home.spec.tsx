import type { MockLink } from '@apollo/client/testing';
import { addDays, today } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { continuableProjects } from '../library/continue.graphql';
import { homeProjects, homeTodos, lastYear, placeCounts, recentEvents } from './home.graphql';
import { editTarget } from '../targets/targets.graphql';
import { returnedForm } from './mend.graphql';
import { answer, deadlineOf, seasonOf } from './home.fixture';
import { HomePage } from './HomePage';

const count = (place: string, n: number, section: string | null = null) => ({
  __typename: 'PlaceCount',
  place,
  section,
  count: n,
  late: 0,
  amount: `${n}000000.00`,
});
const todo = {
  __typename: 'Todo',
  id: 't1',
  kind: 'targetReturned',
  subjectId: 's1',
  projectId: 'p1',
  name: '高效节水灌溉项目',
  orgName: '农田建设服务中心',
  year: 2027,
  dueDate: addDays(today(), 6),
  daysLeft: 4,
  amount: '84500000.00',
  remindedAt: null,
  remindedBy: null,
  remindedWord: null,
  reasons: [
    { __typename: 'ReturnReason', row: 1, name: '滴灌面积', point: null, reason: '资金只够 9.4 万亩' },
    { __typename: 'ReturnReason', row: null, name: null, point: 'relevance', reason: '' },
  ],
};
const indicator = {
  __typename: 'Indicator',
  id: 'i1',
  period: 'annual',
  level1: 'output',
  level2: 'timeliness',
  name: '完成时间',
  nature: 'qualitative',
  direction: null,
  value: null,
  standard: '年底前',
  unit: '',
  weight: '10',
  basis: 'plan',
  note: '',
  explanation: '',
  method: '',
  source: '',
  evidence: '',
  scoringRule: '',
  libraryId: null,
  libraryVersion: null,
};
const returnedTarget = (version: number, fixes: object[]) => ({
  __typename: 'Target',
  id: 's1',
  version,
  editable: true,
  confirmed: [],
  annualGoal: '完成滴灌',
  midtermGoal: '',
  indicators: [indicator],
  planSteps: [],
  findings: fixes.map((fix) => ({
    __typename: 'LintFinding',
    rule: 'L05',
    path: 'indicators.0.standard',
    message: '“年底前”不具体，请写到月。',
    fixes: [fix],
  })),
});
const noPage = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
const project = {
  __typename: 'HomeProject',
  id: 'p1',
  projectName: '高效节水灌溉项目',
  orgName: '农田建设服务中心',
  departmentName: '农牧局',
  targetId: 's1',
  amount: '84500000.00',
  place: 'targetReturned',
  stepName: null,
  assigneeName: null,
  dueDate: addDays(today(), 6),
};
const former = {
  __typename: 'Continuable',
  projectCode: '15080026T000000000001',
  projectName: '机井维护',
  orgName: '农田建设服务中心',
  attribute: 'continuing',
  projectType: 'special',
  way: 'propose',
  recurring: true,
  amount: '100.00',
  targetId: null,
};
const unitMocks = (todos: object[], projects: object[]): MockLink.MockedResponse[] => [
  answer(placeCounts, {
    placeCounts: projects.length > 0 ? [count('targetReturned', 1), count('financeReview', 2, 'performance')] : [],
    before: [{ __typename: 'PlaceCount', count: 1, amount: '1000000.00' }],
  }),
  seasonOf(),
  answer(homeTodos, { todos: { __typename: 'TodoPage', nodes: todos, totalCount: todos.length } }),
  answer(homeProjects, {
    homeProjects: {
      __typename: 'HomeProjectPage',
      nodes: projects,
      pageInfo: noPage,
      totalCount: projects.length,
      sums: { __typename: 'HomeProjectSums', amount: '84500000.00' },
    },
  }),
  answer(recentEvents, { recentEvents: [] }),
  deadlineOf('报送培训回执'),
  answer(continuableProjects, {
    continuableProjects: [
      { ...former, formerId: 'f1', proposedId: null },
      { ...former, formerId: 'f2', proposedId: 'p2' },
    ],
  }),
  answer(lastYear, {
    lastYear: {
      __typename: 'LastYear',
      year: 2026,
      submitted: 5,
      day: '2025-11-30',
      byThen: 4,
      returned: 3,
      workingDays: 9,
      points: [{ __typename: 'PointCount', point: 'relevance', count: 4 }],
    },
  }),
];

it('tells a unit where the season stands, the rows to mend and in whose hands its projects are', async () => {
  const { user, router } = show(<HomePage />, {
    session: sessionOf('unit'),
    path: '/?year=2027',
    mocks: unitMocks([todo], [project]),
  });
  expect(await screen.findByRole('heading', { level: 1, name: '2027年申报季' })).toBeTruthy();
  expect(await screen.findByText('第 1 行 滴灌面积')).toBeTruthy();
  expect(screen.getByText('资金只够 9.4 万亩')).toBeTruthy();
  expect(screen.getByRole('link', { name: '去改这一行' }).getAttribute('href')).toBe('/targets/s1/edit?row=1');
  expect(await screen.findByText('1 项退回', { selector: 'strong.hp-late' })).toBeTruthy();
  expect(screen.queryByText('0 项待填')).toBeNull();
  const announced = await screen.findByRole('link', { name: '报送培训回执' });
  expect(announced.getAttribute('href')).toBe('/announcements/n1');
  const strip = within(await screen.findByRole('list', { name: '申报季各环节' }));
  expect(strip.getByText('待填 0 · 退回 1')).toBeTruthy();
  expect(strip.getByText('绩效科 2')).toBeTruthy();
  expect(await screen.findByText(/3 个项目合计 300.00 万元，比上年 \+2 个、\+200.00 万元/)).toBeTruthy();
  const going = await screen.findByRole('link', { name: '延续上年项目（1）' });
  expect(going.getAttribute('href')).toBe('/projects/continue');
  const row = within(await screen.findByRole('row', { name: /退回修改/ }));
  expect(row.getByRole('img', { name: '入库已办，填报退回，部门待办，财政待办，批复待办' })).toBeTruthy();
  expect(
    await screen.findByText(/^2025年11月30日时已送审 4 个；2026 年申报季用 9 个工作日送审 5 个目标，退回 3 次/),
  ).toBeTruthy();
  await user.keyboard('j');
  expect(document.activeElement?.textContent).toBe('高效节水灌溉项目');
  await user.keyboard('n');
  expect(router.state.location.pathname).toBe('/projects/new');
});

it('takes the correction of a row that came back right there, says what it became, and keeps the version', async () => {
  const fix = {
    __typename: 'LintFix',
    label: '改为“2027年10月底前”',
    changes: [{ __typename: 'LintChange', path: 'indicators.0.standard', value: '2027年10月底前' }],
  };
  const asked: unknown[] = [];
  const answerOf = (version: number, fixes: object[]): MockLink.MockedResponse => ({
    request: { query: returnedForm, variables: { id: 's1' } },
    result: { data: { target: returnedTarget(version, fixes) } },
  });
  const mutation: MockLink.MockedResponse = {
    request: {
      query: editTarget,
      variables: (variables: unknown) => {
        asked.push(variables);
        return true;
      },
    },
    result: {
      data: {
        editTarget: { __typename: 'Target', id: 's1', version: 8, state: 'returned', indicators: [], planSteps: [] },
      },
    },
  };
  const mocks = [...unitMocks([todo], [project]), answerOf(7, [fix]), mutation, answerOf(8, [])];
  const { user } = show(<HomePage />, { session: sessionOf('unit'), path: '/?year=2027', mocks });
  await user.click(await screen.findByRole('button', { name: fix.label }));
  expect(await screen.findByText(`已改：${fix.label}，并已保存。`)).toBe(document.activeElement);
  expect(asked.at(-1)).toMatchObject({
    id: 's1',
    version: 7,
    input: { indicators: [{ id: 'i1', standard: '2027年10月底前' }] },
  });
  await waitFor(() => expect(screen.queryByRole('button', { name: fix.label })).toBeNull());
});

it('says what to do where there is nothing yet', async () => {
  show(<HomePage />, { session: sessionOf('unit'), path: '/?year=2027', mocks: unitMocks([], []) });
  expect(await screen.findByText('没有需要办理的事项')).toBeTruthy();
  expect(await screen.findByText('2027 年还没有项目，从这里开始：')).toBeTruthy();
  expect(await screen.findByText(/上年有 1 个项目可以延续/)).toBeTruthy();
  const begin = within(screen.getByText(/上年有 1 个项目可以延续/).closest('ul') as HTMLElement);
  expect(begin.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/projects/new',
    '/projects/continue',
    '/imports',
  ]);
});
