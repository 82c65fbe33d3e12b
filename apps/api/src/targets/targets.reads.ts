import { type Actor, openAdjustmentStates } from '@chengxiao/domain';
import type { TargetFilter, TargetListArgs, TargetSort, TargetTallyDto } from '@chengxiao/dto';
import { whereOfOrganisation } from '../identity';
import { BudgetLineEntity, ProjectFundEntity, whereNameContains } from '../library';
import type { Columns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, listColumns, putInto, scopeConditions, whereAll, whereAmong } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader, oneLoader, rowsBy } from '../kit/data/loader';
import { newest, type Page, page, type Sort, type Totals } from '../kit/data/page';
import { mineSql } from '../review';
import {
  TargetEntity,
  TargetIndicatorEntity,
  TargetPlanStepEntity,
  TargetReviewEntity,
  TargetVersionEntity,
} from './target.entity';

const sorts: Readonly<Record<TargetSort, Sort>> = {
  newest,
  name: { by: 'p.name', type: 'text', text: 'p.name' },
};

/** Money of the year of a target; what was cancelled is none, and there is one line a year at most. */
const ofTarget = `l.project_id = t.project_id and l.year = t.year and l.state <> 'cancelled'`;

/** Read where the name of its project is asked for: counting a region by it costs seven times as much. */
const ofProject = 'join project p on p.id = t.project_id';

/** A page of the targets in scope. */
export async function targetPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: TargetListArgs,
  totals: Totals,
  columns: Columns,
): Promise<Page<Pick<TargetEntity, 'id'>>> {
  const order = sorts[sort];
  const named = sort === 'name' || Boolean(filter.search);
  const { conditions, values } = await filterConditions(tx, actor, filter);
  const list = {
    columns: `${tx.columns(TargetEntity, 't', columns.with('id'))}, ${order.text} as "sortKey"`,
    // Joined as a whole the lines are added up at once; where nothing is added up, the join is none.
    from: `target t ${named ? ofProject : ''} left join budget_line l on ${ofTarget}`,
    sums: { budgetAmount: 'l.amount' },
  };
  return page(tx, { ...list, conditions, values, sort: order, id: 't.id' }, request, totals);
}

/** The targets in scope that a filter finds, by the names of their projects. */
export async function findTargets(tx: Tx, actor: Actor, filter: TargetFilter, most: number): Promise<TargetEntity[]> {
  const { conditions, values } = await filterConditions(tx, actor, filter);
  const where = whereAll(conditions);
  const text = `select ${tx.columns(TargetEntity)} from target t ${ofProject} ${where}`;
  return tx.rows(`${text} order by p.name, t.year, t.id limit $${values.length + 1}`, [...values, most]);
}

async function filterConditions(tx: Tx, actor: Actor, filter: TargetFilter) {
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, listColumns('t'));
  if (filter.year) where((place) => `t.year = ${place}`, filter.year);
  whereAmong(where, 't.state', filter.states);
  if (filter.adjusting)
    where(
      (place) => `exists (select from target_adjustment a where a.target_id = t.id and a.state = any(${place}))`,
      openAdjustmentStates,
    );
  if (filter.mine) conditions.push(mineSql(actor, 't', putInto(values)));
  const { minAmount = null, maxAmount = null } = filter;
  const ends = [
    ...(minAmount === null ? [] : [`l.amount >= ${putInto(values)(minAmount)}::numeric`]),
    ...(maxAmount === null ? [] : [`l.amount <= ${putInto(values)(maxAmount)}::numeric`]),
  ];
  if (ends.length > 0)
    conditions.push(`exists (select from budget_line l where ${ofTarget} and ${ends.join(' and ')})`);
  whereOfOrganisation(where, filter, 't.org_path');
  if (filter.search) await whereNameContains(tx, actor, where, filter.search, 'p');
  return { conditions, values };
}

/** How many targets of a year, or of all, stand in each state, and how many of those wait for the actor. */
export function targetTallies(tx: Tx, actor: Actor, year: number | undefined): Promise<TargetTallyDto[]> {
  const { conditions, values, where } = scopeConditions(actor, 't');
  if (year) where((place) => `t.year = ${place}`, year);
  const mine = mineSql(actor, 't', putInto(values));
  return tx.rows(
    `select t.state, count(*)::integer as count, (count(*) filter (where ${mine}))::integer as mine
       from target t ${whereAll(conditions)} group by t.state`,
    values,
    'unprepared',
  );
}

/** One target in scope. @throws `NOT_FOUND` */
export const targetById = async (tx: Tx, id: string): Promise<TargetEntity> =>
  orNotFound(await tx.first(TargetEntity, 'where t.id = $1', [id]));

/** One frozen version in scope. @throws `NOT_FOUND` */
export const versionById = async (tx: Tx, id: string): Promise<TargetVersionEntity> =>
  orNotFound(await tx.first(TargetVersionEntity, 'where t.id = $1', [id]));

/** The latest approved version of a project's target of a year, or null while there is none. */
export const approvedVersion = (tx: Tx, projectId: string, year: number): Promise<TargetVersionEntity | null> =>
  tx.first(TargetVersionEntity, 'where t.project_id = $1 and t.year = $2 order by t.version_no desc limit 1', [
    projectId,
    year,
  ]);

/** Rows of several targets' indicator tables, in their order on the form. */
export const indicatorsOf = (tx: Tx, targetIds: readonly string[]): Promise<TargetIndicatorEntity[]> =>
  tx.all(TargetIndicatorEntity, 'where t.target_id = any($1) order by t.target_id, t.position', [targetIds]);

/** Steps of several targets' plans, in their order on the form. */
export const planStepsOf = (tx: Tx, targetIds: readonly string[]): Promise<TargetPlanStepEntity[]> =>
  tx.all(TargetPlanStepEntity, 'where t.target_id = any($1) order by t.target_id, t.position', [targetIds]);

/** Money of several projects in one year, by source. */
export const yearFundsOf = (tx: Tx, projectIds: readonly string[], year: number): Promise<ProjectFundEntity[]> =>
  tx.all(ProjectFundEntity, 'where t.project_id = any($1) and t.year = $2 order by t.project_id, t.source', [
    projectIds,
    year,
  ]);

/** Money of several projects in all their years, by source. */
export const fundsOf = (tx: Tx, projectIds: readonly string[]): Promise<ProjectFundEntity[]> =>
  tx.all(ProjectFundEntity, 'where t.project_id = any($1) order by t.project_id, t.year, t.source', [projectIds]);

export const loadIndicators = rowsBy(TargetIndicatorEntity, 'targetId', 't.target_id, t.position');

export const loadPlanSteps = rowsBy(TargetPlanStepEntity, 'targetId', 't.target_id, t.position');

export const loadReviews = rowsBy(TargetReviewEntity, 'targetId', 't.reviewed_at, t.id');

export const loadVersions = rowsBy(TargetVersionEntity, 'targetId', 't.version_no');

export const loadTargetsOfProject = rowsBy(TargetEntity, 'projectId', 't.year');

export const loadYearFunds = manyLoader<string, ProjectFundEntity & { targetId: string }>(
  (tx, ids) =>
    tx.rows(
      `select g.id as "targetId", ${tx.columns(ProjectFundEntity)}
         from target g join project_fund t on t.project_id = g.project_id and t.year = g.year
        where g.id = any($1) order by t.source`,
      [ids],
    ),
  (fund) => fund.targetId,
);

export const loadBudgetLine = oneLoader<string, BudgetLineEntity & { targetId: string }>(
  (tx, ids) =>
    tx.rows(
      `select g.id as "targetId", ${tx.columns(BudgetLineEntity)}
         from target g join budget_line t on t.project_id = g.project_id and t.year = g.year where g.id = any($1)`,
      [ids],
    ),
  (line) => line.targetId,
);
