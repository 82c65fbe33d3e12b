import { type Actor, projectCode, type ProjectDraft, projectLifecycle } from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../kit/data/db';
import { recordAll } from '../kit/data/record';
import { insert } from '../kit/data/change';
import { columnsOf, deleteMoney, insertMoney } from './project.draft';
import { ProjectEntity, projectSubject } from './project.entity';

/** A department or unit for which projects are drafted. */
export type ProjectUnit = {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly divisionCode: string;
  /** Name of the department it belongs to, or its own. */
  readonly departmentName: string;
};
export type UnitDraft = {
  readonly unit: ProjectUnit;
  readonly draft: ProjectDraft;
  /** The project of last year it continues, whose money came along and is to be confirmed. */
  readonly continuesId?: string;
};

/** Drafts many projects for the units they belong to, an event each; answers their ids in the same order. `projectFingerprints` is to follow. */
export async function draftMany(
  tx: Tx,
  actor: Actor,
  drafts: readonly UnitDraft[],
  eventData: object,
): Promise<string[]> {
  const serials = await tx.rows<{ serial: string }>(
    `select nextval('project_serial')::text as serial from generate_series(1, $1)`,
    [drafts.length],
  );
  const projects = drafts.map(({ unit, draft, continuesId = null }, index) => ({
    ...columnsOf(draft),
    id: uuid(),
    projectCode: projectCode(unit.divisionCode, draft.startDate, draft.projectType, serials[index]?.serial ?? '0'),
    originNote: '',
    continuesId,
    fundsToConfirm: continuesId !== null,
    state: projectLifecycle.initial,
    version: 1,
    orgId: unit.id,
    orgName: unit.name,
    departmentName: unit.departmentName,
    orgPath: unit.path,
    divisionCode: unit.divisionCode,
  }));
  await insert(tx, ProjectEntity, projects);
  await insertMoney(
    tx,
    projects.map((owner, index) => ({ owner, draft: drafts[index]?.draft ?? { funds: [] } })),
  );
  const action = 'project.draft';
  await recordAll(
    tx,
    actor,
    projects.map((project) => ({
      action,
      subject: projectSubject(project),
      data: { name: project.name, ...(project.continuesId && { continuesId: project.continuesId }), ...eventData },
    })),
  );
  return projects.map(({ id }) => id);
}

/** Removes drafts nobody touched since they came by an import; answers the ids of those that are gone. */
export async function removeUntouched(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  eventData: object,
): Promise<string[]> {
  const untouched = await tx.rows<{ id: string; orgPath: string; divisionCode: string }>(
    `select id, org_path as "orgPath", division_code as "divisionCode" from project
      where id = any($1) and state = $2 and version = 1 order by id for update`,
    [ids, projectLifecycle.initial],
  );
  await tx.rows('savepoint removal');
  const removed = await tryRemove(
    tx,
    untouched.map(({ id }) => id),
  );
  const gone = removed ? untouched : await removeOneByOne(tx, untouched);
  const action = 'project.remove';
  await recordAll(
    tx,
    actor,
    gone.map((project) => ({ action, subject: projectSubject(project), data: eventData })),
  );
  return gone.map(({ id }) => id);
}

/** False where something refers to one of them: nothing is removed then. */
export async function tryRemove(tx: Tx, ids: readonly string[]): Promise<boolean> {
  try {
    await deleteMoney(tx, ids);
    await tx.rows('delete from project_fingerprint where project_id = any($1)', [ids]);
    await tx.rows('delete from project where id = any($1)', [ids]);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error;
    await tx.rows('rollback to savepoint removal');
    return false;
  }
}

async function removeOneByOne<T extends { id: string }>(tx: Tx, projects: readonly T[]): Promise<T[]> {
  const gone: T[] = [];
  for (const project of projects) {
    await tx.rows('savepoint removal');
    if (await tryRemove(tx, [project.id])) gone.push(project);
  }
  return gone;
}
