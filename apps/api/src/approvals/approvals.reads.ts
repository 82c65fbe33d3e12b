import type { Actor } from '@chengxiao/domain';
import type { ApprovalForecastDto, BudgetApprovalListArgs } from '@chengxiao/dto';
import { orNotFound } from '../kit/data/change';
import type { Columns } from '../kit/data/columns';
import { addListFilter, listColumns, scopeConditions } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader, oneLoader } from '../kit/data/loader';
import { type Page, page } from '../kit/data/page';
import type { ReadingContext } from '../kit/data/reading';
import { BudgetApprovalEntity, BudgetApprovalVersionEntity } from './budget-approval.entity';

/** A page of the recorded approvals in scope, newest first. */
export function budgetApprovalPage(
  tx: Tx,
  actor: Actor,
  { year, filter = {}, ...request }: BudgetApprovalListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<BudgetApprovalEntity, 'id'>>> {
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, { ...listColumns('t'), updated: 't.updated_at' });
  if (year) where((place) => `t.year = ${place}`, year);
  const selected = `${tx.columns(BudgetApprovalEntity, 't', columns.with('id'))}, t.approved_on::text as "sortKey"`;
  const from = 'budget_approval t';
  const sort = { by: 't.approved_on', type: 'date', descending: true };
  return page(tx, { columns: selected, from, conditions, values, sort, id: 't.id' }, request, counted);
}

type Forecast = { id: string; approveCount: number; approveAmount: string; deferCount: number; deferAmount: string };

const loadForecast = oneLoader<string, Forecast>(
  (tx, ids) =>
    tx.rows(
      `select a.id, count(l.id) filter (where t.state = 'passed')::int as "approveCount",
              coalesce(sum(l.amount) filter (where t.state = 'passed'), 0.00)::text as "approveAmount",
              count(l.id) filter (where t.state is distinct from 'passed')::int as "deferCount",
              coalesce(sum(l.amount) filter (where t.state is distinct from 'passed'), 0.00)::text as "deferAmount"
         from budget_approval a
         left join budget_line l on l.division_code = a.division_code and l.year = a.year and l.state in ('proposed', 'deferred')
         left join target t on t.project_id = l.project_id and t.year = l.year
        where a.id = any($1) group by a.id`,
      [ids],
    ),
  (row) => row.id,
);

/** What the bulk approval would do if it ran now: shown before it is confirmed. */
export async function forecastOf(reading: ReadingContext, id: string): Promise<ApprovalForecastDto> {
  const row = await reading.load(loadForecast, id);
  return {
    approve: { count: row?.approveCount ?? 0, amount: row?.approveAmount ?? '0.00' },
    defer: { count: row?.deferCount ?? 0, amount: row?.deferAmount ?? '0.00' },
  };
}

/** An approval by its id. */
export const loadApproval = oneLoader<string, BudgetApprovalEntity>(
  (tx, ids) => tx.all(BudgetApprovalEntity, 'where t.id = any($1)', [ids]),
  ({ id }) => id,
);

/** Every version of the record of an approval, the first at the beginning. */
export const loadApprovalVersions = manyLoader<string, BudgetApprovalVersionEntity>(
  (tx, ids) => tx.all(BudgetApprovalVersionEntity, 'where t.budget_approval_id = any($1) order by t.version_no', [ids]),
  ({ budgetApprovalId }) => budgetApprovalId,
);

/** Whether anything rests on an approval, and the first day on which what was approved under it was adjusted. */
export async function useOfApproval(
  tx: Tx,
  id: string,
): Promise<{ readonly inUse: boolean; readonly adjustedOn: string | null }> {
  const found = await tx.one<{ inUse: boolean; adjustedOn: string | null }>(
    `select exists (select from bulk_approval where budget_approval_id = $1)
              or exists (select from overall_target_version where budget_approval_id = $1) as "inUse",
            (select min(approved_on)::text from target_version
              where budget_approval_id = $1 and version_no > 1) as "adjustedOn"`,
    [id],
  );
  return orNotFound(found);
}
