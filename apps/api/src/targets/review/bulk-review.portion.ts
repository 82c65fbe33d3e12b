import { type Actor, bulkAct, notInBulk, ProblemError, type ReviewAct, type TargetReview } from '@chengxiao/domain';
import { change, lock } from '../../kit/data/change';
import type { Tx } from '../../kit/data/db';
import type { Outcome } from '../../kit/data/many';
import { BulkReviewEntity, BulkReviewRowEntity } from './bulk-review.entity';
import { actOnReviews } from './review.acts';

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
  const opinionOf = new Map(rows.map(({ id, opinion }) => [id, opinion]));
  const { allowed, outcomes } = await actOnReviews(tx, actor, rows, {
    id: bulkId,
    returns: bulk.action === 'return',
    actOn: (round) => bulkAct(bulk.action, round),
    details: (round, action) => {
      const obstacle = notInBulk(bulk.action, round);
      if (obstacle) throw new ProblemError({ code: 'NOT_READY', reason: obstacle });
      return { review: reviewOf(action, opinionOf.get(round.subjectId) || bulk.reason) };
    },
  });
  await tx.rows(outcomeText, [bulkId, JSON.stringify(outcomes.map(outcomeRowOf))]);
  const [done, refused] = [bulk.done + allowed.length, bulk.refused + outcomes.length - allowed.length];
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

const outcomeRowOf = ({ id, refusal }: Outcome) => ({
  id,
  outcome: refusal ? 'refused' : 'done',
  reason: refusal?.reason ?? null,
});

const fit = { fit: 'fit', opinion: '' } as const;
const allFit = { completeness: fit, relevance: fit, appropriateness: fit, feasibility: fit };

/** Passing means that all four points fit; returning says why, once for all. */
const reviewOf = (act: ReviewAct, opinion: string): Omit<TargetReview, 'decision'> => ({
  points: act === 'return' ? null : allFit,
  scores: null,
  rowReasons: [],
  opinion,
});

const outcomeText = `
update bulk_review_row r set outcome = c.outcome, reason = c.reason
  from jsonb_to_recordset($2::jsonb) c (id uuid, outcome text, reason jsonb)
 where r.bulk_id = $1 and r.id = c.id and r.outcome = 'waiting'`;
