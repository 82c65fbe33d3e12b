import { type Actor, type FinanceSection, type Role, scopeOf } from '@chengxiao/domain';
import { change, lock } from '../kit/change';
import type { Db, Tx } from '../kit/db';
import { work } from '../kit/jobs';
import { BulkReviewEntity } from './bulk-review.entity';
import { bulkReviewJob } from './bulk-review.job';
import { nextPortion } from './bulk-review.portion';

/** Rows of one transaction: well under a second of work. */
const portion = 200;

/** Does a bulk review, or what another worker left of it, as the person who asked, in the position they asked in. */
export const bulkReviewWork = work(
  bulkReviewJob,
  async ({ bulkId }, { db, signal }) => {
    const actor = await db.asWorker((tx) => whoAsked(tx, bulkId));
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

type PositionRow = Omit<Actor, 'scopePath'> & { readonly divisionPath: string };

async function whoAsked(tx: Tx, bulkId: string): Promise<Actor | null> {
  const row = await tx.one<PositionRow & { role: Role; section: FinanceSection | null }>(
    `select a.user_id as "userId", a.position_id as "positionId", a.name, a.role, a.section, a.org_id as "orgId", a.org_name as "orgName",
            a.org_path as "orgPath", a.division_code as "divisionCode", a.division_path as "divisionPath"
       from bulk_review b cross join lateral app_position_actor(b.position_id) a where b.id = $1`,
    [bulkId],
  );
  if (!row) return null;
  const { divisionPath, ...actor } = row;
  return { ...actor, scopePath: scopeOf(actor.role, actor.orgPath, divisionPath) };
}

function giveUp(db: Db, bulkId: string): Promise<void> {
  return db.asWorker(async (tx) => {
    const { id, version, state } = await lock(tx, BulkReviewEntity, bulkId);
    if (state !== 'queued' && state !== 'running') return;
    await change(tx, BulkReviewEntity, { id, version, state }, { state: 'failed', finishedAt: () => 'now()' });
  });
}
