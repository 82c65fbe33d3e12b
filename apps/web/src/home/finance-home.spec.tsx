import type { MockLink } from '@apollo/client/testing';
import { today } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { todoCounts } from '../oversight/oversight.graphql';
import { answer, seasonOf, stages } from './home.fixture';
import { financeHome, homeTodos, lastReminder, recentEvents, remindUnsubmitted } from './home.graphql';
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
const financeMocks: MockLink.MockedResponse[] = [
  answer(financeHome, {
    financeHome: {
      __typename: 'FinanceHome',
      departments: [department],
      places: [],
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
  seasonOf({ editable: true }),
  answer(todoCounts, {
    todoCounts: [
      { __typename: 'TodoCount', kind: 'targetSubmitted', count: 75, overdue: 3, amount: '10000.00', reminded: 0 },
    ],
  }),
  answer(homeTodos, { todos: { __typename: 'TodoPage', nodes: [], totalCount: 0 } }),
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
  expect(await screen.findByText('应报 10 个项目，已送审 7 个（70%），通过 4 个；1 个部门 2 个逾期。')).toBeTruthy();
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

it('shows a bureau without departments of its own the places below', async () => {
  const place = { ...department, name: '鄂尔多斯市', departmentId: null, placeCode: '150600' };
  const figures = { __typename: 'FinanceHome', departments: [], places: [place], sections: [], reasons: [] };
  const none = { done: 0, open: 0, perDay: '0.0', finishesOn: null, dueOn: null, margin: null };
  const forecast = { __typename: 'Forecast', ...none };
  const mocks = [answer(financeHome, { financeHome: { ...figures, forecast } }), ...financeMocks.slice(1)];
  show(<HomePage />, { session: sessionOf('finance'), path: '/?year=2027', mocks });
  expect(await screen.findByText('应报 10 个项目，已送审 7 个（70%），通过 4 个；1 个地区 2 个逾期。')).toBeTruthy();
  expect(screen.getByRole('link', { name: '鄂尔多斯市' }).getAttribute('href')).toBe(
    '/projects?division=150600&below=yes&year=2027',
  );
});

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
