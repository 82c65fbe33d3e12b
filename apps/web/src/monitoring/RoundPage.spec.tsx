import { expect, it } from '@jest/globals';
import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import { show } from '../../test/show';
import { monitoringReports, monitoringRound } from './monitoring.graphql';
import { RoundPage } from './RoundPage';

const progress = {
  __typename: 'MonitoringRoundProgress',
  total: 3,
  open: 1,
  submitted: 0,
  returned: 1,
  decided: 1,
  overdue: 0,
  green: 1,
  yellow: 0,
  red: 0,
  correcting: 0,
};
const round = {
  __typename: 'MonitoringRound',
  id: 'm1',
  name: '2026年1—7月监控',
  year: 2026,
  cutoffMonth: 7,
  dueDate: '2026-08-31',
  state: 'open',
  divisionCode: '150600',
  divisionName: '鄂尔多斯市',
  openedBy: '李静',
  closedAt: null,
  version: 2,
  allowedActions: ['refresh', 'close'],
  progress,
  history: [],
};
const report = (id: string, name: string) => ({
  __typename: 'MonitoringReport',
  id,
  state: 'open',
  light: null,
  executionRate: null,
  dueInDays: 3,
  overdue: false,
  decision: null,
  project: { __typename: 'Project', id: `p-${id}`, name, orgName: '交通运输局' },
});
const reports = {
  __typename: 'MonitoringReportPage',
  nodes: [report('a', '公路养护'), report('b', '客运站改造')],
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  totalCount: 2,
};
const mocks = [
  { request: { query: monitoringRound, variables: { id: 'm1' } }, result: { data: { monitoringRound: round } } },
  {
    request: { query: monitoringReports, variables: () => true },
    result: { data: { monitoringReports: reports } },
    maxUsageCount: 9,
  },
] as unknown as MockLink.MockedResponse[];

it('says who has not reported before a round is closed', async () => {
  const { user } = show(<RoundPage />, { path: '/monitoring/rounds/m1', route: '/monitoring/rounds/:id', mocks });
  await user.click(await screen.findByRole('button', { name: '关闭任务' }));
  expect(
    await screen.findByText(
      /还有 2 个项目没有报送：公路养护（交通运输局）、客运站改造（交通运输局）。关闭后不能再填报/,
    ),
  ).toBeTruthy();
});
