import type { Actor, BulkState } from '@chengxiao/domain';
import type { ObjectType } from 'typeorm';
import { actorIn } from '../identity';
import { change, lock, type Values } from '../kit/change';
import type { Db, Tx } from '../kit/db';
import { type Job, type Payload, type Work, work } from '../kit/jobs';

/** An act over many rows, kept with its progress: asked by somebody in a position, done portion by portion. */
type BulkAct = {
  readonly id: string;
  readonly version: number;
  readonly state: BulkState;
  readonly positionId: string;
  readonly finishedAt: string | null;
};

/** How a kind of act is done. */
type BulkKind<P extends Payload, A extends BulkAct> = {
  readonly job: Job<P>;
  readonly entity: ObjectType<A>;
  readonly idOf: (payload: P) => string;
  /** Does the next rows in one transaction; answers whether there may be more. */
  readonly next: (tx: Tx, actor: Actor, id: string) => Promise<boolean>;
};

/** Does an act, or what another worker left of it, as the person who asked, in the position they asked in. */
export const bulkWork = <P extends Payload, A extends BulkAct>({ job, entity, idOf, next }: BulkKind<P, A>): Work<P> =>
  work(
    job,
    async (payload, { db, signal }) => {
      const id = idOf(payload);
      const actor = await whoAsked(db, entity, id);
      // Whoever lost the position meanwhile can no longer act; what is done stays done.
      if (!actor) return giveUp(db, entity, id);
      let more = true;
      while (more) {
        signal.throwIfAborted();
        more = await db.as(actor, (tx) => next(tx, actor, id));
      }
      return undefined;
    },
    (payload, db) => giveUp(db, entity, idOf(payload)),
  );

async function whoAsked<A extends BulkAct>(db: Db, entity: ObjectType<A>, id: string): Promise<Actor | null> {
  const act = await db.asWorker((tx) => tx.first(entity, 'where t.id = $1', [id]));
  return act && actorIn(db, act.positionId);
}

function giveUp<A extends BulkAct>(db: Db, entity: ObjectType<A>, actId: string): Promise<void> {
  return db.asWorker(async (tx) => {
    const { id, version, state } = await lock(tx, entity, actId);
    if (state !== 'queued' && state !== 'running') return;
    const ended: Values<BulkAct> = { state: 'failed', finishedAt: () => 'now()' };
    await change(tx, entity, { id, version, state }, ended as Values<A>);
  });
}
