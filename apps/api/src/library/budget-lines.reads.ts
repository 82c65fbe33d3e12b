import type { Actor } from '@chengxiao/domain';
import type { BudgetLineListArgs, BudgetLineSort } from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { addListFilter, listColumns, scopeConditions, whereAmong } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { newest, type Page, page, type Sort, type Totals } from '../kit/data/page';
import { BudgetLineEntity } from './project.entity';

const sorts: Readonly<Record<BudgetLineSort, Sort>> = {
  newest,
  amount: { by: 't.amount', type: 'numeric', descending: true, text: 't.amount::text' },
};

/** A page of the budget lines in scope. */
export function budgetLinePage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: BudgetLineListArgs,
  totals: Totals,
  columns: Columns,
): Promise<Page<Pick<BudgetLineEntity, 'id'>>> {
  const order = sorts[sort];
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, listColumns('t'));
  if (filter.year) where((place) => `t.year = ${place}`, filter.year);
  if (filter.projectId) where((place) => `t.project_id = ${place}`, filter.projectId);
  whereAmong(where, 't.state', filter.states);
  const list = {
    columns: `${tx.columns(BudgetLineEntity, 't', columns.with('id'))}, ${order.text} as "sortKey"`,
    from: 'budget_line t',
    sums: { amount: 't.amount' },
  };
  return page(tx, { ...list, conditions, values, sort: order, id: 't.id' }, request, totals);
}
