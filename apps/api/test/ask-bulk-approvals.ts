import type { Actor } from '@chengxiao/domain';
import type { TestApi } from './api';

const fields = `id state total amount done approved { count amount } deferred { count amount } held { count amount } withoutLineCount
  askedByName createdAt finishedAt`;
const approve = `mutation ($id: ID!, $requestId: ID) { result: startBulkApproval(budgetApprovalId: $id, requestId: $requestId) {
  ... on BulkApproval { ${fields} } ... on Problem { code status detail } } }`;
const one = `query ($id: ID!) { bulkApproval(id: $id) { ${fields} approval { id year documentNo runnable } } }`;
const some = `query ($id: ID!, $outcome: ApprovalOutcome, $first: Int!, $after: String) {
  bulkApprovalRows(id: $id, outcome: $outcome, first: $first, after: $after) {
    nodes { projectId projectCode projectName unitName targetId amount outcome reason }
    pageInfo { hasNextPage endCursor } totalCount } }`;

export type Tally = { readonly count: number; readonly amount: string };
export type BulkApprovalAnswer = {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly approved: Tally;
  readonly deferred: Tally;
  readonly held: Tally;
  readonly code?: string;
};
export type BulkApprovalRow = {
  readonly projectId: string;
  readonly projectCode: string;
  readonly targetId: string | null;
  readonly amount: string | null;
  readonly outcome: string;
  readonly reason: string | null;
};
type OutcomeRows = {
  readonly nodes: readonly BulkApprovalRow[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
};

/** Bulk approvals as finance asks for them and overseers read them. */
export const bulkApprovals = (api: TestApi) => {
  const start = async (actor: Actor, id: string, requestId?: string): Promise<BulkApprovalAnswer> =>
    (await api.graphql<{ result: BulkApprovalAnswer }>(actor, approve, { id, requestId })).result;
  const rows = async (actor: Actor, id: string, more: object = {}): Promise<OutcomeRows> =>
    (await api.graphql<{ bulkApprovalRows: OutcomeRows }>(actor, some, { id, first: 100, ...more })).bulkApprovalRows;
  return {
    start,
    rows,
    read: async (actor: Actor, id: string): Promise<BulkApprovalAnswer> =>
      (await api.graphql<{ bulkApproval: BulkApprovalAnswer }>(actor, one, { id })).bulkApproval,
    /** Starts one and answers it with its rows; without rows where it is refused. */
    async run(actor: Actor, id: string): Promise<BulkApprovalAnswer & { readonly rows: readonly BulkApprovalRow[] }> {
      const bulk = await start(actor, id);
      return { ...bulk, rows: bulk.code ? [] : (await rows(actor, bulk.id)).nodes };
    },
  };
};
