import { Injectable } from '@nestjs/common';
import { Db, type Tx } from '../kit/data/db';
import { digest } from '../kit/data/record';
import { merkleRoot } from './merkle';
import type { SealSigner } from './seal-key';

export type Seal = {
  readonly id: number;
  /** ISO instant in UTC with milliseconds. */
  readonly sealedAt: string;
  /** Both only in seals from before they were signed. */
  readonly fromTransaction: string | null;
  readonly toTransaction: string | null;
  readonly leaves: readonly string[];
  readonly root: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly keyId: string | null;
  readonly signature: string | null;
};

type Hashed = Pick<Seal, 'id' | 'sealedAt' | 'fromTransaction' | 'toTransaction' | 'leaves' | 'root' | 'previousHash'>;

/** What is signed: the root, its place in the chain, how many leaves it has, and when. */
export const sealHash = (seal: Hashed): string =>
  digest(
    JSON.stringify(
      seal.fromTransaction === null && seal.toTransaction === null
        ? ['signed', seal.id, seal.sealedAt, seal.leaves.length, seal.root, seal.previousHash]
        : [seal.id, seal.fromTransaction, seal.toTransaction, seal.root, seal.previousHash],
    ),
  );

/** Entries under one seal, unless one act wrote more. */
const portion = 20_000;

/** Closes what was written since the last seal under one Merkle root, chained to the roots before, and signed. */
@Injectable()
export class Seals {
  constructor(private readonly db: Db) {}

  /** Seals every entry that is committed; answers the seals made, none when there was nothing. */
  async seal(signer: SealSigner): Promise<Seal[]> {
    const made: Seal[] = [];
    for (;;) {
      const seal = await this.db.asWorker((tx) => sealPortion(tx, signer));
      if (!seal) return made;
      made.push(seal);
    }
  }
}

async function sealPortion(tx: Tx, signer: SealSigner): Promise<Seal | null> {
  // Two workers may run: the second waits, and finds nothing left.
  await tx.rows('select pg_advisory_xact_lock(741852)');
  const leaves = (await tx.rows<{ leaf: string }>(takeSql)).map(({ leaf }) => leaf);
  if (leaves.length === 0) return null;
  const last = await tx.one<{ id: number; hash: string }>('select id, hash from event_seal order by id desc limit 1');
  const clock = await tx.one<{ at: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
  );
  const content = {
    id: (last?.id ?? 0) + 1,
    sealedAt: clock?.at ?? '',
    fromTransaction: null,
    toTransaction: null,
    leaves,
    root: merkleRoot(leaves),
    previousHash: last?.hash ?? '',
  };
  const hash = sealHash(content);
  const seal = { ...content, hash, keyId: signer.keyId, signature: signer.sign(hash) };
  await tx.rows(
    `insert into event_seal (id, sealed_at, leaves, root, previous_hash, hash, key_id, signature) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [seal.id, seal.sealedAt, seal.leaves, seal.root, seal.previousHash, seal.hash, seal.keyId, seal.signature],
  );
  return seal;
}

// What this statement sees is committed, whatever its transaction was called; what it does not see comes next time. The rows and
// the events of an act come under one seal.
const takeSql = `
with first as (select no, transaction from seal_entry order by no limit ${portion}),
taken as (
  delete from seal_entry where no in (select no from first)
      or transaction in (select f.transaction from first f where exists (select from seal_entry e where e.transaction = f.transaction and e.leaf like 'event:%'))
  returning no, leaf)
select leaf from taken order by no`;
