import { Injectable } from '@nestjs/common';
import {
  type Actor,
  addWorkingDays,
  checkReview,
  type Colleague,
  isWorkingDay,
  mayBeAsked,
  mayTakeOver,
  normalise,
  orInvalid,
  orRefuse,
  type PointFit,
  type PointJudgement,
  ProblemError,
  refusal,
  refuse,
  type ReviewAct,
  type ReviewPoint,
  stepOf,
  targetLifecycle,
  type TargetReview,
  today,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { orNotFound, type Seen } from '../../kit/data/change';
import { Db, type Tx } from '../../kit/data/db';
import { record } from '../../kit/data/record';
import { packInForce } from '../../rule-packs';
import { calendarAround, openReviewRoundOf, reviewersOf, type ReviewRoundEntity } from '../../review';
import { type ActDetails, actOnReview, type ReviewCase } from './review.acts';
import { type TargetEntity, targetSubject } from '../target.entity';
import { indicatorsOf, targetById } from '../targets.reads';

/** A review of one target as its reviewer saw it. */
export type TargetJudgement = Pick<TargetReview, 'decision' | 'rowReasons' | 'opinion'> & {
  readonly id: string;
  readonly version: number;
  readonly points?: Readonly<Record<ReviewPoint, { readonly fit: PointFit; readonly opinion?: string | null }>> | null;
  readonly scores?: TargetReview['scores'];
};
/** Handing a step on 转办, or asking for an opinion 加签. */
export type TargetHandOn = {
  readonly id: string;
  readonly version: number;
  readonly action: 'transfer' | 'addReviewer';
  readonly to: string;
  readonly opinion: string;
};
/** Marking a key project 重点项目, or taking the mark back. */
export type KeyMark = { readonly id: string; readonly version: number; readonly key: boolean; readonly reason: string };

/** The walk of a target through review (四(一)2), step by step of the route it was submitted under. */
@Injectable()
export class ReviewsService {
  constructor(private readonly db: Db) {}

  /** A reviewer decides at the step, or gives the opinion they were asked for. @throws `INVALID`, `STALE` */
  review(actor: Actor, { id, version, ...judgement }: TargetJudgement): Promise<TargetEntity> {
    return this.performAct(actor, { id, version }, judgement.decision, async (tx, { round, target }) => {
      const { reviewForm: form } = await packInForce(tx, target.divisionCode, target.year);
      const { decision, ...review } = toStoredReview(judgement);
      const scored = round.keyProject && stepOf(round)?.role === 'finance';
      const indicatorIds = (await indicatorsOf(tx, [id])).map((row) => row.id);
      orInvalid(checkReview({ decision, ...review }, { indicatorIds, scored, form }));
      return { review, form };
    });
  }

  /** Hands the step to a colleague, or asks somebody for an opinion before it goes on. @throws `NOT_FOUND`, `NOT_READY` */
  handOn(actor: Actor, { id, version, action, to, opinion }: TargetHandOn): Promise<TargetEntity> {
    return this.performAct(actor, { id, version }, action, async (tx, { round, target }) => {
      const person = orNotFound((await reviewersOf(tx, target.orgPath)).find(({ userId }) => userId === to));
      const review = { points: null, scores: null, rowReasons: [], opinion: normalise(opinion) };
      const { userId, name } = person;
      return { review, to: { userId, name }, change: handOnChange(round, action, person, actor) };
    });
  }

  /** Marks a target as that of a key project, to be scored instead of ticked, or takes the mark back. */
  markKey(actor: Actor, { id, version, key, reason }: KeyMark): Promise<TargetEntity> {
    return this.performAct(actor, { id, version }, 'markKey', (_, { round }) => {
      if (!key && round.keyProject && !round.keyMarked) throw new ProblemError(refusal('NOT_READY', 'keyByAmount'));
      const review = { points: null, scores: null, rowReasons: [], opinion: normalise(reason) };
      return { review, change: { keyProject: key, keyMarked: key } };
    });
  }

  /**
   * Reminds whoever it waits for 催办, at most once a working day. It changes nothing but the record, so that those above,
   * who change nothing below, may remind too.
   */
  remind(actor: Actor, id: string, word = ''): Promise<TargetEntity> {
    return this.db.as(actor, async (tx) => {
      const target = await targetById(tx, id);
      const round = await openReviewRoundOf(tx, id);
      orRefuse(refuse(targetLifecycle, 'remind', actor, { ...target, review: round }));
      const opinion = normalise(word);
      const now = today();
      const calendar = await calendarAround(tx, now);
      const actOn = isWorkingDay(calendar, now) ? now : addWorkingDays(calendar, now, 1);
      const step = round && stepOf(round);
      const inserted = await tx.rows(
        `insert into target_review (id, target_id, project_id, round_no, decision, step, points, row_reasons, opinion, act_on, reviewer_id,
                                    reviewer_name, reviewer_org, org_path, division_code)
         values ($1, $2, $3, $4, 'remind', $5, '{}', '[]', $12, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
        [
          uuid(),
          id,
          target.projectId,
          target.roundNo,
          JSON.stringify({ key: step?.key, name: step?.name }),
          actOn,
          actor.userId,
          actor.name,
          actor.orgName,
          target.orgPath,
          target.divisionCode,
          opinion,
        ],
      );
      if (inserted.length === 0) throw new ProblemError(refusal('DUPLICATE', 'remindedToday'));
      await record(tx, actor, 'target.remind', targetSubject(target), {
        step: step?.key,
        actOn,
        ...(opinion && { reason: opinion }),
      });
      return target;
    });
  }

  private performAct(
    actor: Actor,
    seen: Seen,
    act: ReviewAct,
    details: (tx: Tx, reviewCase: ReviewCase) => ActDetails | Promise<ActDetails>,
  ): Promise<TargetEntity> {
    return this.db.as(actor, async (tx) => {
      await actOnReview(tx, actor, seen, act, (reviewCase) => details(tx, reviewCase));
      return targetById(tx, seen.id);
    });
  }
}

/** What handing on does to the round. */
function handOnChange(
  round: ReviewRoundEntity,
  action: TargetHandOn['action'],
  person: Colleague,
  actor: Actor,
): ActDetails['change'] & object {
  const { userId, name } = person;
  if (action === 'transfer') {
    if (!mayTakeOver(round, person, actor.userId)) throw new ProblemError(refusal('NOT_READY', 'nobodyToHandTo'));
    return { assigneeId: userId, assigneeName: name };
  }
  if (!mayBeAsked(round, person, actor.userId)) throw new ProblemError(refusal('NOT_READY', 'reviewerNotFree'));
  return { asked: [...round.asked, { userId, name }] };
}

/** The review in the spelling in which text is stored. */
const toStoredReview = ({
  points,
  scores,
  rowReasons,
  opinion,
  decision,
}: Omit<TargetJudgement, 'id' | 'version'>): TargetReview => {
  const judgementOf = (key: ReviewPoint): PointJudgement => ({
    fit: points?.[key].fit ?? 'unfit',
    opinion: normalise(points?.[key].opinion ?? ''),
  });
  return {
    decision,
    points: points
      ? {
          completeness: judgementOf('completeness'),
          relevance: judgementOf('relevance'),
          appropriateness: judgementOf('appropriateness'),
          feasibility: judgementOf('feasibility'),
        }
      : null,
    scores: scores ?? null,
    rowReasons: rowReasons.map(({ indicatorId, reason }) => ({ indicatorId, reason: normalise(reason) })),
    opinion: normalise(opinion),
  };
};
