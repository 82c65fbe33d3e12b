import {
  type Actor,
  advanceRound,
  type ReviewAct,
  roundOutcomeOf,
  stepOf,
  type ReviewSubject,
} from '@chengxiao/domain';
import type { Tx } from '../kit/data/db';
import { oneLoader } from '../kit/data/loader';
import type { ReviewRoundEntity } from './review.entity';
import { routesSetFor } from './routes.reads';
import {
  latestReviewRounds,
  type OpenedReviewRound,
  openReviewRounds,
  openReviewRoundsOf,
  saveReviewRounds,
  type Submission,
} from './rounds';

/**
 * Review by a route of what goes straight to finance where no route is set for it. A round is opened with the submission and
 * follows the acts of the object's lifecycle; without one, finance alone decides.
 */

/** What is sent, as far as its round says. */
export type Sent = Pick<Submission, 'subjectId' | 'projectId' | 'year' | 'amount' | 'orgPath' | 'divisionCode'>;

/** Rows with the round of their review that is under way, if any. */
export async function withReviewRounds<T extends { readonly id: string }>(
  tx: Tx,
  rows: readonly T[],
): Promise<(T & { readonly review: ReviewRoundEntity | null })[]> {
  const rounds = await openReviewRoundsOf(
    tx,
    rows.map(({ id }) => id),
  );
  const roundOf = new Map(rounds.map((round) => [round.subjectId, round]));
  return rows.map((row) => ({ ...row, review: roundOf.get(row.id) ?? null }));
}

/** The same of one object of an answer. */
export const loadOpenReviewRound = oneLoader<string, ReviewRoundEntity>(
  openReviewRoundsOf,
  ({ subjectId }) => subjectId,
);

/** Opens the rounds of what an actor sends, where a route is set; answers them by the object they are about. */
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
  const submissions = sent.flatMap((each): Submission[] => {
    const route = routeOf(each.year);
    const roundNo = (roundNos.get(each.subjectId) ?? 0) + 1;
    return route ? [{ ...each, subject, route, roundNo, risk: 0, keyMarked: false, formDigest: '' }] : [];
  });
  const opened = submissions.length > 0 ? await openReviewRounds(tx, actor, submissions) : [];
  return new Map(opened.map((round) => [round.subjectId, round]));
}

/** Moves rounds by what was done to their objects; whoever calls it holds the lock of those. */
export async function moveRounds(
  tx: Tx,
  actor: Actor,
  act: ReviewAct,
  rounds: readonly (ReviewRoundEntity | null)[],
): Promise<void> {
  const steps = rounds.flatMap((round) => {
    if (!round) return [];
    const change = { ...advanceRound(round, act, actor.userId), outcome: roundOutcomeOf(act) };
    return [{ round, change }];
  });
  if (steps.length > 0) await saveReviewRounds(tx, steps);
}

/** What an event tells of the round: the step at which it was done. */
export const stepDataOf = (round: ReviewRoundEntity | null): object => (round ? { step: stepOf(round)?.key } : {});

/** SQL: who an object waits for that was submitted; without a round it is finance. */
export const waitsForSql = (id: string): string =>
  `coalesce((select w.step_role from review_round w where w.subject_id = ${id} and w.step is not null), 'finance')`;
