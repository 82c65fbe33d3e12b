import {
  type Actor,
  gradeOfReview,
  orRefuse,
  refuse,
  type ReviewAct,
  rounded,
  type ReviewRoundChange,
  roundOutcomeOf,
  stepOf,
  type TargetAction,
  targetLifecycle,
  type TargetReview,
  totalOfScores,
  advanceRound,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { type RowUpdate, changeEach, insert, lock, orNotFound, orStale, type Seen } from '../../kit/data/change';
import type { Tx } from '../../kit/data/db';
import { recordAll } from '../../kit/data/record';
import { openReviewRoundOf, type ReviewRoundEntity, type ReviewRoundStep, saveReviewRounds } from '../../review';
import { TargetEntity, TargetReviewEntity, targetSubject } from '../target.entity';

/** A target under review, locked, with its round. */
export type ReviewCase = { readonly target: TargetEntity; readonly round: ReviewRoundEntity };

/** Locks a target that somebody may do this to. @throws why it is refused, `STALE` */
export async function lockCase(tx: Tx, actor: Actor, { id, version }: Seen, action: TargetAction): Promise<ReviewCase> {
  const target = await lock(tx, TargetEntity, id);
  const round = await openReviewRoundOf(tx, id);
  orRefuse(refuse(targetLifecycle, action, actor, { ...target, review: round }));
  orStale(target, version);
  return { target, round: orNotFound(round) };
}

/** An act on one target under review that the rules allow, with all it writes. */
export type AllowedAct = ReviewCase & {
  readonly act: ReviewAct;
  readonly review?: Omit<TargetReview, 'decision'>;
  /** Beyond what the act itself does to the round. */
  readonly change?: Partial<ReviewRoundStep['change']>;
  readonly to?: { readonly userId: string; readonly name: string };
  readonly bulkId?: string;
};

const noReview: Omit<TargetReview, 'decision'> = { points: null, scores: null, rowReasons: [], opinion: '' };

/**
 * Writes acts on locked targets: state and version, the round, the record, the event; each kind of thing in one statement,
 * however many targets there are.
 * @throws `STALE` when one of them is no longer as it was locked
 */
export async function writeActs(tx: Tx, actor: Actor, cases: readonly AllowedAct[]): Promise<void> {
  await changeEach(tx, TargetEntity, cases.map(targetUpdateOf));
  await saveReviewRounds(
    tx,
    cases.map((each) => ({ round: each.round, change: roundChangeOf(each, actor) })),
  );
  await insert(
    tx,
    TargetReviewEntity,
    cases.map((each) => reviewRowOf(each, actor)),
  );
  await recordAll(
    tx,
    actor,
    cases.map((each) => ({
      action: `target.${each.act}`,
      subject: targetSubject(each.target),
      data: eventDataOf(each),
    })),
  );
}

const roundChangeOf = ({ round, act, change }: AllowedAct, actor: Actor): ReviewRoundStep['change'] => {
  const roundChange: ReviewRoundChange = advanceRound(round, act, actor.userId);
  const assigneeName = roundChange.assigneeId === null ? null : round.assigneeName;
  return { ...roundChange, assigneeName, outcome: roundOutcomeOf(act), ...change };
};

/** Where the lifecycle leads, and why it was returned, as its declarer reads it. */
function targetUpdateOf({
  target: { id, version, state, reason },
  act,
  review = noReview,
}: AllowedAct): RowUpdate<TargetEntity> {
  const { to } = targetLifecycle.actions[act];
  const keptReason = to === state ? reason : null;
  return { id, version, values: { state: to, reason: to === 'returned' ? reasonOf(review) : keptReason } };
}

function reviewRowOf({ target, round: at, act, review = noReview, to, bulkId = '' }: AllowedAct, actor: Actor) {
  const { id: targetId, projectId, roundNo, orgPath, divisionCode } = target;
  const { scores } = review;
  const step = stepOf(at);
  return {
    id: uuid(),
    targetId,
    projectId,
    roundNo,
    decision: act,
    step: step && { key: step.key, name: step.name },
    points: review.points ?? {},
    scores,
    total: scores && rounded(totalOfScores(scores)),
    grade: gradeOfReview({ scores }),
    rowReasons: [...review.rowReasons],
    opinion: review.opinion,
    toId: to?.userId ?? null,
    toName: to?.name ?? null,
    bulkId: bulkId || null,
    reviewerId: actor.userId,
    reviewerName: actor.name,
    reviewerOrg: actor.orgName,
    orgPath,
    divisionCode,
  };
}

/** What the event keeps. */
function eventDataOf({ target, round, act, review = noReview, to, bulkId }: AllowedAct): object {
  return {
    from: target.state,
    to: targetLifecycle.actions[act].to,
    step: stepOf(round)?.key,
    reason: reasonOf(review),
    ...review,
    ...(to && { handedTo: to }),
    ...(bulkId && { bulk: bulkId }),
  };
}

/** What the history shows of a review: the general opinion, or else what was said about the rows. */
const reasonOf = ({ opinion, rowReasons }: Pick<TargetReview, 'opinion' | 'rowReasons'>): string | null =>
  opinion ||
  rowReasons
    .map((row) => row.reason)
    .join(';')
    .slice(0, 1_000) ||
  null;
