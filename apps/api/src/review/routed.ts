import {
  type Actor,
  advanceRound,
  type Colleague,
  lastDecision,
  mayTakeOver,
  ProblemError,
  refusal,
  type ReviewAct,
  type ReviewSubject,
  roundOutcomeOf,
  routeOfFinance,
  type Said,
  stepOf,
} from '@chengxiao/domain';
import { orNotFound } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import type { ReviewRoundEntity } from './review.entity';
import { routesSetFor } from './routes.reads';
import {
  latestReviewRounds,
  type OpenedReviewRound,
  openReviewRounds,
  openReviewRoundsOf,
  saveReviewRounds,
  type Submission,
  takeRoundsBack,
  withDecided,
} from './rounds';

/**
 * Review of what goes straight to finance where no route is set for it: its round has one step then, of finance alone. A
 * round is opened with the submission and follows the acts of the object's lifecycle.
 */

/** What is sent, as far as its round says. */
export type Sent = Pick<Submission, 'subjectId' | 'projectId' | 'year' | 'amount' | 'orgPath' | 'divisionCode'>;

/** Rows with the round of their review that is under way, if any, or, to take a decision back, with their latest. */
export async function withReviewRounds<T extends { readonly id: string }>(
  tx: Tx,
  rows: readonly T[],
  { action }: { readonly action: string | undefined },
): Promise<(T & { readonly review: ReviewRoundEntity | null })[]> {
  const roundsOf = action === 'takeBack' ? latestReviewRounds : openReviewRoundsOf;
  const rounds = await roundsOf(
    tx,
    rows.map(({ id }) => id),
  );
  const roundOf = new Map(rounds.map((round) => [round.subjectId, round]));
  return rows.map((row) => ({ ...row, review: roundOf.get(row.id) ?? null }));
}

/** Opens the rounds of what an actor sends, by the route that is set; answers them by the object they are about. */
export async function openRoundsByRoute(
  tx: Tx,
  actor: Actor,
  subject: ReviewSubject,
  sent: readonly Sent[],
): Promise<ReadonlyMap<string, OpenedReviewRound>> {
  const routeOf = await routesSetFor(tx, actor.divisionCode, subject);
  const before = await latestReviewRounds(
    tx,
    sent.map(({ subjectId }) => subjectId),
  );
  const roundNos = new Map(before.map(({ subjectId, roundNo }) => [subjectId, roundNo]));
  const submissions = sent.map((each): Submission => {
    const route = routeOf(each.year) ?? routeOfFinance;
    const roundNo = (roundNos.get(each.subjectId) ?? 0) + 1;
    return { ...each, subject, route, roundNo, risk: 0, keyMarked: false, formDigest: '' };
  });
  const opened = await openReviewRounds(tx, actor, submissions);
  return new Map(opened.map((round) => [round.subjectId, round]));
}

/** An object that was moved, as it was before, with its round and with what was said of it last. */
export type Reviewed = {
  readonly review: ReviewRoundEntity | null;
  readonly version: number;
  readonly said?: Said;
};

/** Moves rounds by what was done to their objects; whoever calls it holds the lock of those. */
export async function moveRounds(
  tx: Tx,
  actor: Actor,
  act: ReviewAct,
  moved: readonly Reviewed[],
  to?: Pick<Colleague, 'userId' | 'name'>,
): Promise<void> {
  const reviewed = moved.flatMap(({ review, ...row }) => (review ? [{ ...row, round: review }] : []));
  if (act === 'takeBack')
    return takeRoundsBack(
      tx,
      reviewed.map(({ round }) => round),
    );
  const steps = reviewed.map(({ round, version, said }) => {
    const advanced = advanceRound(round, act, actor.userId);
    const change = withDecided(advanced, round, act, { version: version + 1, said });
    const handedTo = to && { assigneeId: to.userId, assigneeName: to.name };
    return { round, change: { ...change, ...handedTo, outcome: roundOutcomeOf(act) } };
  });
  return saveReviewRounds(tx, steps);
}

/** What was said before the decision that is taken back, if it kept that. */
export const saidBefore = (round: ReviewRoundEntity | null): Said | undefined =>
  (round && lastDecision(round)?.decided.before.said) ?? undefined;

/** Of those who review, the colleague to whom a step is handed 转办. @throws `NOT_FOUND`, `NOT_READY` */
export function successorOf(
  people: readonly Colleague[],
  round: ReviewRoundEntity | null,
  { userId: by }: Actor,
  to: string | undefined,
): Colleague {
  const person = orNotFound(people.find(({ userId }) => userId === to));
  if (!round || !mayTakeOver(round, person, by)) throw new ProblemError(refusal('NOT_READY', 'nobodyToHandTo'));
  return person;
}

/** What an event tells of the round: the step at which it was done, or that of the decision which is taken back. */
export function stepDataOf(round: ReviewRoundEntity | null, act?: ReviewAct): object {
  if (!round) return {};
  if (act !== 'takeBack') return { step: stepOf(round)?.key };
  const { step, act: undone } = orNotFound(lastDecision(round));
  return { step, undone };
}

/** SQL: who an object waits for that was submitted; without a round it is finance. */
export const waitsForSql = (id: string): string =>
  `coalesce((select w.step_role from review_round w where w.subject_id = ${id} and w.step is not null), 'finance')`;
