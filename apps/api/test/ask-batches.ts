import type { Actor } from '@chengxiao/domain';
import type { TestApi } from './api';

const fields = `id state total amount done approved { count amount } deferred { count amount } held { count amount } withoutLineCount
  askedByName createdAt finishedAt`;
const approve = `mutation ($id: ID!, $requestId: ID) { result: approveBatch(budgetApprovalId: $id, requestId: $requestId) {
  ... on ApprovalBatch { ${fields} } ... on Problem { code status detail } } }`;
const one = `query ($id: ID!) { approvalBatch(id: $id) { ${fields} approval { id year documentNo runnable } } }`;
const some = `query ($id: ID!, $outcome: ApprovalOutcome, $first: Int!, $after: String) {
  approvalBatchRows(id: $id, outcome: $outcome, first: $first, after: $after) {
    nodes { projectId projectCode projectName unitName targetId amount outcome reason }
    pageInfo { hasNextPage endCursor } totalCount } }`;

export type Tally = { readonly count: number; readonly amount: string };
export type BatchAnswer = {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly approved: Tally;
  readonly deferred: Tally;
  readonly held: Tally;
  readonly code?: string;
};
export type BatchRow = {
  readonly projectId: string;
  readonly projectCode: string;
  readonly targetId: string | null;
  readonly amount: string | null;
  readonly outcome: string;
  readonly reason: string | null;
};
type BatchRows = {
  readonly nodes: readonly BatchRow[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
};

/** Batch approvals as finance asks for them and overseers read them. */
export const batches = (api: TestApi) => {
  const start = async (actor: Actor, id: string, requestId?: string): Promise<BatchAnswer> =>
    (await api.graphql<{ result: BatchAnswer }>(actor, approve, { id, requestId })).result;
  const rows = async (actor: Actor, id: string, wish: object = {}): Promise<BatchRows> =>
    (await api.graphql<{ approvalBatchRows: BatchRows }>(actor, some, { id, first: 100, ...wish })).approvalBatchRows;
  return {
    start,
    rows,
    read: async (actor: Actor, id: string): Promise<BatchAnswer> =>
      (await api.graphql<{ approvalBatch: BatchAnswer }>(actor, one, { id })).approvalBatch,
    /** Starts one and tells what became of each; nothing of each where it is refused. */
    async run(actor: Actor, id: string): Promise<BatchAnswer & { readonly rows: readonly BatchRow[] }> {
      const batch = await start(actor, id);
      return { ...batch, rows: batch.code ? [] : (await rows(actor, batch.id)).nodes };
    },
  };
};
