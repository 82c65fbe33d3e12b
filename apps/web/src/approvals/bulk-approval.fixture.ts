import type { MockLink } from '@apollo/client/testing';
import { bulkApproval, bulkApprovalRows } from './bulk-approval.graphql';
import { budgetApprovals, bulkApprovalPreview, startBulkApproval } from './approvals.graphql';
import { budgetReplies } from './budget-replies.graphql';

export const tally = (count: number, amount: string) => ({ __typename: 'ApprovalTally', count, amount });
export const none = tally(0, '0.00');
export const version = (versionNo: number, documentNo: string, reason: string | null) => ({
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
export const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };

export const list = (bulkApprovals: object[], year?: number): MockLink.MockedResponse => ({
  request: { query: budgetApprovals, variables: { first: 20, ...(year && { year }) } },
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
export const replies: MockLink.MockedResponse = {
  request: { query: budgetReplies, variables: { id: 'b1' } },
  result: { data: { budgetReplies: [] } } as never,
};
export const started: MockLink.MockedResponse = {
  request: { query: startBulkApproval, variables: ({ id }) => id === 'b1' },
  result: { data: { startBulkApproval: { __typename: 'BulkApproval', id: 'n2', state: 'queued' } } } as never,
};
export const bulk = (over: object = {}): MockLink.MockedResponse => ({
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
export const row = (n: number, over: object) => ({
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
export const rows = (outcome: string | null, nodes: object[]): MockLink.MockedResponse => ({
  request: { query: bulkApprovalRows, variables: { id: 'n1', first: 50, outcome } },
  result: {
    data: { bulkApprovalRows: { __typename: 'BulkApprovalRowPage', nodes, pageInfo, totalCount: nodes.length } },
  } as never,
});
export const page = { path: '/approvals/bulk/n1', route: '/approvals/bulk/:id' };
export const held = rows('held', [row(1, { outcome: 'held', targetId: 't1', reason: '项目已暂停' })]);

export const named = (n: number, outcome: string, reason: string | null = null) => ({
  ...row(n, { outcome, reason }),
  id: `p${n}`,
  orgName: '养护中心',
});
export const preview = (seen: string, nodes: object[], over: object = {}): MockLink.MockedResponse => ({
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
export const first = [named(1, 'approved'), named(2, 'approved'), named(3, 'held', '项目已暂停')];
