import { Injectable } from '@nestjs/common';
import {
  type Actor,
  destination,
  finding,
  normalise,
  orInvalid,
  orRefuse,
  ProblemError,
  type ProjectAction,
  type ProjectDraft,
  projectLifecycle,
  refusal,
  refuse,
  refuseBudgetLine,
  refuseLineAdjustment,
  refuseProjectEdit,
  refuseSecondLine,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { change, insert, lock, once, orStale } from '../kit/change';
import { Db, type Tx } from '../kit/db';
import { each, type Outcome } from '../kit/each';
import { record } from '../kit/record';
import { exAnteStanding } from './ex-ante.reads';
import { plannedOf, projectById } from './library.reads';
import { keepProjectFingerprint } from './overlaps.reads';
import { followAll, onProject } from './project.follow';
import { columnsOf, insertFunds, insertProject, orProposable, type StoredDraft } from './project.draft';
import { BudgetLineEntity, notCancelled, ProjectEntity } from './project.entity';

/** A command on one project as its caller saw it. */
export type ProjectMove = {
  readonly id: string;
  readonly action: ProjectAction;
  readonly version: number;
  readonly reason?: string | undefined;
};

/** A new amount for an approved budget line, in 元. */
export type LineAdjustment = {
  readonly id: string;
  readonly version: number;
  readonly amount: string;
  readonly reason: string;
};

/** A project as its caller saw it. */
export type Seen = Pick<ProjectMove, 'id' | 'version'>;
/** Money for a project in one year, in 元; null where the project plans none. */
type LineWish = { readonly projectId: string; readonly year: number; readonly amount: string | null };

/** Use cases of the project library. */
@Injectable()
export class LibraryService {
  constructor(private readonly db: Db) {}

  /** A department or unit proposes a project; it gets its code at once. `originNote` is for demonstration records only. @throws `INVALID` with the fields. */
  draft(actor: Actor, draft: StoredDraft, requestId?: string): Promise<ProjectEntity> {
    return this.db.as(actor, async (tx) => {
      await orProposable(tx, actor, draft);
      const id = await once(tx, actor.userId, requestId, async () => {
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
      await keepProjectFingerprint(tx, project, draft);
      await record(tx, actor, 'project.edit', onProject(project), { draft });
      return projectById(tx, id);
    });
  }

  /** Takes one step of the project lifecycle: what people do by a button. */
  move(actor: Actor, step: ProjectMove): Promise<ProjectEntity> {
    return this.db.as(actor, (tx) => this.moveWithin(tx, actor, step));
  }

  /** The same step for many projects, each judged by itself. */
  moveMany(actor: Actor, seen: readonly Seen[], step: Pick<ProjectMove, 'action' | 'reason'>): Promise<Outcome[]> {
    return this.db.as(actor, (tx) => each(seen, (project) => this.moveWithin(tx, actor, { ...step, ...project })));
  }

  /** The same as part of a later link's use case: a decision there and its effect here stand or fall together. */
  async moveWithin(tx: Tx, actor: Actor, { id, action, version, reason }: ProjectMove): Promise<ProjectEntity> {
    const project = await lock(tx, ProjectEntity, id);
    const exAnte = action === 'admit' ? await exAnteStanding(tx, id) : 'notNeeded';
    orRefuse(refuse(projectLifecycle, action, actor, { ...project, exAnte }));
    orStale(project, version);
    const step = projectLifecycle.actions[action];
    if (step.needs && !reason?.trim()) orInvalid([finding('reason', 'reasonNeeded')]);
    const { state: from } = project;
    const to = destination(step, project);
    await change(
      tx,
      ProjectEntity,
      { id, version, state: from },
      {
        state: to,
        reason: reason ? normalise(reason) : null,
        ...(action === 'submit' ? { submittedBy: actor.userId } : {}),
        ...(action === 'suspend' ? { stateBefore: from } : {}),
      },
    );
    await record(tx, actor, `project.${action}`, onProject(project), {
      from,
      to,
      ...(reason ? { reason } : {}),
    });
    return projectById(tx, id);
  }

  /** Finance proposes money for a project of the library in one year. @throws `NOT_READY` outside the library (六(三)), `DUPLICATE` also where the year's line is cancelled: it is restored */
  proposeBudgetLine(actor: Actor, projectId: string, year: number, amount: string): Promise<BudgetLineEntity> {
    return this.db.as(actor, (tx) => this.proposeWithin(tx, actor, { projectId, year, amount }));
  }

  /** The same for many projects, each the money it plans for the year. @throws nothing: `NOT_READY` of one without such a plan is its own */
  proposeBudgetLines(actor: Actor, projectIds: readonly string[], year: number): Promise<Outcome[]> {
    return this.db.as(actor, async (tx) => {
      const planned = await plannedOf(tx, projectIds, year);
      return each(
        projectIds.map((id) => ({ id })),
        ({ id }) => this.proposeWithin(tx, actor, { projectId: id, year, amount: planned.get(id) ?? null }),
      );
    });
  }

  private async proposeWithin(tx: Tx, actor: Actor, { projectId, year, amount }: LineWish): Promise<BudgetLineEntity> {
    const project = await lock(tx, ProjectEntity, projectId);
    orRefuse(refuseBudgetLine(actor, project));
    const existing = await tx.first(BudgetLineEntity, 'where t.project_id = $1 and t.year = $2', [projectId, year]);
    if (existing) throw new ProblemError(refuseSecondLine(existing));
    if (amount === null) throw new ProblemError(refusal('NOT_READY', 'fundsOfYearMissing', { year }));
    const { orgPath, divisionCode } = project;
    const state = 'proposed' as const;
    const line = {
      id: uuid(),
      projectId,
      year,
      initialAmount: amount,
      amount,
      state,
      orgPath,
      divisionCode,
      version: 1,
    };
    await insert(tx, BudgetLineEntity, line);
    await record(tx, actor, 'project.proposeBudgetLine', onProject(project), { year, amount });
    await followAll(tx, actor, [project], 'nominate');
    return { ...line, ...notCancelled, budgetApprovalId: null, updatedAt: '' };
  }

  /** Finance changes an approved line during the year (追加、调减); the initial amount stays. @throws `ILLEGAL_STATE`, `STALE`, `INVALID` */
  adjustBudgetLine(actor: Actor, { id, version, amount, reason }: LineAdjustment): Promise<BudgetLineEntity> {
    return this.db.as(actor, async (tx) => {
      const line = await lock(tx, BudgetLineEntity, id);
      orRefuse(refuseLineAdjustment(actor, line));
      orStale(line, version);
      if (!reason.trim()) orInvalid([finding('reason', 'reasonNeeded')]);
      await change(tx, BudgetLineEntity, { id, version, state: line.state }, { amount });
      const data = { year: line.year, from: line.amount, to: amount, reason: normalise(reason) };
      const project = await lock(tx, ProjectEntity, line.projectId);
      await record(tx, actor, 'project.adjustBudgetLine', onProject(project), data);
      await followAll(tx, actor, [project], 'adjust');
      return { ...line, amount, version: version + 1 };
    });
  }
}
