import { type Actor, openAdjustmentStates } from '@chengxiao/domain';
import type { TargetFilter, TargetListArgs, TargetSort } from '@chengxiao/dto';
import { BudgetLineEntity, ProjectFundEntity, whereNameContains } from '../library';
import { orNotFound } from '../kit/change';
import { scopeConditions, whereAmong } from '../kit/conditions';
import type { Tx } from '../kit/db';
import { manyLoader, oneLoader } from '../kit/loader';
import { newest, type Page, page, type Sort } from '../kit/page';
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

/** A page of the targets in scope. */
export async function targetPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, first, after }: TargetListArgs,
  counted: boolean,
): Promise<Page<TargetEntity>> {
  const order = sorts[sort];
  const { conditions, values } = await filterConditions(tx, actor, filter);
  const select = `select ${tx.columns(TargetEntity)}, ${order.text} as "sortKey" from target t join project p on p.id = t.project_id`;
  return page(tx, { select, conditions, values, sort: order, id: 't.id' }, { first, after }, counted);
}

/** The targets in scope that a filter finds, by the names of their projects. */
export async function findTargets(tx: Tx, actor: Actor, filter: TargetFilter, most: number): Promise<TargetEntity[]> {
  const { conditions, values } = await filterConditions(tx, actor, filter);
  const where = conditions.length ? `where ${conditions.join(' and ')}` : '';
  const text = `select ${tx.columns(TargetEntity)} from target t join project p on p.id = t.project_id ${where}`;
  return tx.rows(`${text} order by p.name, t.year, t.id limit $${values.length + 1}`, [...values, most]);
}

async function filterConditions(tx: Tx, actor: Actor, filter: TargetFilter) {
  const { conditions, values, where } = scopeConditions(actor, 't');
  if (filter.year) where((place) => `t.year = ${place}`, filter.year);
  whereAmong(where, 't.state', filter.states);
  if (filter.adjusting)
    where(
      (place) => `exists (select from target_adjustment a where a.target_id = t.id and a.state = any(${place}))`,
      openAdjustmentStates,
    );
  if (filter.search) await whereNameContains(tx, actor, where, filter.search, 'p');
  return { conditions, values };
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

/** The same for lists of many targets, without what only the net needs: a desk reads hundreds of rows at once. */
const listedIndicatorsOf = (tx: Tx, targetIds: readonly string[]): Promise<TargetIndicatorEntity[]> => {
  const columns = tx.columns(TargetIndicatorEntity, 't', [
    'projectId',
    'position',
    'nameKey',
    'unitKey',
    'orgPath',
    'divisionCode',
  ]);
  const text = `select ${columns} from target_indicator t where t.target_id = any($1) order by t.target_id, t.position`;
  return tx.rows(text, [targetIds]);
};

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

export const loadIndicators = manyLoader<string, TargetIndicatorEntity>(listedIndicatorsOf, (row) => row.targetId);

export const loadPlanSteps = manyLoader<string, TargetPlanStepEntity>(planStepsOf, (step) => step.targetId);

export const loadReviews = manyLoader<string, TargetReviewEntity>(
  (tx, ids) => tx.all(TargetReviewEntity, 'where t.target_id = any($1) order by t.reviewed_at, t.id', [ids]),
  (review) => review.targetId,
);

export const loadVersions = manyLoader<string, TargetVersionEntity>(
  (tx, ids) => tx.all(TargetVersionEntity, 'where t.target_id = any($1) order by t.version_no', [ids]),
  (version) => version.targetId,
);

export const loadTargetsOfProject = manyLoader<string, TargetEntity>(
  (tx, ids) => tx.all(TargetEntity, 'where t.project_id = any($1) order by t.year', [ids]),
  (target) => target.projectId,
);

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
