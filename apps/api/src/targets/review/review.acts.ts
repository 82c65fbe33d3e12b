import {
  type Actor,
  addWorkingDays,
  gradeOfReview,
  type LocalDate,
  type ProjectState,
  type ReviewAct,
  type ReviewForm,
  rounded,
  roundOutcomeOf,
  stepOf,
  targetLifecycle,
  today,
  type TargetReview,
  totalOfScores,
  advanceRound,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { act, actOnEach, aggregate } from '../../kit/data/act';
import { insert, orNotFound, type Seen } from '../../kit/data/change';
import type { Tx } from '../../kit/data/db';
import type { Judgement } from '../../kit/data/many';
import {
  calendarAround,
  openReviewRoundsOf,
  type ReviewRoundEntity,
  type ReviewRoundStep,
  saveReviewRounds,
  withDecided,
} from '../../review';
import { packsInForce } from '../../rule-packs';
import { type TargetEntity, targetParts, TargetReviewEntity } from '../target.entity';

/** Targets with the round of their review that is under way, and the decision that holds their project, if any. */
export const targetsUnderReview = aggregate(targetParts, async (tx, targets) => {
  const ids = targets.map(({ id }) => id);
  const rounds = new Map((await openReviewRoundsOf(tx, ids)).map((round) => [round.subjectId, round]));
  const held = await tx.rows<{ id: string; state: ProjectState; holdNo: string | null }>(
    `select id, state, hold_no as "holdNo" from project where id = any($1) and state = 'suspended'`,
    [targets.map(({ projectId }) => projectId)],
  );
  const heldOf = new Map(held.map(({ id, ...project }) => [id, project]));
  return targets.map((target) => {
    return { ...target, review: rounds.get(target.id) ?? null, project: heldOf.get(target.projectId) };
  });
});

/** A target under review, locked, with its round. */
export type ReviewCase = { readonly target: TargetEntity; readonly round: ReviewRoundEntity };

/** What an act on one target under review says and writes. */
export type ActDetails = {
  readonly review?: Omit<TargetReview, 'decision'>;
  /** What form F3 is scored by, where it is. */
  readonly form?: ReviewForm;
  /** Beyond what the act itself does to the round. */
  readonly change?: Partial<ReviewRoundStep['change']>;
  readonly to?: { readonly userId: string; readonly name: string };
};
/** Such an act, as the rules allow it. */
type AllowedAct = ReviewCase & ActDetails & { readonly act: ReviewAct; readonly bulkId?: string };

const noReview: Omit<TargetReview, 'decision'> = { points: null, scores: null, rowReasons: [], opinion: '' };

/** One act on one target under review; `details` may refuse it. @throws why it is refused, `STALE`, `INVALID` */
export async function actOnReview(
  tx: Tx,
  actor: Actor,
  seen: Seen,
  action: ReviewAct,
  details: (reviewCase: ReviewCase) => ActDetails | Promise<ActDetails>,
): Promise<void> {
  const { keep, effect } = reviewsToWrite(tx, actor, await mendByOf(tx, actor, action, [seen]));
  await act(tx, actor, targetsUnderReview, {
    ...seen,
    action,
    checksReason: true,
    step: async ({ review, ...target }) => {
      const reviewCase = { target, round: orNotFound(review) };
      return keep({ ...reviewCase, act: action, ...(await details(reviewCase)) });
    },
    effect,
  });
}

/** What a bulk act does to a round that is under way: `details` may refuse it. */
export type BulkOfReviews = {
  readonly id: string;
  /** Whether it may return some of them. */
  readonly returns?: boolean;
  readonly actOn: (round: ReviewRoundEntity) => ReviewAct;
  readonly details: (round: ReviewRoundEntity, action: ReviewAct) => ActDetails;
};

/** The acts of a bulk review on many targets, each judged as it stands. */
export async function actOnReviews(
  tx: Tx,
  actor: Actor,
  targets: readonly { readonly id: string }[],
  { id: bulkId, returns = false, actOn, details }: BulkOfReviews,
): Promise<Judgement<unknown>> {
  const { keep, effect } = reviewsToWrite(tx, actor, await mendByOf(tx, actor, returns ? 'return' : 'pass', targets));
  // Without a round under way nothing may be done, whatever the act: the lifecycle says why.
  const actionOf = (round: ReviewRoundEntity | null): ReviewAct => (round ? actOn(round) : 'return');
  return actOnEach(
    tx,
    actor,
    targetsUnderReview,
    targets.map(({ id }) => ({ id })),
    {
      action: ({ review }) => actionOf(review),
      checksReason: true,
      step: ({ review, ...target }) => {
        const round = orNotFound(review);
        const action = actionOf(round);
        return keep({ target, round, act: action, ...details(round, action), bulkId });
      },
      effect,
    },
  );
}

/** The day until which a target that is returned today is to be mended. */
type MendBy = (target: Pick<TargetEntity, 'year'>) => LocalDate;

/** Until when what is returned today is to be mended, by the packs of its years; null where nothing is returned. */
async function mendByOf(
  tx: Tx,
  { divisionCode }: Actor,
  action: ReviewAct,
  targets: readonly { readonly id: string }[],
): Promise<MendBy | null> {
  if (targetLifecycle.actions[action].to !== 'returned') return null;
  const now = today();
  const calendar = await calendarAround(tx, now);
  const ids = targets.map(({ id }) => id);
  const years = await tx.rows<{ year: number }>('select distinct year from target where id = any($1)', [ids]);
  const packOf = await packsInForce(
    tx,
    divisionCode,
    years.map(({ year }) => year),
  );
  return ({ year }) => addWorkingDays(calendar, now, packOf(year).mending.workingDays);
}

/** Gathers the acts that are allowed, and writes what belongs to them beside the targets. */
function reviewsToWrite(tx: Tx, actor: Actor, mendByFor: MendBy | null) {
  const allowedActs: AllowedAct[] = [];
  return {
    keep(allowedAct: AllowedAct) {
      allowedActs.push(allowedAct);
      const { to } = targetLifecycle.actions[allowedAct.act];
      const values = {
        reason: keptReasonOf(allowedAct),
        mendBy: to === 'returned' ? (mendByFor?.(allowedAct.target) ?? null) : null,
      };
      return { values, data: eventDataOf(allowedAct) };
    },
    effect: () => writeReviews(tx, actor, allowedActs),
  };
}

/** Moves the rounds and keeps what was found. */
async function writeReviews(tx: Tx, actor: Actor, allowedActs: readonly AllowedAct[]): Promise<void> {
  const steps = allowedActs.map((each) => ({ round: each.round, change: roundChangeOf(each, actor) }));
  await saveReviewRounds(tx, steps);
  const reviews = allowedActs.map((each) => reviewRowOf(each, actor));
  await insert(tx, TargetReviewEntity, reviews);
}

const roundChangeOf = (
  { round, act, change, target: { version } }: AllowedAct,
  actor: Actor,
): ReviewRoundStep['change'] => {
  const roundChange = withDecided(advanceRound(round, act, actor.userId), round, act, {
    version: version + 1,
  });
  const assigneeName = roundChange.assigneeId === null ? null : round.assigneeName;
  return { ...roundChange, assigneeName, outcome: roundOutcomeOf(act), ...change };
};

/** Why it was returned, as its declarer reads it; what moves on has no reason any more. */
function keptReasonOf({ target: { state, reason }, act: action, review = noReview }: AllowedAct): string | null {
  const { to } = targetLifecycle.actions[action];
  if (to === 'returned') return reasonOf(review);
  return to === state ? reason : null;
}

export function reviewRowOf(
  { target, round: at, act, review = noReview, form, to, bulkId = '' }: AllowedAct,
  actor: Actor,
) {
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
    grade: form ? gradeOfReview(form, { scores }) : null,
    form: (scores && form) ?? null,
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
