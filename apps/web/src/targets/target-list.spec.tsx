import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { TargetListPage } from './TargetListPage';
import { targets, targetTallies } from './targets.graphql';

const round = (risk: number) => ({
  __typename: 'ReviewRound',
  id: `r${risk}`,
  step: null,
  dueOn: null,
  overdueDays: 0,
  submittedByName: '',
  submittedByOrg: '',
  submittedAt: '2026-11-20T08:00:00Z',
  route: { __typename: 'ReviewRoute', steps: [] },
  risk,
});
const row = (id: string, review: object | null) => ({
  __typename: 'Target',
  id,
  year: 2027,
  state: review ? 'submitted' : 'draft',
  roundNo: 1,
  version: 1,
  allowedActions: [],
  updatedAt: '2026-11-20T08:00:00Z',
  project: {
    __typename: 'Project',
    id: `p${id}`,
    name: `项目${id}`,
    projectCode: id,
    orgName: '水利站',
    departmentName: '水利局',
  },
  review,
  budgetLine: null,
});
const listed = (filter: object) =>
  ({
    request: { query: targets, variables: { first: 50, sort: 'newest', filter } },
    result: {
      data: {
        targets: {
          __typename: 'TargetPage',
          nodes: [row('1', round(2)), row('2', round(0)), row('3', null)],
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          totalCount: 3,
          sums: null,
        },
      },
    },
  }) as unknown as MockLink.MockedResponse;
const tally = (state: string, count: number, mine: number) => ({ __typename: 'TargetTally', state, count, mine });
const counted = {
  request: { query: targetTallies, variables: { year: 2027 } },
  result: { data: { targetTallies: [tally('submitted', 75, 12), tally('returned', 6, 0), tally('approved', 200, 0)] } },
} as unknown as MockLink.MockedResponse;

it('has a tab with its count for what waits for me and for each state, and tells what the check said', async () => {
  show(<TargetListPage />, {
    session: sessionOf('finance'),
    mocks: [listed({ year: 2027, mine: true, minAmount: '1000000.00' }), counted],
    path: '/targets?year=2027&mine=1&money=1000000.00~',
  });
  const views = await screen.findByRole('navigation', { name: '视图' });
  for (const [name, href] of [
    ['全部 281', '/targets?year=2027'],
    ['待我处理 12', '/targets?year=2027&mine=1'],
    ['已退回 6', '/targets?year=2027&state=returned'],
    ['审核通过 0', '/targets?year=2027&state=passed'],
    ['已批复 200', '/targets?year=2027&state=approved'],
  ] as const)
    expect([name, (await within(views).findByRole('link', { name })).getAttribute('href')]).toEqual([name, href]);
  expect(within(views).getByText('待我处理', { exact: false }).closest('[aria-current="page"]')).toBeTruthy();
  const rows = await screen.findAllByRole('row');
  const texts = rows.map(({ textContent }) => textContent ?? '');
  expect(texts.find((text) => text.includes('项目1'))).toContain('2 处提示');
  expect(texts.find((text) => text.includes('项目2'))).toContain('已通过');
  expect(texts.find((text) => text.includes('项目3'))).not.toMatch(/提示|已通过/);
});

it('offers no tasks to who has none', async () => {
  show(<TargetListPage />, {
    session: sessionOf('audit'),
    mocks: [listed({ year: 2027 }), counted],
    path: '/targets?year=2027',
  });
  const views = await screen.findByRole('navigation', { name: '视图' });
  expect(await within(views).findByRole('link', { name: '全部 281' })).toBeTruthy();
  expect(within(views).queryByText(/待我处理/)).toBeNull();
});
