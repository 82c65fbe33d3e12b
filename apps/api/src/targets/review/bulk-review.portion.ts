import {
  type Actor,
  bulkAct,
  type Message,
  message,
  notInBulk,
  refuse,
  type ReviewAct,
  targetLifecycle,
  type TargetReview,
} from '@chengxiao/domain';
import { change, lock } from '../../kit/change';
import type { Tx } from '../../kit/db';
import { latestReviewRounds, type ReviewRoundEntity } from '../../review';
import { BulkReviewEntity, BulkReviewRowEntity } from './bulk-review.entity';
import { type AllowedAct, writeActs } from './review.acts';
import { TargetEntity } from '../target.entity';

type Verdict = { readonly id: string; readonly allowedAct: AllowedAct | null; readonly reason: Message | null };

/**
 * Does the next rows of a bulk review, as the person who asked for it; answers whether there may be more. The lock of its
 * row lets two workers come one after the other, and the rows tell each where to go on. Every target is locked and
 * checked again; the number of statements is the same for one row and for hundreds.
 */
export async function doNextPortion(tx: Tx, actor: Actor, bulkId: string, size: number): Promise<boolean> {
  const bulk = await lock(tx, BulkReviewEntity, bulkId);
  if (bulk.state !== 'queued' && bulk.state !== 'running') return false;
  const rows = await tx.all(
    BulkReviewRowEntity,
    `where t.bulk_id = $1 and t.outcome = 'waiting' order by t.place limit $2`,
    [bulkId, size],
  );
  const verdicts = await judgeRows(tx, actor, bulk, rows);
  const allowedActs = verdicts.flatMap((each) => each.allowedAct ?? []);
  if (allowedActs.length > 0) await writeActs(tx, actor, allowedActs);
  await tx.rows(outcomeText, [
    bulkId,
    JSON.stringify(verdicts.map(({ id, reason }) => ({ id, outcome: reason ? 'refused' : 'done', reason }))),
  ]);
  const [done, refused] = [bulk.done + allowedActs.length, bulk.refused + verdicts.length - allowedActs.length];
  const isDone = done + refused === bulk.total;
  const { id, version, state } = bulk;
  const finish = isDone ? { finishedAt: () => 'now()' } : {};
  await change(
    tx,
    BulkReviewEntity,
    { id, version, state },
    { done, refused, state: isDone ? 'done' : 'running', ...finish },
  );
  return !isDone;
}

async function judgeRows(
  tx: Tx,
  actor: Actor,
  bulk: BulkReviewEntity,
  rows: readonly BulkReviewRowEntity[],
): Promise<Verdict[]> {
  const ids = rows.map(({ id }) => id);
  const targets = await tx.all(TargetEntity, 'where t.id = any($1) order by t.id for update', [ids]);
  const targetOf = new Map(targets.map((target) => [target.id, target]));
  const roundOf = new Map((await latestReviewRounds(tx, ids)).map((round) => [round.subjectId, round]));
  return ids.map((id) => judgeRow(actor, bulk, { id, target: targetOf.get(id), round: roundOf.get(id) }));
}

/** Every rule once more, for one row. */
function judgeRow(
  actor: Actor,
  { id: bulkId, action, reason: opinion }: BulkReviewEntity,
  { id, target, round }: { id: string; target: TargetEntity | undefined; round: ReviewRoundEntity | undefined },
): Verdict {
  const refuseWith = (reason: Message): Verdict => ({ id, allowedAct: null, reason });
  if (!target || !round) return refuseWith(message('notFound'));
  // A round that is over is asked as an act of any step; the state of the target refuses it.
  const act: ReviewAct = round.step === null ? 'return' : bulkAct(action, round);
  const lifecycleRefusal = refuse(targetLifecycle, act, actor, { ...target, review: round });
  if (lifecycleRefusal) return refuseWith(lifecycleRefusal.reason);
  const bulkRefusal = notInBulk(action, round);
  if (bulkRefusal) return refuseWith(bulkRefusal);
  return { id, allowedAct: { target, round, act, review: reviewOf(act, opinion), bulkId }, reason: null };
}

const fit = { fit: true, opinion: '' };

/** Passing means that all four points fit; returning says why, once for all. */
const reviewOf = (act: ReviewAct, opinion: string): Omit<TargetReview, 'decision'> => ({
  points: act === 'return' ? null : { relevance: fit, feasibility: fit, science: fit, reasonableness: fit },
  scores: null,
  rowReasons: [],
  opinion,
});

const outcomeText = `
update bulk_review_row r set outcome = c.outcome, reason = c.reason
  from jsonb_to_recordset($2::jsonb) c (id uuid, outcome text, reason jsonb)
 where r.bulk_id = $1 and r.id = c.id and r.outcome = 'waiting'`;
