import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkDraft,
  checkReview,
  checkTargetYear,
  normalise,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuse,
  refuseDeclaration,
  refuseTargetEdit,
  type ReviewPoint,
  type TargetAction,
  type TargetDraft,
  targetLifecycle,
  type TargetReview,
  tallyOfFindings,
} from '@chengxiao/domain';
import { TargetInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { ProjectEntity } from '../library';
import { change, insert, lock, once, orStale } from '../kit/change';
import { Db, type Tx } from '../kit/db';
import { record } from '../kit/record';
import { draftOf } from './target.draft';
import { TargetEntity, TargetIndicatorEntity, TargetPlanStepEntity, TargetReviewEntity } from './target.entity';
import { keepFingerprint, keysOf } from './target.keys';
import { orSubmittable } from './target.lint';
import { indicatorsOf, targetById } from './targets.reads';

/** For which project and year a target is declared; a first form may come along. */
export type Declaration = {
  readonly projectId: string;
  readonly year: number;
  readonly input?: TargetInput | undefined;
  readonly requestId?: string | undefined;
};
/** A form that takes the place of the one its author saw. */
export type TargetEdit = { readonly id: string; readonly version: number; readonly input: TargetInput };
/** A command on one target as its caller saw it. */
export type TargetMove = { readonly id: string; readonly action: TargetAction; readonly version: number };
/** A review of one target as its reviewer saw it. */
export type TargetJudgement = Pick<TargetReview, 'decision' | 'rowReasons' | 'opinion'> & {
  readonly id: string;
  readonly version: number;
  readonly points: Readonly<Record<ReviewPoint, { readonly fit: boolean; readonly opinion?: string | null }>>;
};

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

/** Use cases of performance targets up to the review; `ApprovalsService` approves them with the budget. */
@Injectable()
export class TargetsService {
  constructor(private readonly db: Db) {}

  /** Declares the target of a project of the library for one year, as a draft. @throws `NOT_READY`, `DUPLICATE`, `INVALID` */
  declare(actor: Actor, { projectId, year, input, requestId }: Declaration): Promise<TargetEntity> {
    return this.db.as(actor, async (tx) => {
      const id = await once(tx, actor.userId, requestId, async () => {
        const project = await lock(tx, ProjectEntity, projectId);
        orRefuse(refuseDeclaration(actor, project));
        orInvalid(checkTargetYear(year, project));
        const earlier = await tx.one('select from target where project_id = $1 and year = $2', [projectId, year]);
        if (earlier) throw new ProblemError(refusal('DUPLICATE', 'targetExists'));
        return this.insert(tx, actor, project, year, draftOf(input ?? new TargetInput()));
      });
      return targetById(tx, id);
    });
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
    await change(tx, TargetEntity, { id, version, state: target.state }, { annualGoal, midtermGoal });
    await tx.rows('delete from target_indicator where target_id = $1', [id]);
    await tx.rows('delete from target_plan_step where target_id = $1', [id]);
    await this.insertRows(tx, target, draft);
    await record(tx, actor, 'target.edit', onTarget(target), { draft, ...why });
    return targetById(tx, id);
  }

  /**
   * Submits a target. Return and pass are moves too, but they need a review, and approval needs the batch.
   * What the indicator check only warns of stays in the event, so that nobody can say later it was not there.
   * @throws `INVALID` with every cell that keeps it from being submitted
   */
  move(actor: Actor, { id, action, version }: TargetMove): Promise<TargetEntity> {
    return this.db.as(actor, async (tx) => {
      const target = await lock(tx, TargetEntity, id);
      orRefuse(refuse(targetLifecycle, action, actor, target));
      orStale(target, version);
      if (action !== 'submit') throw new ProblemError(refusal('NOT_READY', 'reviewNeeded'));
      const findings = await orSubmittable(tx, target);
      const { state: from, round } = target;
      const { to } = targetLifecycle.actions.submit;
      await change(
        tx,
        TargetEntity,
        { id, version, state: from },
        { state: to, round: round + 1, submittedBy: actor.userId, reason: null },
      );
      await record(tx, actor, 'target.submit', onTarget(target), {
        from,
        to,
        round: round + 1,
        findings: tallyOfFindings(findings),
      });
      return targetById(tx, id);
    });
  }

  /** Finance returns or passes a submitted target on the four points of 四(一)2; each round leaves one review. */
  review(actor: Actor, { id, version, ...judgement }: TargetJudgement): Promise<TargetEntity> {
    return this.db.as(actor, async (tx) => {
      const target = await lock(tx, TargetEntity, id);
      const review = written(judgement);
      const { decision, ...findings } = review;
      orRefuse(refuse(targetLifecycle, decision, actor, target));
      orStale(target, version);
      const indicators = await indicatorsOf(tx, [id]);
      orInvalid(
        checkReview(
          review,
          indicators.map((row) => row.id),
        ),
      );
      const { state: from } = target;
      const { to } = targetLifecycle.actions[decision];
      await this.insertReview(tx, actor, target, review);
      await change(
        tx,
        TargetEntity,
        { id, version, state: from },
        { state: to, reason: decision === 'return' ? reasonOf(review) : null },
      );
      await record(tx, actor, `target.${decision}`, onTarget(target), {
        from,
        to,
        reason: reasonOf(review),
        ...findings,
      });
      return targetById(tx, id);
    });
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    project: ProjectEntity,
    year: number,
    draft: TargetDraft,
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
      state: targetLifecycle.initial,
      round: 0,
      version: 1,
    });
    await this.insertRows(tx, owner, draft);
    await record(tx, actor, 'target.declare', onTarget(owner), { year });
    return owner.id;
  }

  private async insertRows(tx: Tx, declared: Declared, draft: TargetDraft): Promise<void> {
    const { id: targetId, projectId, orgPath, divisionCode } = declared;
    const place = { targetId, projectId, orgPath, divisionCode };
    await insert(
      tx,
      TargetIndicatorEntity,
      draft.indicators.map((row, position) => ({ ...row, ...keysOf(row), ...place, position })),
    );
    await keepFingerprint(tx, declared, draft.indicators);
    await insert(
      tx,
      TargetPlanStepEntity,
      draft.planSteps.map((step, position) => ({ ...step, ...place, position })),
    );
  }

  private insertReview(
    tx: Tx,
    actor: Actor,
    target: TargetEntity,
    { decision, points, rowReasons, opinion }: TargetReview,
  ): Promise<void> {
    const { id: targetId, projectId, round, orgPath, divisionCode } = target;
    const { userId: reviewerId, name: reviewerName, orgName: reviewerOrg } = actor;
    const by = { reviewerId, reviewerName, reviewerOrg };
    const found = { decision, points, rowReasons: [...rowReasons], opinion };
    return insert(tx, TargetReviewEntity, {
      id: uuid(),
      targetId,
      projectId,
      round,
      orgPath,
      divisionCode,
      ...by,
      ...found,
    });
  }
}

/** The review in the spelling in which text is stored. */
const written = ({ decision, points, rowReasons, opinion }: Omit<TargetJudgement, 'id' | 'version'>): TargetReview => {
  const point = (key: ReviewPoint) => ({ fit: points[key].fit, opinion: normalise(points[key].opinion ?? '') });
  return {
    decision,
    points: {
      relevance: point('relevance'),
      feasibility: point('feasibility'),
      science: point('science'),
      reasonableness: point('reasonableness'),
    },
    rowReasons: rowReasons.map(({ indicatorId, reason }) => ({ indicatorId, reason: normalise(reason) })),
    opinion: normalise(opinion),
  };
};

/** What the history shows of a review: the general opinion, or else what was said about the rows. */
const reasonOf = ({ opinion, rowReasons }: TargetReview): string | null =>
  opinion ||
  rowReasons
    .map((row) => row.reason)
    .join(';')
    .slice(0, 1_000) ||
  null;
