import type { Actor } from '@chengxiao/domain';
import type { ApprovalForecastDto, BudgetApprovalListArgs } from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { addListFilter, listColumns, scopeConditions } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { oneLoader } from '../kit/data/loader';
import { type Page, page } from '../kit/data/page';
import type { ReadingContext } from '../kit/data/reading';
import { BudgetApprovalEntity } from './budget-approval.entity';

/** A page of the recorded approvals in scope, newest first. */
export function budgetApprovalPage(
  tx: Tx,
  actor: Actor,
  { year, filter = {}, ...request }: BudgetApprovalListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<BudgetApprovalEntity, 'id'>>> {
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, { ...listColumns('t'), updated: 't.recorded_at' });
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
