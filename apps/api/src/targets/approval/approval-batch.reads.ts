import type { ApprovalBatchRowsArgs } from '@chengxiao/dto';
import { orNotFound } from '../../kit/change';
import type { Tx } from '../../kit/db';
import { manyLoader } from '../../kit/loader';
import { type Page, page } from '../../kit/page';
import { ApprovalBatchEntity, ApprovalBatchRowEntity } from './approval-batch.entity';

/** One batch in scope. @throws `NOT_FOUND` */
export const batchById = async (tx: Tx, id: string): Promise<ApprovalBatchEntity> =>
  orNotFound(await tx.first(ApprovalBatchEntity, 'where t.id = $1', [id]));

/** The batch of an approval that is not over, or null; the database holds it to one. */
export const batchUnderWay = (tx: Tx, budgetApprovalId: string): Promise<ApprovalBatchEntity | null> =>
  tx.first(ApprovalBatchEntity, `where t.budget_approval_id = $1 and t.state in ('queued', 'running')`, [
    budgetApprovalId,
  ]);

/** How many batches of an approval are listed: the last ones. */
const listed = 20;

/** The batches of an approval, newest first. */
export const loadBatches = manyLoader<string, ApprovalBatchEntity>(
  (tx, ids) =>
    tx.rows(
      `select b.* from unnest($1::uuid[]) a (id)
        cross join lateral (select ${tx.columns(ApprovalBatchEntity)} from approval_batch t
                             where t.budget_approval_id = a.id order by t.created_at desc, t.id desc limit ${listed}) b`,
      [ids],
    ),
  (batch) => batch.budgetApprovalId,
);

/** A page of what became of its projects, in their order. */
export async function batchRowPage(
  tx: Tx,
  { id, outcome, first, after }: ApprovalBatchRowsArgs,
  counted: boolean,
): Promise<Page<ApprovalBatchRowEntity>> {
  await batchById(tx, id);
  const conditions = ['t.batch_id = $1', ...(outcome ? ['t.outcome = $2'] : [])];
  const values = outcome ? [id, outcome] : [id];
  const columns = `${tx.columns(ApprovalBatchRowEntity)}, t.place::text as "sortKey"`;
  const from = 'approval_batch_row t';
  const sort = { by: 't.place', type: 'integer' };
  return page(tx, { columns, from, conditions, values, sort, id: 't.id' }, { first, after }, counted);
}
