import type { Actor } from '@chengxiao/domain';
import type { EvaluationListArgs, EvaluationSort } from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, folded, listColumns, scopeConditions, whereAmong, whereFound } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader, rowsBy } from '../kit/data/loader';
import { newest, type Page, page, type Sort, type Totals } from '../kit/data/page';
import { EvaluationEntity, EvaluationFundEntity, EvaluationItemEntity } from './evaluation.entity';

const sorts: Readonly<Record<EvaluationSort, Sort>> = {
  newest,
  name: { by: 't.project_name', type: 'text', text: 't.project_name' },
  due: { by: 't.due_date', type: 'date', text: 't.due_date::text' },
  total: { by: 'coalesce(t.total, -1)', type: 'numeric', descending: true, text: 'coalesce(t.total, -1)::text' },
  filingNo: { by: `coalesce(t.filing_no, '')`, type: 'text', text: `coalesce(t.filing_no, '')` },
};

/** A page of the self-evaluations in scope; the filed ones, by filing number, are the register. */
export function evaluationPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: EvaluationListArgs,
  totals: Totals,
  columns: Columns,
): Promise<Page<Pick<EvaluationEntity, 'id'>>> {
  const order = sorts[sort];
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, listColumns('t'));
  if (filter.year) where((place) => `t.year = ${place}`, filter.year);
  if (filter.projectId) where((place) => `t.project_id = ${place}`, filter.projectId);
  if (filter.orgId) where((place) => `t.org_path = (select path from organisation where id = ${place})`, filter.orgId);
  whereAmong(where, 't.state', filter.states);
  whereAmong(where, `t.grade ->> 'key'`, filter.grades);
  whereFound(where, filter.search, ['t.folded_name', 'lower(t.project_code)', folded('t.filing_no')]);
  const selected = `${tx.columns(EvaluationEntity, 't', columns.with('id'))}, ${order.text} as "sortKey"`;
  const from = `evaluation t`;
  const sums = { budgetAmount: 't.budget_amount' };
  return page(tx, { columns: selected, from, conditions, values, sort: order, id: 't.id', sums }, request, totals);
}

/** One self-evaluation in scope. @throws `NOT_FOUND` */
export const evaluationById = async (tx: Tx, id: string): Promise<EvaluationEntity> =>
  orNotFound(await tx.first(EvaluationEntity, 'where t.id = $1', [id]));

/** The self-evaluation of a project and year, or null while none was opened. */
export const evaluationOf = (tx: Tx, projectId: string, year: number): Promise<EvaluationEntity | null> =>
  tx.first(EvaluationEntity, 'where t.project_id = $1 and t.year = $2', [projectId, year]);

export const fundsOfEvaluations = (tx: Tx, ids: readonly string[]): Promise<EvaluationFundEntity[]> =>
  tx.all(EvaluationFundEntity, 'where t.evaluation_id = any($1) order by t.position, t.source', [ids]);

export const itemsOfEvaluations = (tx: Tx, ids: readonly string[]): Promise<EvaluationItemEntity[]> =>
  tx.all(EvaluationItemEntity, 'where t.evaluation_id = any($1) order by t.position', [ids]);

export const loadEvaluationFunds = manyLoader<string, EvaluationFundEntity>(
  fundsOfEvaluations,
  ({ evaluationId }) => evaluationId,
);

export const loadEvaluationItems = manyLoader<string, EvaluationItemEntity>(
  itemsOfEvaluations,
  ({ evaluationId }) => evaluationId,
);

export const loadProjectEvaluations = rowsBy(EvaluationEntity, 'projectId', 't.year desc');
