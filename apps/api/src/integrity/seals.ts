import { Injectable } from '@nestjs/common';
import { Db } from '../kit/data/db';
import { digest } from '../kit/data/record';
import { merkleRoot } from './merkle';

export type Seal = {
  readonly id: number;
  readonly fromTransaction: string;
  readonly toTransaction: string;
  readonly leaves: readonly string[];
  readonly root: string;
  readonly previousHash: string;
  readonly hash: string;
};

export const sealHash = (seal: Omit<Seal, 'hash'>): string =>
  digest(JSON.stringify([seal.id, seal.fromTransaction, seal.toTransaction, seal.root, seal.previousHash]));

/** Closes what was committed since the last seal under one Merkle root, chained to the roots before. */
@Injectable()
export class Seals {
  constructor(private readonly db: Db) {}

  /** Seals all events of transactions that are certainly over; answers how many, or null when there were none. */
  seal(): Promise<number | null> {
    return this.db.asWorker(async (tx) => {
      // Two workers may run: the second waits, and finds nothing left.
      await tx.rows('select pg_advisory_xact_lock(741852)');
      const last = await tx.one<Seal>(
        `select id, to_transaction::text as "toTransaction", hash from event_seal order by id desc limit 1`,
      );
      const from = last?.toTransaction ?? '0';
      // Below the snapshot's xmin nothing can still commit: "up to the newest event" would miss slow transactions.
      const events = await tx.rows<{ leaf: string; upTo: string }>(
        `select aggregate_id || ':' || seq || ':' || hash as leaf, pg_snapshot_xmin(pg_current_snapshot())::text as "upTo"
           from event where transaction >= $1::text::xid8 and transaction < pg_snapshot_xmin(pg_current_snapshot())
          order by transaction, aggregate_id, seq`,
        [from],
      );
      if (!events[0]) return null;
      const leaves = events.map((event) => event.leaf);
      const seal = {
        id: (last?.id ?? 0) + 1,
        fromTransaction: from,
        toTransaction: events[0].upTo,
        leaves,
        root: merkleRoot(leaves),
        previousHash: last?.hash ?? '',
      };
      await tx.rows(
        `insert into event_seal (id, from_transaction, to_transaction, leaves, root, previous_hash, hash)
         values ($1, $2::text::xid8, $3::text::xid8, $4, $5, $6, $7)`,
        [seal.id, seal.fromTransaction, seal.toTransaction, seal.leaves, seal.root, seal.previousHash, sealHash(seal)],
      );
      return leaves.length;
    });
  }
}
