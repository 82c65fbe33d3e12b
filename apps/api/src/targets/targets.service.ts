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
  type TargetAction,
  type TargetDraft,
  targetHeadFields,
  targetLifecycle,
} from '@chengxiao/domain';
import { TargetInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { ProjectEntity } from '../library';
import { act, aggregate, editEach } from '../kit/data/act';
import { insert, lockAll, onceForRequest, orNotFound, type Seen } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { type Judgement, judgeEach, theOnlyAllowed, type Outcome } from '../kit/data/many';
import { recordAll } from '../kit/data/record';
import { type DeclarationStart, firstDraftOf, previousVersionsOf } from './declaration/carried.reads';
import { formKindsOfDivision } from './declaration/declaration-rules.reads';
import { draftOf } from './target.draft';
import { actOnReview, targetsUnderReview } from './review/review.acts';
import { takeDecisionBack } from './review/take-back';
import { submitAll } from './review/review.submit';
import { TargetEntity, targetParts, targetSubject } from './target.entity';
import { insertRows, replaceRows } from './target.rows';
import { fundsOf, targetById, yearFundsOf } from './targets.reads';

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
/** A command on one target as its caller saw it. */
export type TargetMove = Seen & { readonly action: TargetAction };

/** Targets with the form that the money of their year asks for now. */
const targets = aggregate(targetParts, async (tx, rows, { actor }) => {
  const kindOf = await formKindsOfDivision(tx, actor.divisionCode);
  const projectIds = rows.map(({ projectId }) => projectId);
  const funds = Map.groupBy(await fundsOf(tx, projectIds), ({ projectId }) => projectId);
  return rows.map((target) => {
    const yearFunds = (funds.get(target.projectId) ?? []).filter(({ year }) => year === target.year);
    return { ...target, newKind: kindOf(target.year, yearFunds) };
  });
});

/** Declaring, editing and submitting performance targets; `ReviewsService` takes them through review. */
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
   * part of it to be confirmed or changed, or empty where there is none. One that has its target keeps it. As a trial it
   * tells what would become of each.
   */
  declareMany(
    actor: Actor,
    projectIds: readonly string[],
    year: number,
    how: 'as' | 'trial' = 'as',
  ): Promise<readonly Outcome[]> {
    const start = { year, from: 'latest', draft: draftOf(new TargetInput()) } as const;
    return this.db[how](actor, async (tx) => (await this.declareAll(tx, actor, projectIds, start)).outcomes);
  }

  /** The same as part of a larger use case. */
  async declareAll(
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
    const judgement = await judgeEach(
      projectIds.map((id) => ({ id })),
      ({ id }): TargetForm => {
        const project = orNotFound(projects.get(id));
        orRefuse(refuseDeclaration(actor, project));
        orInvalid(checkTargetYear(year, project));
        if (declaredIds.has(id)) throw new ProblemError(refusal('DUPLICATE', 'targetExists'));
        const { draft, carriedFrom } = firstDraftOf(start, previousVersions.get(id), project);
        orInvalid(checkDraft(draft));
        return {
          draft,
          target: newTarget(project, draft, { year, carriedFrom, formKind: kindOf(year, funds.get(id) ?? []) }),
        };
      },
    );
    const declaredTargets = judgement.allowed.map(({ target }) => target);
    await insert(tx, TargetEntity, declaredTargets);
    await insertRows(tx, judgement.allowed);
    const events = declaredTargets.map((target) => {
      const { formKind, carriedFrom } = target;
      return {
        action: 'target.declare' as const,
        subject: targetSubject(target),
        data: { year, formKind, carriedFrom },
      };
    });
    await recordAll(tx, actor, events);
    return { ...judgement, allowed: declaredTargets };
  }

  /** Replaces the whole form; cells may stay open until it is submitted. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  edit(actor: Actor, id: string, version: number, input: TargetInput): Promise<TargetEntity> {
    return this.db.as(actor, async (tx) => {
      theOnlyAllowed(await this.editAll(tx, actor, [{ id, version, input }]));
      return targetById(tx, id);
    });
  }

  /** The same for many forms as part of a larger use case; `eventData` goes into the events. */
  editAll(
    tx: Tx,
    actor: Actor,
    edits: readonly TargetEdit[],
    eventData: object = {},
  ): Promise<Judgement<{ readonly row: TargetEntity }>> {
    const inputs = new Map(edits.map(({ id, input }) => [id, { input, draft: draftOf(input) }]));
    const editOf = ({ id }: TargetEntity) => orNotFound(inputs.get(id));
    return editEach(tx, actor, targets, edits, {
      refuse: refuseTargetEdit,
      step: ({ newKind: formKind, ...target }) => {
        const { input, draft } = editOf(target);
        orInvalid(checkDraft(draft));
        const confirmed = target.carriedFrom ? (input.confirmed ?? target.confirmed) : [];
        const values = { ...pickFields(targetHeadFields, draft), confirmed, formKind };
        return { values, data: { draft, confirmed, formKind, ...eventData } };
      },
      effect: (edited) =>
        replaceRows(
          tx,
          edited.map(({ row: target }) => ({ target, draft: editOf(target).draft })),
        ),
    });
  }

  /**
   * Submits a target, or takes it back. Every other action needs a review, somebody to hand it to, or the bulk approval of the budget.
   * @throws `INVALID` with every cell that keeps it from being submitted
   */
  move(actor: Actor, { id, action, version }: TargetMove): Promise<TargetEntity> {
    return this.db.as(actor, async (tx) => {
      const seen = { id, version };
      const move = moves[action];
      if (move) await move(tx, actor, seen);
      else await act(tx, actor, targetsUnderReview, { ...seen, action, checksReason: true, step: refuseWithoutReview });
      return targetById(tx, id);
    });
  }

  /** Submits many targets, each judged by itself. */
  submitMany(actor: Actor, seen: readonly Seen[]): Promise<readonly Outcome[]> {
    return this.db.as(actor, async (tx) => (await submitAll(tx, actor, seen)).outcomes);
  }
}

type Move = (tx: Tx, actor: Actor, seen: Seen) => Promise<unknown>;
/** What each action does when it is asked for alone; null where it needs more than that and has a mutation of its own. */
const moves: Readonly<Record<TargetAction, Move | null>> = {
  submit: async (tx, actor, seen) => theOnlyAllowed(await submitAll(tx, actor, [seen])),
  withdraw: (tx, actor, seen) => actOnReview(tx, actor, seen, 'withdraw', () => ({})),
  forward: null,
  pass: null,
  returnOne: null,
  return: null,
  reject: null,
  takeBack: takeDecisionBack,
  opine: null,
  transfer: null,
  addReviewer: null,
  markKey: null,
  remind: null,
  approve: null,
};

function refuseWithoutReview(): never {
  throw new ProblemError(refusal('NOT_READY', 'reviewNeeded'));
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
  roundNo: 0,
  version: 1,
});
/** A form that is begun. */
type TargetForm = { readonly target: ReturnType<typeof newTarget>; readonly draft: TargetDraft };
