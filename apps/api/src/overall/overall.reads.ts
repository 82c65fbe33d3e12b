import { type Actor, type OverallProject, libraryStates } from '@chengxiao/domain';
import type { OverallListArgs, OverallSort } from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, folded, listColumns, scopeConditions, whereAmong, whereFound } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader, oneLoader } from '../kit/data/loader';
import { newest, type Page, page, type Sort, type Totals } from '../kit/data/page';
import { BudgetApprovalEntity } from '../approvals';
import { OverallTargetEntity, OverallVersionEntity } from './overall.entity';

const sorts: Readonly<Record<OverallSort, Sort>> = {
  newest,
  name: { by: 't.org_name', type: 'text', text: 't.org_name' },
};

/** A page of the overall targets in scope. */
export function overallPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: OverallListArgs,
  totals: Totals,
  columns: Columns,
): Promise<Page<Pick<OverallTargetEntity, 'id'>>> {
  const order = sorts[sort];
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, listColumns('t'));
  if (filter.year) where((place) => `t.year = ${place}`, filter.year);
  whereAmong(where, 't.state', filter.states);
  whereFound(where, filter.search, [folded('t.org_name')]);
  const selected = `${tx.columns(OverallTargetEntity, 't', columns.with('id'))}, ${order.text} as "sortKey"`;
  const from = 'overall_target t';
  const sums = { budgetAmount: 't.basic_amount + t.project_amount' };
  return page(tx, { columns: selected, from, conditions, values, sort: order, id: 't.id', sums }, request, totals);
}

/** One overall target in scope. @throws `NOT_FOUND` */
export const overallById = async (tx: Tx, id: string): Promise<OverallTargetEntity> =>
  orNotFound(await tx.first(OverallTargetEntity, 'where t.id = $1', [id]));

type OverallTargetProject = OverallProject & { readonly overallTargetId: string };

/** Projects of the library that a department's people carry out in the year of its overall target, largest first. */
export const projectsOf = (tx: Tx, ids: readonly string[]): Promise<OverallTargetProject[]> =>
  tx.rows(
    `select g.id as "overallTargetId", p.id, p.name, p.summary,
            coalesce(sum(f.amount) filter (where f.source in ('fiscal', 'governmentFund', 'stateCapital')), 0)::text as fiscal,
            coalesce(sum(f.amount) filter (where f.source not in ('fiscal', 'governmentFund', 'stateCapital')), 0)::text as other
       from overall_target g
       join project p on p.org_path >= g.org_path and p.org_path < g.org_path || '~' and p.state = any($2)
       join project_fund f on f.project_id = p.id and f.year = g.year
      where g.id = any($1)
      group by g.id, p.id, p.name, p.summary
      order by sum(f.amount) desc, p.id`,
    [ids, libraryStates],
  );

export const loadProjects = manyLoader<string, OverallTargetProject>(projectsOf, (project) => project.overallTargetId);

export const loadVersions = manyLoader<string, OverallVersionEntity>(
  (tx, ids) => tx.all(OverallVersionEntity, 'where t.overall_target_id = any($1) order by t.version_no', [ids]),
  (version) => version.overallTargetId,
);

type Place = Pick<OverallTargetEntity, 'divisionCode' | 'year'>;
/** By what the recorded approval of a budget is found. */
export const approvalKey = ({ divisionCode, year }: Place): string => `${divisionCode}:${year}`;
/** The recorded approvals of the budgets of these divisions and years. */
export const approvalsOf = (tx: Tx, keys: readonly string[]): Promise<BudgetApprovalEntity[]> =>
  tx.all(BudgetApprovalEntity, `where t.division_code || ':' || t.year = any($1)`, [keys]);

/** The recorded approval of the budget of a division and year, as far as the actor may see it. */
export const loadApproval = oneLoader<string, BudgetApprovalEntity>(approvalsOf, approvalKey);
