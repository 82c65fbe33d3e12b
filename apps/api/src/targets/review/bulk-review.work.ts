import type { Actor } from '@chengxiao/domain';
import { actorIn } from '../../identity';
import { change, lock } from '../../kit/change';
import type { Db } from '../../kit/db';
import { work } from '../../kit/jobs';
import { BulkReviewEntity } from './bulk-review.entity';
import { bulkReviewJob } from './bulk-review.job';
import { nextPortion } from './bulk-review.portion';

/** Rows of one transaction: well under a second of work. */
const portion = 200;

/** Does a bulk review, or what another worker left of it, as the person who asked, in the position they asked in. */
export const bulkReviewWork = work(
  bulkReviewJob,
  async ({ bulkId }, { db, signal }) => {
    const actor = await whoAsked(db, bulkId);
    // Whoever lost the position meanwhile can no longer act; what is done stays done.
    if (!actor) return giveUp(db, bulkId);
    let more = true;
    while (more) {
      signal.throwIfAborted();
      more = await db.as(actor, (tx) => nextPortion(tx, actor, bulkId, portion));
    }
    return undefined;
  },
  ({ bulkId }, db) => giveUp(db, bulkId),
);

async function whoAsked(db: Db, bulkId: string): Promise<Actor | null> {
  const bulk = await db.asWorker((tx) => tx.first(BulkReviewEntity, 'where t.id = $1', [bulkId]));
  return bulk && actorIn(db, bulk.positionId);
}

function giveUp(db: Db, bulkId: string): Promise<void> {
  return db.asWorker(async (tx) => {
    const { id, version, state } = await lock(tx, BulkReviewEntity, bulkId);
    if (state !== 'queued' && state !== 'running') return;
    await change(tx, BulkReviewEntity, { id, version, state }, { state: 'failed', finishedAt: () => 'now()' });
  });
}
