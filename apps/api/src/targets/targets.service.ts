import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkDraft,
  checkTargetYear,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuseDeclaration,
  refuseTargetEdit,
  targetLifecycle,
} from '@chengxiao/domain';
import { TargetInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { projectById, ProjectEntity } from '../library';
import { change, insert, lock, once, orStale } from '../kit/change';
import { Db, type Tx } from '../kit/db';
import { each, type Outcome } from '../kit/each';
import { record } from '../kit/record';
import { type Begun, begunFrom } from './declaration/carried.reads';
import { formKindFor } from './declaration/declaration-rules.reads';
import { draftOf } from './target.draft';
import { TargetEntity } from './target.entity';
import { insertRows, replaceRows } from './target.rows';
import { targetById } from './targets.reads';

/** For which project and year a target is declared; a first form may come along. */
export type Declaration = {
  readonly projectId: string;
  readonly year: number;
  readonly input?: TargetInput | undefined;
  /** Earlier year whose approved target it goes on from; the form that comes along is left aside then. */
  readonly fromYear?: number | null | undefined;
  readonly requestId?: string | undefined;
};
/** A form that takes the place of the one its author saw. */
export type TargetEdit = { readonly id: string; readonly version: number; readonly input: TargetInput };
type Owner = Pick<TargetEntity, 'id' | 'projectId' | 'orgPath' | 'divisionCode'>;
type Declared = Owner & Pick<TargetEntity, 'year'>;

/** The subject of an event about a target. */
export const onTarget = ({ id, projectId, orgPath, divisionCode }: Owner) => ({
  type: 'target',
  id,
  projectId,
  orgPath,
  divisionCode,
});

/** Declaring and editing performance targets; `ReviewsService` takes them through review, `ApprovalsService` approves them. */
@Injectable()
export class TargetsService {
  constructor(private readonly db: Db) {}

  /** Declares the target of a project of the library for one year, as a draft. @throws `NOT_READY`, `DUPLICATE`, `INVALID` */
  declare(actor: Actor, { projectId, year, input, fromYear, requestId }: Declaration): Promise<TargetEntity> {
    return this.db.as(actor, async (tx) => {
      const wish = { projectId, year, input, fromYear };
      const id = await once(tx, actor.userId, requestId, () => this.declareWithin(tx, actor, wish));
      return targetById(tx, id);
    });
  }

  /** Begins an empty form for each of many projects; one that has its target keeps it. */
  declareMany(actor: Actor, projectIds: readonly string[], year: number): Promise<Outcome[]> {
    return this.db.as(actor, (tx) =>
      each(
        projectIds.map((id) => ({ id })),
        ({ id }) => this.declareWithin(tx, actor, { projectId: id, year }),
      ),
    );
  }

  private async declareWithin(
    tx: Tx,
    actor: Actor,
    { projectId, year, input, fromYear }: Omit<Declaration, 'requestId'>,
  ): Promise<string> {
    const project = await lock(tx, ProjectEntity, projectId);
    orRefuse(refuseDeclaration(actor, project));
    orInvalid(checkTargetYear(year, project));
    const earlier = await tx.one('select from target where project_id = $1 and year = $2', [projectId, year]);
    if (earlier) throw new ProblemError(refusal('DUPLICATE', 'targetExists'));
    const draft = draftOf(input ?? new TargetInput());
    return this.insert(tx, actor, project, year, await begunFrom(tx, project, { year, fromYear, draft }));
  }

  /** Replaces the whole form; cells may stay open until it is submitted. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  edit(actor: Actor, id: string, version: number, input: TargetInput): Promise<TargetEntity> {
    return this.db.as(actor, (tx) => this.editWithin(tx, actor, { id, version, input }));
  }

  /** The same as part of a larger use case; `why` goes into the event. */
  async editWithin(tx: Tx, actor: Actor, { id, version, input }: TargetEdit, why: object = {}): Promise<TargetEntity> {
    const target = await lock(tx, TargetEntity, id);
    orRefuse(refuseTargetEdit(actor, target));
    orStale(target, version);
    const draft = draftOf(input);
    orInvalid(checkDraft(draft));
    const { annualGoal, midtermGoal } = draft;
    const confirmed = target.carriedFrom ? (input.confirmed ?? target.confirmed) : [];
    const formKind = await formKindFor(tx, await projectById(tx, target.projectId), target.year);
    const form = { annualGoal, midtermGoal, confirmed, formKind };
    await change(tx, TargetEntity, { id, version, state: target.state }, form);
    await replaceRows(tx, target, draft);
    await record(tx, actor, 'target.edit', onTarget(target), { draft, confirmed, formKind, ...why });
    return targetById(tx, id);
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    project: ProjectEntity,
    year: number,
    { draft, carriedFrom, formKind }: Begun,
  ): Promise<string> {
    orInvalid(checkDraft(draft));
    const owner: Declared = {
      id: uuid(),
      year,
      projectId: project.id,
      orgPath: project.orgPath,
      divisionCode: project.divisionCode,
    };
    const { annualGoal, midtermGoal } = draft;
    await insert(tx, TargetEntity, {
      ...owner,
      annualGoal,
      midtermGoal,
      formKind,
      carriedFrom,
      confirmed: [],
      state: targetLifecycle.initial,
      round: 0,
      version: 1,
    });
    await insertRows(tx, owner, draft);
    await record(tx, actor, 'target.declare', onTarget(owner), { year, formKind, carriedFrom });
    return owner.id;
  }
}
