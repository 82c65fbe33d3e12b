import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { confirmIn } from '../../test/confirm-in';
import { chooseIn } from '../../test/choose-in';
import { show } from '../../test/show';
import { bulkApproval, bulkApprovalRows } from './bulk-approval.graphql';
import { BulkApprovalPage } from './BulkApprovalPage';
import {
  budgetApprovals,
  bulkApprovalPreview,
  correctBudgetApproval,
  recordBudgetApproval,
  startBulkApproval,
} from './approvals.graphql';
import { thisYear } from '../controls/budget-years';
import { ApprovalsPage } from './ApprovalsPage';
import { budgetReplies } from './budget-replies.graphql';

const tally = (count: number, amount: string) => ({ __typename: 'ApprovalTally', count, amount });
const none = tally(0, '0.00');
const version = (versionNo: number, documentNo: string, reason: string | null) => ({
  __typename: 'BudgetApprovalVersion',
  id: `v${versionNo}`,
  versionNo,
  year: 2026,
  approvedOn: '2026-01-20',
  documentNo,
  reason,
  recordedBy: '包晓',
  recordedAt: '2026-01-21T00:00:00Z',
});
const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };

const list = (bulkApprovals: object[]): MockLink.MockedResponse => ({
  request: { query: budgetApprovals, variables: { first: 20 } },
  result: {
    data: {
      budgetApprovals: {
        __typename: 'BudgetApprovalPage',
        nodes: [
          {
            __typename: 'BudgetApproval',
            id: 'b1',
            divisionCode: '150000',
            year: 2026,
            approvedOn: '2026-01-20',
            documentNo: '人大〔2026〕3号',
            recordedBy: '包晓',
            recordedAt: '2026-01-21T00:00:00Z',
            version: 2,
            runnable: true,
            correctable: true,
            versions: [version(1, '人大〔2026〕2号', null), version(2, '人大〔2026〕3号', '文号录入有误')],
            forecast: { __typename: 'ApprovalForecast', approve: tally(2, '300000.00'), defer: tally(1, '10000.00') },
            bulkApprovals,
          },
        ],
        pageInfo,
        totalCount: 1,
      },
    },
  } as never,
});
const replies: MockLink.MockedResponse = {
  request: { query: budgetReplies, variables: { id: 'b1' } },
  result: { data: { budgetReplies: [] } } as never,
};
const started: MockLink.MockedResponse = {
  request: { query: startBulkApproval, variables: ({ id }) => id === 'b1' },
  result: { data: { startBulkApproval: { __typename: 'BulkApproval', id: 'n2', state: 'queued' } } } as never,
};
const bulk = (over: object = {}): MockLink.MockedResponse => ({
  request: { query: bulkApproval, variables: { id: 'n1' } },
  result: {
    data: {
      bulkApproval: {
        __typename: 'BulkApproval',
        id: 'n1',
        state: 'done',
        total: 4,
        amount: '330000.00',
        done: 4,
        approved: tally(2, '300000.00'),
        deferred: tally(1, '10000.00'),
        held: tally(1, '20000.00'),
        withoutLineCount: 0,
        askedByName: '包晓',
        createdAt: '2026-01-22T01:00:00Z',
        finishedAt: '2026-01-22T01:01:00Z',
        approval: {
          __typename: 'BudgetApproval',
          id: 'b1',
          year: 2026,
          documentNo: '人大〔2026〕3号',
          runnable: true,
          forecast: { __typename: 'ApprovalForecast', approve: tally(1, '20000.00'), defer: none },
        },
        ...over,
      },
    },
  } as never,
});
const row = (n: number, over: object) => ({
  __typename: 'BulkApprovalRow',
  id: `r${n}`,
  projectId: `p${n}`,
  projectCode: `15060026T00000000000${n}`,
  projectName: `项目${n}`,
  unitName: '养护中心',
  targetId: null,
  amount: '10000.00',
  reason: null,
  ...over,
});
const rows = (outcome: string | null, nodes: object[]): MockLink.MockedResponse => ({
  request: { query: bulkApprovalRows, variables: { id: 'n1', first: 50, outcome } },
  result: {
    data: { bulkApprovalRows: { __typename: 'BulkApprovalRowPage', nodes, pageInfo, totalCount: nodes.length } },
  } as never,
});
const page = { path: '/approvals/bulk/n1', route: '/approvals/bulk/:id' };
const held = rows('held', [row(1, { outcome: 'held', targetId: 't1', reason: '项目已暂停' })]);

const named = (n: number, outcome: string, reason: string | null = null) => ({
  ...row(n, { outcome, reason }),
  id: `p${n}`,
  orgName: '养护中心',
});
const preview = (seen: string, nodes: object[], over: object = {}): MockLink.MockedResponse => ({
  request: { query: bulkApprovalPreview, variables: { id: 'b1' } },
  result: {
    data: {
      bulkApprovalPreview: {
        __typename: 'BulkApprovalPreview',
        seen,
        approved: tally(2, '300000.00'),
        deferred: none,
        held: tally(1, '20000.00'),
        withoutLineCount: 0,
        rows: nodes,
        ...over,
      },
    },
  } as never,
});
const first = [named(1, 'approved'), named(2, 'approved'), named(3, 'held', '项目已暂停')];

it('names what is approved and what is not before the bulk approval is confirmed, and goes to its page', async () => {
  const { user, router } = show(<ApprovalsPage />, {
    path: '/approvals',
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
    path: '/approvals',
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
  show(<ApprovalsPage />, { mocks: [list([{ ...latest, deferred: none, held: none }]), replies] });
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

const recorded = (variables: object, over: object): MockLink.MockedResponse => ({
  request: { query: recordBudgetApproval, variables: variables as never },
  result: { data: { recordBudgetApproval: over } } as never,
});
const facts = { year: thisYear(), approvedOn: `${thisYear()}-01-20`, documentNo: '人大〔2026〕3号' };
const typeFacts = async (user: UserEvent): Promise<void> => {
  await user.type(await screen.findByLabelText(/^批准日期/), `${facts.approvedOn}{Enter}`);
  await user.type(screen.getByLabelText(/^批准文号/), facts.documentNo);
};

it('asks once before the approval is recorded, says what is recorded, and leaves it on Escape', async () => {
  const made = { __typename: 'BudgetApproval', id: 'b1', year: facts.year };
  const { user } = show(<ApprovalsPage />, {
    mocks: [list([]), replies, recorded(facts, made), list([]), replies],
  });
  await typeFacts(user);
  await user.click(screen.getByRole('button', { name: '登记' }));
  const dialog = await screen.findByRole('dialog', { name: '登记预算批准' });
  expect(dialog.textContent).toContain(facts.documentNo);
  expect(dialog.textContent).toContain('登记有误的，可以说明原因更正');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((screen.getByLabelText(/^批准文号/) as HTMLInputElement).value).toBe(facts.documentNo);
  await user.click(screen.getByRole('button', { name: '登记' }));
  await confirmIn(user, '登记');
  expect(await screen.findByText('已登记预算批准')).toBeTruthy();
});

it('says what is missing of a record before anything is asked', async () => {
  const { user } = show(<ApprovalsPage />, { mocks: [list([]), replies] });
  await user.click(await screen.findByRole('button', { name: '登记' }));
  await waitFor(() => expect(screen.getByLabelText(/^批准文号/).getAttribute('aria-invalid')).toBe('true'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('shows what a record said before, and puts it right with a reason', async () => {
  const variables = {
    id: 'b1',
    version: 2,
    year: 2026,
    approvedOn: '2026-01-20',
    documentNo: '人大〔2026〕4号',
    reason: '再次核对',
  };
  const corrected: MockLink.MockedResponse = {
    request: { query: correctBudgetApproval, variables },
    result: { data: { correctBudgetApproval: { __typename: 'BudgetApproval', id: 'b1', version: 3 } } } as never,
  };
  const { user } = show(<ApprovalsPage />, { mocks: [list([]), replies, corrected, list([]), replies] });
  expect(await screen.findByText(/^原登记 .*人大〔2026〕2号，包晓 于 .* 更正：文号录入有误$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '更正登记：2026 年度，人大〔2026〕3号' }));
  const dialog = await screen.findByRole('dialog', { name: '更正 2026 年度预算批准登记' });
  expect(within(dialog).getByText('首次登记')).toBeTruthy();
  const number = within(dialog).getByLabelText(/^批准文号/);
  await user.clear(number);
  await user.type(number, '人大〔2026〕4号');
  await user.click(within(dialog).getByRole('button', { name: '更正登记' }));
  const reason = within(dialog).getByLabelText(/^更正原因/);
  await waitFor(() => expect(reason.getAttribute('aria-invalid')).toBe('true'));
  await user.type(reason, '再次核对');
  await user.click(within(dialog).getByRole('button', { name: '更正登记' }));
  expect(await screen.findByText('登记已更正')).toBeTruthy();
});
