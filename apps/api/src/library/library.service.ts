import { Injectable } from '@nestjs/common';
import {
  type Actor,
  destination,
  finding,
  normalise,
  orInvalid,
  orRefuse,
  type ProjectAction,
  type ProjectDraft,
  projectLifecycle,
  type ProjectState,
  refuse,
  refuseProjectEdit,
} from '@chengxiao/domain';
import { change, changeEach, lock, lockAll, onceForRequest, orNotFound, orStale, type Seen } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { type Judgement, judgeEach, theOnlyAllowed, type Outcome } from '../kit/data/many';
import { record, recordAll } from '../kit/data/record';
import { exAnteStandings } from './ex-ante.reads';
import { projectById } from './library.reads';
import { saveProjectFingerprint } from './overlaps.reads';
import { onProject } from './project.consequences';
import { columnsOf, insertFunds, insertProject, orProposable, type StoredDraft } from './project.draft';
import { ProjectEntity } from './project.entity';

/** A command on one project as its caller saw it. */
export type ProjectMove = {
  readonly id: string;
  readonly action: ProjectAction;
  readonly version: number;
  readonly reason?: string | undefined;
};

type ProjectStep = Pick<ProjectMove, 'action' | 'reason'>;
type MovedProject = { readonly project: ProjectEntity; readonly to: ProjectState };

/** What the columns of a project become. */
const movedColumns = ({ project, to }: MovedProject, { userId }: Actor, { action, reason }: ProjectStep) => ({
  state: to,
  reason: reason ? normalise(reason) : null,
  ...(action === 'submit' ? { submittedBy: userId } : {}),
  ...(action === 'suspend' ? { stateBefore: project.state } : {}),
});

/** Use cases of the project library. */
@Injectable()
export class LibraryService {
  constructor(private readonly db: Db) {}

  /** A department or unit proposes a project; it gets its code at once. `originNote` is for demonstration records only. @throws `INVALID` with the fields. */
  draft(actor: Actor, draft: StoredDraft, requestId?: string): Promise<ProjectEntity> {
    return this.db.as(actor, async (tx) => {
      await orProposable(tx, actor, draft);
      const id = await onceForRequest(tx, actor.userId, { act: 'project.draft', requestId, input: draft }, async () => {
        const owner = await insertProject(tx, actor, draft);
        await record(tx, actor, 'project.draft', onProject(owner), { name: draft.name });
        return owner.id;
      });
      return projectById(tx, id);
    });
  }

  /** Changes a proposal that is still with its author. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  edit(actor: Actor, id: string, version: number, draft: ProjectDraft): Promise<ProjectEntity> {
    return this.db.as(actor, async (tx) => {
      const project = await lock(tx, ProjectEntity, id);
      orRefuse(refuseProjectEdit(actor, project));
      orStale(project, version);
      await orProposable(tx, actor, draft, id);
      await change(tx, ProjectEntity, { id, version, state: project.state }, columnsOf(draft));
      await tx.rows('delete from project_fund where project_id = $1', [id]);
      await insertFunds(tx, project, draft);
      await saveProjectFingerprint(tx, project, draft);
      await record(tx, actor, 'project.edit', onProject(project), { draft });
      return projectById(tx, id);
    });
  }

  /** Takes one step of the project lifecycle: what people do by a button. */
  move(actor: Actor, step: ProjectMove): Promise<ProjectEntity> {
    return this.db.as(actor, (tx) => this.moveWithin(tx, actor, step));
  }

  /** The same step for many projects, each judged by itself. */
  moveMany(actor: Actor, seen: readonly Seen[], step: ProjectStep): Promise<readonly Outcome[]> {
    return this.db.as(actor, async (tx) => (await this.moveAll(tx, actor, seen, step)).outcomes);
  }

  /** The same as part of a later link's use case: a decision there and its effect here stand or fall together. */
  async moveWithin(tx: Tx, actor: Actor, { id, version, ...step }: ProjectMove): Promise<ProjectEntity> {
    theOnlyAllowed(await this.moveAll(tx, actor, [{ id, version }], step));
    return projectById(tx, id);
  }

  private async moveAll(
    tx: Tx,
    actor: Actor,
    seen: readonly Seen[],
    { action, reason }: ProjectStep,
  ): Promise<Judgement<MovedProject>> {
    const step = projectLifecycle.actions[action];
    const ids = seen.map(({ id }) => id);
    const projects = await lockAll(tx, ProjectEntity, ids);
    const exAnte = action === 'admit' ? await exAnteStandings(tx, ids) : null;
    const judgement = judgeEach(seen, ({ id, version }): MovedProject => {
      const project = orNotFound(projects.get(id));
      const standing = exAnte ? orNotFound(exAnte.get(id)) : 'notNeeded';
      orRefuse(refuse(projectLifecycle, action, actor, { ...project, exAnte: standing }));
      orStale(project, version);
      if (step.needs && !reason?.trim()) orInvalid([finding('reason', 'reasonNeeded')]);
      return { project, to: destination(step, project) };
    });
    const changes = judgement.allowed.map((moved) => {
      const { id, version } = moved.project;
      return { id, version, values: movedColumns(moved, actor, { action, reason }) };
    });
    await changeEach(tx, ProjectEntity, changes);
    const events = judgement.allowed.map(({ project, to }) => {
      const data = { from: project.state, to, ...(reason ? { reason } : {}) };
      return { action: `project.${action}`, subject: onProject(project), data };
    });
    await recordAll(tx, actor, events);
    return judgement;
  }
}
