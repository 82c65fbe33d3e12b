import type { BulkApprovalRowDto, BulkApprovalRowsArgs } from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, conditionList } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader } from '../kit/data/loader';
import { type Page, page } from '../kit/data/page';
import { BulkApprovalEntity, BulkApprovalRowEntity } from './bulk-approval.entity';

/** One bulk in scope. @throws `NOT_FOUND` */
export const bulkApprovalById = async (tx: Tx, id: string): Promise<BulkApprovalEntity> =>
  orNotFound(await tx.first(BulkApprovalEntity, 'where t.id = $1', [id]));

/** The bulk of an approval that is not over, or null; the database holds it to one. */
export const bulkApprovalUnderWay = (tx: Tx, budgetApprovalId: string): Promise<BulkApprovalEntity | null> =>
  tx.first(BulkApprovalEntity, `where t.budget_approval_id = $1 and t.state in ('queued', 'running')`, [
    budgetApprovalId,
  ]);

/** How many bulk approvals of an approval are listed: the last ones. */
const listed = 20;

/** The bulk approvals of an approval, newest first. */
export const loadBulkApprovals = manyLoader<string, BulkApprovalEntity>(
  (tx, ids) =>
    tx.rows(
      `select b.* from unnest($1::uuid[]) a (id)
        cross join lateral (select ${tx.columns(BulkApprovalEntity)} from bulk_approval t
                             where t.budget_approval_id = a.id order by t.created_at desc, t.id desc limit ${listed}) b`,
      [ids],
    ),
  (bulk) => bulk.budgetApprovalId,
);

/** A row with the names of the organisation and department of its project. */
export type BulkApprovalRow = BulkApprovalRowEntity & Pick<BulkApprovalRowDto, 'orgName' | 'departmentName'>;

/** A page of what became of its projects, in their order. */
export async function bulkApprovalRowPage(
  tx: Tx,
  { id, outcome, filter = {}, ...request }: BulkApprovalRowsArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<BulkApprovalRow, 'id'>>> {
  await bulkApprovalById(tx, id);
  const { conditions, values, where } = conditionList();
  where((place) => `t.bulk_id = ${place}`, id);
  if (outcome) where((place) => `t.outcome = ${place}`, outcome);
  const updated = '(select b.updated_at from bulk_approval b where b.id = t.bulk_id)';
  addListFilter(where, filter, { id: 't.id', updated });
  const selected = `${tx.columns(BulkApprovalRowEntity, 't', columns.with('id'))}, t.unit_name as "orgName", p.department_name as "departmentName", t.place::text as "sortKey"`;
  const from = 'bulk_approval_row t join project p on p.id = t.project_id';
  const sort = { by: 't.place', type: 'integer' };
  return page(tx, { columns: selected, from, conditions, values, sort, id: 't.id' }, request, counted);
}
