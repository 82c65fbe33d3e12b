import type { BulkRowsArgs } from '@chengxiao/dto';
import { orNotFound } from '../../kit/data/change';
import type { Tx } from '../../kit/data/db';
import { type Page, page } from '../../kit/data/page';
import { BulkReviewEntity, BulkReviewRowEntity } from './bulk-review.entity';

/** One bulk review in scope. @throws `NOT_FOUND` */
export const bulkReviewById = async (tx: Tx, id: string): Promise<BulkReviewEntity> =>
  orNotFound(await tx.first(BulkReviewEntity, 'where t.id = $1', [id]));

/** A page of what became of its rows, in their order. */
export async function bulkReviewRowPage(
  tx: Tx,
  { id, outcome, first, after }: BulkRowsArgs,
  counted: boolean,
): Promise<Page<BulkReviewRowEntity>> {
  await bulkReviewById(tx, id);
  const conditions = ['t.bulk_id = $1', ...(outcome ? ['t.outcome = $2'] : [])];
  const values = outcome ? [id, outcome] : [id];
  const columns = `${tx.columns(BulkReviewRowEntity)}, t.place::text as "sortKey"`;
  const from = 'bulk_review_row t';
  return page(
    tx,
    { columns, from, conditions, values, sort: { by: 't.place', type: 'integer' }, id: 't.id' },
    { first, after },
    counted,
  );
}
