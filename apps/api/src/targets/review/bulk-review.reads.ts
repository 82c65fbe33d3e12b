import type { BulkReviewRowDto, BulkRowsArgs } from '@chengxiao/dto';
import type { Columns } from '../../kit/data/columns';
import { orNotFound } from '../../kit/data/change';
import { addListFilter, conditionList } from '../../kit/data/conditions';
import type { Tx } from '../../kit/data/db';
import { type Page, page } from '../../kit/data/page';
import { BulkReviewEntity, BulkReviewRowEntity } from './bulk-review.entity';

/** One bulk review in scope. @throws `NOT_FOUND` */
export const bulkReviewById = async (tx: Tx, id: string): Promise<BulkReviewEntity> =>
  orNotFound(await tx.first(BulkReviewEntity, 'where t.id = $1', [id]));

const ofProject = `p.id as "projectId", p.code as "projectCode", t.unit_name as "orgName", p.department_name as "departmentName"`;
/** A row with what it says of its project. */
export type BulkReviewRow = BulkReviewRowEntity &
  Pick<BulkReviewRowDto, 'projectId' | 'projectCode' | 'orgName' | 'departmentName'>;

/** A page of what became of its rows, in their order. */
export async function bulkReviewRowPage(
  tx: Tx,
  { id, outcome, filter = {}, ...request }: BulkRowsArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<BulkReviewRow, 'id'>>> {
  await bulkReviewById(tx, id);
  const { conditions, values, where } = conditionList();
  where((place) => `t.bulk_id = ${place}`, id);
  if (outcome) where((place) => `t.outcome = ${place}`, outcome);
  const updated = '(select b.updated_at from bulk_review b where b.id = t.bulk_id)';
  addListFilter(where, filter, { id: 't.id', updated });
  const selected = `${tx.columns(BulkReviewRowEntity, 't', columns.with('id'))}, ${ofProject}, t.place::text as "sortKey"`;
  const from = 'bulk_review_row t join target g on g.id = t.id join project p on p.id = g.project_id';
  return page(
    tx,
    { columns: selected, from, conditions, values, sort: { by: 't.place', type: 'integer' }, id: 't.id' },
    request,
    counted,
  );
}
