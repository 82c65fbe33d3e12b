import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkProject,
  type Finding,
  finding,
  normalise,
  orInvalid,
  orRefuse,
  ProblemError,
  projectCode,
  type ProjectAction,
  type ProjectDraft,
  projectLifecycle,
  refusal,
  refuse,
  refuseBudgetLine,
  refuseLineAdjustment,
  refuseProjectEdit,
  sum,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { change, insert, lock, once, orStale } from '../kit/change';
import { Db, type Tx } from '../kit/db';
import { record } from '../kit/record';
import { projectById } from './library.reads';
import { BudgetLineEntity, ProjectEntity, ProjectFundEntity } from './project.entity';

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

/** The subject of an event about a project. */
export const onProject = (project: Pick<ProjectEntity, 'id' | 'orgPath' | 'divisionCode'>) => ({
  type: 'project',
  id: project.id,
  projectId: project.id,
  orgPath: project.orgPath,
  divisionCode: project.divisionCode,
});

/** Use cases of the project library. */
@Injectable()
export class LibraryService {
  constructor(private readonly db: Db) {}

  /** A department or unit proposes a project; it gets its code at once. `originNote` is for demonstration records only. @throws `INVALID` with the fields. */
  draft(actor: Actor, draft: ProjectDraft & { originNote?: string }, requestId?: string): Promise<ProjectEntity> {
    return this.db.as(actor, async (tx) => {
      await this.check(tx, draft);
      const id = await once(tx, actor.userId, requestId, () => this.insert(tx, actor, draft));
      return projectById(tx, id);
    });
  }

  /** Changes a proposal that is still with its author. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  edit(actor: Actor, id: string, version: number, draft: ProjectDraft): Promise<ProjectEntity> {
    return this.db.as(actor, async (tx) => {
      const project = await lock(tx, ProjectEntity, id);
      orRefuse(refuseProjectEdit(actor, project));
      orStale(project, version);
      await this.check(tx, draft);
      const { funds, ...fields } = draft;
      await change(
        tx,
        ProjectEntity,
        { id, version, state: project.state },
        { ...clean(fields), totalAmount: sum(funds.map((fund) => fund.amount)) },
      );
      await tx.rows('delete from project_fund where project_id = $1', [id]);
      await this.insertFunds(tx, project, draft);
      await record(tx, actor, 'project.edit', onProject(project), { draft });
      return projectById(tx, id);
    });
  }

  /** Submits, returns, admits, suspends, resumes or closes a project, by its lifecycle. */
  move(actor: Actor, step: ProjectMove): Promise<ProjectEntity> {
    return this.db.as(actor, (tx) => this.moveWithin(tx, actor, step));
  }

  /** The same as part of a later link's use case: a decision there and its effect here stand or fall together. */
  async moveWithin(tx: Tx, actor: Actor, { id, action, version, reason }: ProjectMove): Promise<ProjectEntity> {
    const project = await lock(tx, ProjectEntity, id);
    orRefuse(refuse(projectLifecycle, action, actor, project));
    orStale(project, version);
    const step = projectLifecycle.actions[action];
    if (step.needs && !reason?.trim()) orInvalid([finding('reason', 'reasonNeeded')]);
    await change(
      tx,
      ProjectEntity,
      { id, version, state: project.state },
      {
        state: step.to,
        reason: reason ? normalise(reason) : null,
        ...(action === 'submit' ? { submittedBy: actor.userId } : {}),
      },
    );
    await record(tx, actor, `project.${action}`, onProject(project), {
      from: project.state,
      to: step.to,
      ...(reason ? { reason } : {}),
    });
    return projectById(tx, id);
  }

  /** Finance proposes money for a project of the library in one year. @throws `NOT_READY` outside the library (六(三)), `DUPLICATE` */
  proposeBudgetLine(actor: Actor, projectId: string, year: number, amount: string): Promise<BudgetLineEntity> {
    return this.db.as(actor, async (tx) => {
      const project = await lock(tx, ProjectEntity, projectId);
      orRefuse(refuseBudgetLine(actor, project));
      const existing = await tx.first(BudgetLineEntity, 'where t.project_id = $1 and t.year = $2', [projectId, year]);
      if (existing) throw new ProblemError(refusal('DUPLICATE', 'budgetLineExists'));
      const { orgPath, divisionCode } = project;
      const line = {
        id: uuid(),
        projectId,
        year,
        initialAmount: amount,
        amount,
        state: 'proposed' as const,
        orgPath,
        divisionCode,
        version: 1,
      };
      await insert(tx, BudgetLineEntity, line);
      await record(tx, actor, 'project.proposeBudgetLine', onProject(project), { year, amount });
      return { ...line, budgetApprovalId: null, updatedAt: '' };
    });
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
      await record(tx, actor, 'project.adjustBudgetLine', onProject({ ...line, id: line.projectId }), data);
      return { ...line, amount, version: version + 1 };
    });
  }

  private async check(tx: Tx, draft: ProjectDraft): Promise<void> {
    const found: Finding[] = checkProject(draft);
    const place = await tx.one('select 1 from division where code = $1', [draft.placeCode]);
    orInvalid(place ? found : [...found, finding('placeCode', 'unknownPlace')]);
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    { funds, ...fields }: ProjectDraft & { originNote?: string },
  ): Promise<string> {
    const id = uuid();
    const serial = await tx.one<{ serial: string }>(`select nextval('project_serial')::text as serial`);
    const department = await tx.one<{ name: string }>(
      `select coalesce(d.name, o.name) as name from organisation o left join organisation d on d.id = o.parent_id where o.id = $1`,
      [actor.orgId],
    );
    const place = { orgPath: actor.orgPath, divisionCode: actor.divisionCode };
    await insert(tx, ProjectEntity, {
      ...clean(fields),
      ...place,
      id,
      projectCode: projectCode(actor.divisionCode, fields.startDate, fields.projectType, serial?.serial ?? '0'),
      totalAmount: sum(funds.map((fund) => fund.amount)),
      state: projectLifecycle.initial,
      orgId: actor.orgId,
      orgName: actor.orgName,
      departmentName: department?.name ?? actor.orgName,
      version: 1,
    });
    await this.insertFunds(tx, { id, ...place }, { funds });
    await record(tx, actor, 'project.draft', onProject({ id, ...place }), { name: fields.name });
    return id;
  }

  private insertFunds(
    tx: Tx,
    project: Pick<ProjectEntity, 'id' | 'orgPath' | 'divisionCode'>,
    { funds }: Pick<ProjectDraft, 'funds'>,
  ): Promise<void> {
    const { id: projectId, orgPath, divisionCode } = project;
    return insert(
      tx,
      ProjectFundEntity,
      funds.map(({ year, source, amount }) => ({ projectId, year, source, amount, orgPath, divisionCode })),
    );
  }
}

const clean = (fields: Omit<ProjectDraft, 'funds'> & { originNote?: string }) => ({
  ...fields,
  name: normalise(fields.name),
  summary: normalise(fields.summary),
});
