import type { MockLink } from '@apollo/client/testing';
import { preparedYear, today } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { moveBudgetLines } from '../library/budget-lines.graphql';
import { divisions } from '../library/library.graphql';
import { deferredProjects } from './deferred.graphql';
import { DeferredPage } from './DeferredPage';

// The year whose budget is in hand.
const year = preparedYear(today());
const row = (id: string, over: object = {}) => ({
  __typename: 'DeferredProject',
  id,
  version: 1,
  projectId: `p${id}`,
  projectCode: `code${id}`,
  projectName: `项目${id}`,
  orgName: '水利站',
  departmentName: '水利局',
  divisionCode: '150000',
  year,
  amount: '300000.00',
  lineState: 'deferred',
  cancelledOn: null,
  cancelDocumentNo: null,
  reason: '没有申报绩效目标，缓批预算',
  targetState: null,
  targetId: null,
  allowedActions: ['cancel'],
  ...over,
});
const gone = {
  lineState: 'cancelled',
  cancelledOn: `${year}-11-20`,
  cancelDocumentNo: '财预〔2026〕12号',
  reason: '多次修改仍未通过审核',
  allowedActions: ['restore'],
  amount: '200000.00',
};
const tally = (count: number, amount: string) => ({ __typename: 'ApprovalTally', count, amount });
const answer = (nodes: object[], more: object = {}): MockLink.MockedResponse =>
  ({
    request: { query: deferredProjects, variables: { year, kind: 'deferred', ...more, first: 50 } },
    result: {
      data: {
        deferredProjects: {
          __typename: 'DeferredProjectPage',
          nodes,
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          totalCount: nodes.length,
          sums: {
            __typename: 'DeferralSums',
            deferred: tally(2, '600000.00'),
            cancelled: tally(1, '200000.00'),
          },
        },
      },
    },
    maxUsageCount: 3,
  }) as never;
const places = {
  request: { query: divisions },
  result: {
    data: {
      divisions: [
        { __typename: 'Division', code: '150000', name: '内蒙古自治区', level: 'region', parentCode: null },
        { __typename: 'Division', code: '150600', name: '鄂尔多斯市', level: 'league', parentCode: '150000' },
      ],
    },
  },
  maxUsageCount: 3,
} as unknown as MockLink.MockedResponse;
const rows = [row('1'), row('2'), row('3', gone)];

it('shows what waits and apart what is cancelled, with reason, count and sum, of the year at hand', async () => {
  const session = sessionOf('government');
  const looking = rows.map((each) => ({ ...each, allowedActions: [] }));
  const { user, router } = show(<DeferredPage />, {
    session,
    mocks: [answer(looking.slice(0, 2)), answer(looking.slice(2), { kind: 'cancelled' }), places],
    path: '/deferred',
    route: '/deferred',
  });
  const table = await screen.findByRole('table', { name: '缓批、取消项目' });
  expect(within(table).getAllByText('没有申报绩效目标，缓批预算')).toHaveLength(2);
  expect(within(table).getByText('60.00')).toBeTruthy();
  expect(screen.queryByText('多次修改仍未通过审核')).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: '取消预算' })).toBeNull();
  expect(screen.getByRole('link', { name: '缓批 2' }).parentElement?.getAttribute('aria-current')).toBe('page');
  await user.click(screen.getByRole('link', { name: '取消 1' }));
  expect(await screen.findByRole('link', { name: '项目3' })).toBeTruthy();
  expect(router.state.location.search).toContain('kind=cancelled');
  const gone = screen.getByRole('table', { name: '缓批、取消项目' });
  expect(within(gone).getByText('多次修改仍未通过审核')).toBeTruthy();
  expect(within(gone).getByText('决定文号：财预〔2026〕12号')).toBeTruthy();
  expect(screen.queryByRole('link', { name: '项目1' })).toBeNull();
});

it('lets finance cancel several with one reason, and names those that were refused', async () => {
  const moved = {
    request: {
      query: moveBudgetLines,
      variables: {
        lines: [
          { id: '1', version: 1 },
          { id: '2', version: 1 },
        ],
        action: 'cancel',
        reason: '未申报绩效目标',
        documentNo: '财预〔2026〕13号',
      },
    },
    result: {
      data: {
        moveBudgetLines: {
          __typename: 'Outcomes',
          rows: [
            { __typename: 'Outcome', id: '1', reason: null },
            { __typename: 'Outcome', id: '2', reason: '内容已被他人修改' },
          ],
        },
      },
    },
  } as unknown as MockLink.MockedResponse;
  const { user } = show(<DeferredPage />, { mocks: [answer(rows), places, moved] });
  await user.click(await screen.findByRole('checkbox', { name: '选择“项目1”' }));
  await user.click(screen.getByRole('checkbox', { name: '选择“项目2”' }));
  await user.click(screen.getByRole('checkbox', { name: '选择“项目3”' }));
  expect(screen.getByRole('button', { name: '恢复所选预算（1）' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '取消所选预算（2）' }));
  const dialog = screen.getByRole('dialog', { name: `取消 ${year} 年度预算` });
  expect(dialog.textContent).toContain('2 个项目，预算金额 60.00 万元');
  await user.type(within(dialog).getByLabelText(/取消原因/), '未申报绩效目标');
  await user.type(within(dialog).getByLabelText(/决定文号/), '财预〔2026〕13号');
  // Who leaves the dialog finds selection and words as they were.
  await user.click(within(dialog).getByRole('button', { name: /^返\s?回$/ }));
  await user.click(screen.getByRole('button', { name: '取消所选预算（2）' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '取消预算' }));
  expect(await screen.findByText('已办理 1 项，1 项未能办理：')).toBeTruthy();
  expect(screen.getByText('项目2：内容已被他人修改')).toBeTruthy();
});
