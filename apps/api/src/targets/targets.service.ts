import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkDraft,
  checkTargetYear,
  orInvalid,
  orRefuse,
  pickFields,
  ProblemError,
  refusal,
  refuseDeclaration,
  refuseTargetEdit,
  type TargetDraft,
  targetHeadFields,
  targetLifecycle,
} from '@chengxiao/domain';
import { TargetInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { projectById, ProjectEntity } from '../library';
import { change, insert, lock, lockAll, onceForRequest, orNotFound, orStale } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { type Judgement, judgeEach, theOnlyAllowed, type Outcome } from '../kit/data/many';
import { record, recordAll } from '../kit/data/record';
import { type DeclarationStart, firstDraftOf, previousVersionsOf } from './declaration/carried.reads';
import { formKindOfProject, formKindsOfDivision } from './declaration/declaration-rules.reads';
import { draftOf } from './target.draft';
import { TargetEntity } from './target.entity';
import { insertRows, replaceRows } from './target.rows';
import { targetById, yearFundsOf } from './targets.reads';

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

/** The subject of an event about a target. */
export const onTarget = ({ id, projectId, orgPath, divisionCode }: Owner) => ({
  type: 'target' as const,
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
      const start = { year, from: fromYear ?? null, draft: draftOf(input ?? new TargetInput()) };
      const declareOne = async () => theOnlyAllowed(await this.declareAll(tx, actor, [projectId], start)).id;
      const request = { act: 'target.declare', requestId, input: { projectId, year, input, fromYear } };
      return targetById(tx, await onceForRequest(tx, actor.userId, request, declareOne));
    });
  }

  /**
   * Begins the form of the year for each of many projects: on from its latest approved target of an earlier year, every
   * part of it to be confirmed or changed, or empty where there is none. One that has its target keeps it.
   */
  declareMany(actor: Actor, projectIds: readonly string[], year: number): Promise<readonly Outcome[]> {
    const start = { year, from: 'latest', draft: draftOf(new TargetInput()) } as const;
    return this.db.as(actor, async (tx) => (await this.declareAll(tx, actor, projectIds, start)).outcomes);
  }

  private async declareAll(
    tx: Tx,
    actor: Actor,
    projectIds: readonly string[],
    start: DeclarationStart,
  ): Promise<Judgement<TargetForm['target']>> {
    const { year } = start;
    const projects = await lockAll(tx, ProjectEntity, projectIds);
    const declared = await tx.rows<{ id: string }>(
      'select project_id as id from target where project_id = any($1) and year = $2',
      [projectIds, year],
    );
    const declaredIds = new Set(declared.map(({ id }) => id));
    const previousVersions = await previousVersionsOf(tx, projectIds, start);
    const kindOf = await formKindsOfDivision(tx, actor.divisionCode);
    const funds = Map.groupBy(await yearFundsOf(tx, projectIds, year), ({ projectId }) => projectId);
    const judgement = judgeEach(
      projectIds.map((id) => ({ id })),
      ({ id }): TargetForm => {
        const project = orNotFound(projects.get(id));
        orRefuse(refuseDeclaration(actor, project));
        orInvalid(checkTargetYear(year, project));
        if (declaredIds.has(id)) throw new ProblemError(refusal('DUPLICATE', 'targetExists'));
        const { draft, carriedFrom } = firstDraftOf(start, previousVersions.get(id));
        orInvalid(checkDraft(draft));
        return {
          draft,
          target: newTarget(project, draft, { year, carriedFrom, formKind: kindOf(year, funds.get(id) ?? []) }),
        };
      },
    );
    const targets = judgement.allowed.map(({ target }) => target);
    await insert(tx, TargetEntity, targets);
    await insertRows(tx, judgement.allowed);
    const events = targets.map((target) => {
      const { formKind, carriedFrom } = target;
      return { action: 'target.declare', subject: onTarget(target), data: { year, formKind, carriedFrom } };
    });
    await recordAll(tx, actor, events);
    return { ...judgement, allowed: targets };
  }

  /** Replaces the whole form; cells may stay open until it is submitted. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  edit(actor: Actor, id: string, version: number, input: TargetInput): Promise<TargetEntity> {
    return this.db.as(actor, (tx) => this.editWithin(tx, actor, { id, version, input }));
  }

  /** The same as part of a larger use case; `why` goes into the event. */
  async editWithin(
    tx: Tx,
    actor: Actor,
    { id, version, input }: TargetEdit,
    eventData: object = {},
  ): Promise<TargetEntity> {
    const target = await lock(tx, TargetEntity, id);
    orRefuse(refuseTargetEdit(actor, target));
    orStale(target, version);
    const draft = draftOf(input);
    orInvalid(checkDraft(draft));
    const confirmed = target.carriedFrom ? (input.confirmed ?? target.confirmed) : [];
    const formKind = await formKindOfProject(tx, await projectById(tx, target.projectId), target.year);
    const form = { ...pickFields(targetHeadFields, draft), confirmed, formKind };
    await change(tx, TargetEntity, { id, version, state: target.state }, form);
    await replaceRows(tx, { target, draft });
    await record(tx, actor, 'target.edit', onTarget(target), { draft, confirmed, formKind, ...eventData });
    return targetById(tx, id);
  }
}

const newTarget = (
  { id: projectId, orgPath, divisionCode }: ProjectEntity,
  draft: TargetDraft,
  start: Pick<TargetEntity, 'year' | 'carriedFrom' | 'formKind'>,
) => ({
  ...pickFields(targetHeadFields, draft),
  id: uuid(),
  projectId,
  orgPath,
  divisionCode,
  ...start,
  confirmed: [],
  state: targetLifecycle.initial,
  round: 0,
  version: 1,
});
/** A form that is begun. */
type TargetForm = { readonly target: ReturnType<typeof newTarget>; readonly draft: TargetDraft };
