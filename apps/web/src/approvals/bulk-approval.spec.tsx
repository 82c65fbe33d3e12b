import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { confirmIn } from '../../test/confirm-in';
import { chooseIn } from '../../test/choose-in';
import { show } from '../../test/show';
import { BulkApprovalPage } from './BulkApprovalPage';
import { startBulkApproval } from './approvals.graphql';
import { ApprovalsPage } from './ApprovalsPage';
import {
  tally,
  none,
  list,
  replies,
  started,
  bulk,
  row,
  rows,
  page,
  held,
  named,
  preview,
  first,
} from './bulk-approval.fixture';

it('names what is approved and what is not before the bulk approval is confirmed, and goes to its page', async () => {
  const { user, router } = show(<ApprovalsPage />, {
    path: '/approvals?year=all',
    route: '/approvals',
    mocks: [list([]), replies, preview('s1', first), started, list([]), replies],
  });
  await user.click(await screen.findByRole('button', { name: '批量批复' }));
  const dialog = await screen.findByRole('dialog');
  const approved = await within(dialog).findByRole('table', { name: '将批复 2 个' });
  expect(within(approved).getByText('项目1')).toBeTruthy();
  const refused = within(dialog).getByRole('table', { name: '不能批复 1 个' });
  expect(within(refused).getByText('项目3')).toBeTruthy();
  expect(within(refused).getByText('项目已暂停')).toBeTruthy();
  expect(dialog.textContent).toContain('批复并固化绩效目标 2 个，预算金额 30.00 万元');
  await user.click(within(dialog).getByRole('button', { name: '批量批复' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/approvals/bulk/n2'));
});

it('shows the names again where something changed meanwhile, and approves nothing', async () => {
  const stale: MockLink.MockedResponse = {
    request: { query: startBulkApproval, variables: ({ seen }) => seen === 's1' },
    result: {
      data: {
        startBulkApproval: {
          __typename: 'Problem',
          code: 'STALE',
          status: 409,
          title: '内容已变化',
          detail: '核对名单后有项目发生变化',
          fields: [],
        },
      },
    } as never,
  };
  const now = preview('s2', [named(1, 'approved')], { approved: tally(1, '10000.00'), held: none });
  const { user, router } = show(<ApprovalsPage />, {
    path: '/approvals?year=all',
    route: '/approvals',
    mocks: [list([]), replies, preview('s1', first), stale, list([]), replies, now],
  });
  await user.click(await screen.findByRole('button', { name: '批量批复' }));
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByRole('table', { name: '将批复 2 个' });
  await user.click(within(dialog).getByRole('button', { name: '批量批复' }));
  expect(await within(dialog).findByRole('table', { name: '将批复 1 个' })).toBeTruthy();
  expect(within(dialog).getByText(/核对名单后有项目发生变化/)).toBeTruthy();
  expect(within(dialog).queryByText('项目3')).toBeNull();
  expect(router.state.location.pathname).toBe('/approvals');
});

it('leads from an approval to its last bulk, whenever that was', async () => {
  const latest = { __typename: 'BulkApproval', id: 'n1', state: 'failed', approved: tally(2, '300000.00') };
  show(<ApprovalsPage />, { path: '/?year=all', mocks: [list([{ ...latest, deferred: none, held: none }]), replies] });
  const link = await screen.findByRole('link', { name: '批复 2 个，缓批 0 个，未予批复 0 个' });
  expect(link.getAttribute('href')).toBe('/approvals/bulk/n1');
  expect(screen.getByText('未完成')).toBeTruthy();
});

it('shows those that were held first, with reasons, and the others when asked', async () => {
  const others = rows('deferred', [row(2, { outcome: 'deferred', reason: '没有审核通过的绩效目标' })]);
  const { user } = show(<BulkApprovalPage />, { ...page, mocks: [bulk(), held, others] });
  expect((await screen.findByRole('link', { name: '项目1' })).getAttribute('href')).toBe('/targets/t1');
  expect(screen.getByRole('link', { name: '15060026T000000000001' }).getAttribute('href')).toBe('/projects/p1');
  expect(screen.getByText('项目已暂停')).toBeTruthy();
  expect(screen.getByText('已办理 4 项，共 4 项').getAttribute('role')).toBe('status');
  await chooseIn(user, screen.getByLabelText(/结果/), '缓批');
  expect((await screen.findByRole('link', { name: '项目2' })).getAttribute('href')).toBe('/projects/p2');
  expect(screen.queryByText('项目已暂停')).toBeNull();
});

it('follows the worker until it is done, and then shows the rows', async () => {
  const running = bulk({ state: 'running', done: 2, held: none, finishedAt: null });
  show(<BulkApprovalPage />, { ...page, mocks: [running, bulk(), held] });
  expect(await screen.findByText('已办理 2 项，共 4 项')).toBeTruthy();
  expect(screen.getByText('可以离开本页，办理会继续。')).toBeTruthy();
  expect(screen.queryByText('逐项结果')).toBeNull();
  expect(await screen.findByText('项目已暂停', {}, { timeout: 5_000 })).toBeTruthy();
  expect(screen.queryByText('可以离开本页，办理会继续。')).toBeNull();
});

it('lets finance take up the rest of one that failed, and nobody else', async () => {
  const failed = { state: 'failed', done: 2, held: none };
  const all = rows(null, [row(3, { outcome: 'waiting' })]);
  const left = preview('s1', [named(3, 'approved')], { approved: tally(1, '20000.00'), held: none });
  const { user, router, unmount } = show(<BulkApprovalPage />, {
    ...page,
    mocks: [bulk(failed), all, left, started, bulk(failed), all],
  });
  await user.click(await screen.findByRole('button', { name: '继续办理其余项目' }));
  await screen.findByRole('table', { name: '将批复 1 个' });
  expect(await confirmIn(user, '批量批复')).toMatch(/固化绩效目标 1 个，预算金额 2.00 万元/);
  await waitFor(() => expect(router.state.location.pathname).toBe('/approvals/bulk/n2'));
  unmount();
  const approval = {
    __typename: 'BudgetApproval',
    id: 'b1',
    year: 2026,
    documentNo: '3号',
    runnable: false,
    forecast: null,
  };
  show(<BulkApprovalPage />, { ...page, mocks: [bulk({ ...failed, approval }), all] });
  expect(await screen.findByText(/未能全部办理/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '继续办理其余项目' })).toBeNull();
});

it('says so where nothing was left to do', async () => {
  const empty = { total: 0, done: 0, amount: '0.00', approved: none, deferred: none, held: none };
  show(<BulkApprovalPage />, { ...page, mocks: [bulk(empty)] });
  expect(await screen.findByText(/没有需要办理的项目/)).toBeTruthy();
  expect(screen.queryByText('逐项结果')).toBeNull();
});
