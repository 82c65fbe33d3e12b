import { type Actor, today } from '@chengxiao/domain';
import type {
  HistoryEntryDto,
  ProjectListArgs,
  ProjectReferenceDto,
  ProjectSort,
  ProjectTallyDto,
  SecondLevelSumDto,
} from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import {
  addListFilter,
  listColumns,
  putInto,
  scopeConditions,
  type Where,
  whereAll,
  whereAmong,
} from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { historyColumns, named, type StoredEntry } from '../kit/data/history';
import { manyLoader, oneLoader, rowsBy } from '../kit/data/loader';
import { newest, type Page, page, type Sort, type Totals } from '../kit/data/page';
import { whereOfOrganisation } from '../identity';
import { mineSql, waitsForSql } from '../review';
import { whereStage } from './project-stage';
import { whereNameContains } from './project-search';
import { BudgetLineEntity, ProjectEntity, ProjectExpenseEntity, ProjectFundEntity } from './project.entity';

const sorts: Readonly<Record<ProjectSort, Sort>> = {
  newest,
  name: { by: 't.name', type: 'text', text: 't.name' },
  amount: { by: 't.total_amount', type: 'numeric', descending: true, text: 't.total_amount::text' },
};

function whereRunsIn(where: Where, year: number): void {
  where((place) => `t.start_date <= ${place}::date`, `${year}-12-31`);
  where((place) => `t.end_date >= ${place}::date`, `${year}-01-01`);
}

/** How many projects that run in a year, or of all, stand in each state, and how many of those wait for the actor. */
export function projectTallies(tx: Tx, actor: Actor, year: number | undefined): Promise<ProjectTallyDto[]> {
  const { conditions, values, where } = scopeConditions(actor, 't');
  if (year) whereRunsIn(where, year);
  const mine = mineSql(actor, 't', putInto(values));
  return tx.rows(
    `select t.state, count(*)::integer as count, (count(*) filter (where ${mine}))::integer as mine
       from project t ${whereAll(conditions)} group by t.state`,
    values,
    'unprepared',
  );
}

/** A page of the projects in scope. */
export async function projectPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: ProjectListArgs,
  totals: Totals,
  columns: Columns,
): Promise<Page<Pick<ProjectEntity, 'id'>>> {
  const order = sorts[sort];
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, listColumns('t'));
  if (filter.level) where((place) => `t.level = ${place}`, filter.level);
  if (filter.parentId) where((place) => `t.parent_id = ${place}`, filter.parentId);
  if (filter.transferId) where((place) => `t.transfer_id = ${place}`, filter.transferId);
  whereAmong(where, 't.state', filter.states);
  if (filter.stage) whereStage(where, filter.stage, filter.year ?? Number(today().slice(0, 4)));
  if (filter.waitsFor) where((place) => `t.state = 'submitted' and ${waitsForSql('t.id')} = ${place}`, filter.waitsFor);
  if (filter.mine) conditions.push(mineSql(actor, 't', putInto(values)));
  if (filter.minAmount) where((place) => `t.total_amount >= ${place}::numeric`, filter.minAmount);
  if (filter.maxAmount) where((place) => `t.total_amount <= ${place}::numeric`, filter.maxAmount);
  if (filter.year) whereRunsIn(where, filter.year);
  if (filter.projectType) where((place) => `t.project_type = ${place}`, filter.projectType);
  if (filter.functionCode) {
    where((place) => `t.function_code >= ${place}`, filter.functionCode.padEnd(7, '0'));
    where((place) => `t.function_code <= ${place}`, filter.functionCode.padEnd(7, '9'));
  }
  if (filter.source) {
    const ofYear = filter.year ? `and f.year = ${filter.year}` : '';
    where(
      (place) => `exists (select from project_fund f where f.project_id = t.id and f.source = ${place} ${ofYear})`,
      filter.source,
    );
  }
  whereOfOrganisation(where, filter, 't.org_path');
  if (filter.search) await whereNameContains(tx, actor, where, filter.search, 't');
  const list = {
    columns: `${tx.columns(ProjectEntity, 't', columns.with('id'))}, ${order.text} as "sortKey"`,
    from: 'project t',
    sums: { totalAmount: 't.total_amount' },
  };
  return page(tx, { ...list, conditions, values, sort: order, id: 't.id' }, request, totals);
}

/** One project in scope. @throws `NOT_FOUND` */
export const projectById = async (tx: Tx, id: string): Promise<ProjectEntity> =>
  orNotFound(await tx.first(ProjectEntity, 'where t.id = $1', [id]));

/** The same by its code. @throws `NOT_FOUND` */
export const projectByCode = async (tx: Tx, code: string): Promise<ProjectEntity> =>
  orNotFound(await tx.first(ProjectEntity, 'where t.code = $1', [code]));

export const loadProject = oneLoader<string, ProjectEntity>(
  (tx, ids) => tx.all(ProjectEntity, 'where t.id = any($1)', [ids]),
  ({ id }) => id,
);

export const loadFunds = rowsBy(ProjectFundEntity, 'projectId', 't.year, t.source');

export const loadExpenses = rowsBy(ProjectExpenseEntity, 'projectId', 't.year, t.economic_code, t.government_code');

export const loadBudgetLines = rowsBy(BudgetLineEntity, 'projectId', 't.year');

/** The money of projects by year and source. */
export const fundsByProject = async (tx: Tx, ids: readonly string[]): Promise<Map<string, ProjectFundEntity[]>> =>
  Map.groupBy(
    await tx.all(ProjectFundEntity, 'where t.project_id = any($1) order by t.year, t.source', [ids]),
    ({ projectId }) => projectId,
  );

/** What the money of projects is spent on, by year and class. */
export const expensesByProject = async (tx: Tx, ids: readonly string[]): Promise<Map<string, ProjectExpenseEntity[]>> =>
  Map.groupBy(
    await tx.all(ProjectExpenseEntity, 'where t.project_id = any($1) order by t.year, t.economic_code', [ids]),
    ({ projectId }) => projectId,
  );

/** What projects plan for one year, in 元; those that plan nothing are missing. */
export async function plannedAmounts(
  tx: Tx,
  projectIds: readonly string[],
  year: number,
): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; amount: string }>(
    `select project_id as id, sum(amount)::text as amount from project_fund where project_id = any($1) and year = $2
      group by project_id having sum(amount) > 0`,
    [projectIds, year],
  );
  return new Map(rows.map(({ id, amount }) => [id, amount]));
}

/** What the lines of projects may not exceed in one year, in 元; those that nothing binds are missing. */
export async function ceilingsOf(tx: Tx, projectIds: readonly string[], year: number): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; amount: string }>(
    'select project_id as id, amount::text from app_budget_ceilings($1, $2)',
    [projectIds, year],
  );
  return new Map(rows.map(({ id, amount }) => [id, amount]));
}

/** The same for lines, each in its year, by the id of the line. */
export async function ceilingsOfLines(
  tx: Tx,
  lines: readonly Pick<BudgetLineEntity, 'id' | 'projectId' | 'year'>[],
): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; amount: string }>(
    `select l.id, c.amount::text from unnest($1::uuid[], $2::uuid[], $3::int[]) as l(id, project, year)
      cross join lateral app_budget_ceilings(array[l.project], l.year) c`,
    [lines.map(({ id }) => id), lines.map(({ projectId }) => projectId), lines.map(({ year }) => year)],
  );
  return new Map(rows.map(({ id, amount }) => [id, amount]));
}

const reference = `id, code as "projectCode", name`;

/** First-level projects that a project of one's own organisation may belong to. */
export const firstLevelChoices = (tx: Tx): Promise<ProjectReferenceDto[]> =>
  tx.rows(`select ${reference} from app_first_level_choices()`);

export const loadFirstLevel = oneLoader<string, ProjectReferenceDto>(
  (tx, ids) => tx.rows(`select ${reference} from app_first_level_names($1)`, [ids]),
  ({ id }) => id,
);

/** What lies below first-level projects, of the rows in scope. */
export const loadSecondLevel = oneLoader<string, SecondLevelSumDto & { parentId: string }>(
  (tx, ids) =>
    tx.rows(
      `select p.parent_id as "parentId", count(*)::int as count, sum(p.total_amount)::text as "totalAmount",
              coalesce(sum(l.amount), 0)::numeric(18, 2)::text as "budgetAmount"
         from project p
         left join lateral (select sum(amount) as amount from budget_line where project_id = p.id and state in ('proposed', 'approved')) l on true
        where p.parent_id = any($1) and p.state <> 'terminated' group by p.parent_id`,
      [ids],
    ),
  ({ parentId }) => parentId,
);

/** What happened to a project and everything that belongs to it, oldest first. */
export const loadHistory = manyLoader<string, HistoryEntryDto & { projectId: string }>(
  async (tx, ids) =>
    named(
      await tx.rows<StoredEntry & { projectId: string }>(
        `select e.project_id as "projectId", ${historyColumns}
           from event e where e.project_id = any($1) order by e.at, e.aggregate_id, e.seq`,
        [ids],
      ),
    ),
  (entry) => entry.projectId,
);

/** Which of some projects have a target or a budget line. */
export const builtOnOf = (tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> =>
  tx.rows(
    `select p.id from project p where p.id = any($1)
        and (exists (select from target t where t.project_id = p.id) or exists (select from budget_line l where l.project_id = p.id))`,
    [ids],
  );
export const loadBuiltOn = oneLoader<string, { id: string }>(builtOnOf, ({ id }) => id);
