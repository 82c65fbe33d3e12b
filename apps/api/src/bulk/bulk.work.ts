import type { Actor, BulkState } from '@chengxiao/domain';
import type { ObjectType } from 'typeorm';
import { actorOfPosition } from '../identity';
import { takeStep } from '../kit/data/act';
import type { Values } from '../kit/data/change';
import type { Db, Tx } from '../kit/data/db';
import { type Job, type Payload, type Work, work } from '../kit/jobs/jobs';

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
  readonly doPortion: (tx: Tx, actor: Actor, id: string) => Promise<boolean>;
};

/** Does an act, or what another worker left of it, as the person who asked, in the position they asked in. */
export const bulkWork = <P extends Payload, A extends BulkAct>({
  job,
  entity,
  idOf,
  doPortion,
}: BulkKind<P, A>): Work<P> =>
  work(
    job,
    async (payload, { db, signal }) => {
      const id = idOf(payload);
      const actor = await loadAsker(db, entity, id);
      // Whoever lost the position meanwhile can no longer act; what is done stays done.
      if (!actor) return markFailed(db, entity, id);
      let more = true;
      while (more) {
        signal.throwIfAborted();
        more = await db.as(actor, (tx) => doPortion(tx, actor, id));
      }
      return undefined;
    },
    (payload, db) => markFailed(db, entity, idOf(payload)),
  );

async function loadAsker<A extends BulkAct>(db: Db, entity: ObjectType<A>, id: string): Promise<Actor | null> {
  const act = await db.asWorker((tx) => tx.first(entity, 'where t.id = $1', [id]));
  return act && actorOfPosition(db, act.positionId);
}

function markFailed<A extends BulkAct>(db: Db, entity: ObjectType<A>, actId: string): Promise<void> {
  const ended: Values<BulkAct> = { finishedAt: () => 'now()' };
  const fail = { from: ['queued', 'running'], to: 'failed' } as const;
  return db.asWorker((tx) => takeStep(tx, entity, actId, fail, ended as Values<A>));
}
