import { type Actor, type ProjectConsequence, projectLifecycle, type ProjectState } from '@chengxiao/domain';
import { changeAll } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { recordAll } from '../kit/data/record';
import { ProjectEntity, projectSubject } from './project.entity';

/**
 * Moves locked projects as a consequence of another act, in that act's transaction and in as many statements for one as for
 * many; nothing happens where the lifecycle has no such move from where a project stands: one in execution stays so when
 * money of another year is proposed.
 */
export async function applyConsequence(
  tx: Tx,
  actor: Actor,
  projects: readonly ProjectEntity[],
  consequence: ProjectConsequence,
): Promise<void> {
  const step = projectLifecycle.consequences?.[consequence];
  if (!step) return;
  const isFrom = (state: ProjectState | null): boolean => state !== null && step.from.includes(state);
  // A suspended project stands nowhere for the while: what it returns to moves.
  const suspended = projects.filter(({ state, stateBefore }) => state === 'suspended' && isFrom(stateBefore));
  await changeAll(tx, ProjectEntity, suspended, { stateBefore: step.to });
  const moved = projects.filter(({ state }) => isFrom(state));
  if (moved.length === 0) return;
  await changeAll(tx, ProjectEntity, moved, { state: step.to });
  const events = moved.map((project) => ({
    subject: projectSubject(project),
    data: { from: project.state, to: step.to },
  }));
  await recordAll(
    tx,
    actor,
    events.map((each) => ({ ...each, action: `project.${consequence}` })),
  );
}

/** What follows for locked projects when proposed lines of theirs were deferred or cancelled: the last one puts each back to the reserve. */
export async function postponeAll(tx: Tx, actor: Actor, projects: readonly ProjectEntity[]): Promise<void> {
  const open = await tx.rows<{ id: string }>(
    `select distinct project_id as id from budget_line where project_id = any($1) and state = 'proposed'`,
    [projects.map(({ id }) => id)],
  );
  const busy = new Set(open.map(({ id }) => id));
  await applyConsequence(
    tx,
    actor,
    projects.filter(({ id }) => !busy.has(id)),
    'postpone',
  );
}
