import type pg from 'pg';
import { merkleRoot } from './merkle';
import type { SealVerifier } from './seal-key';
import type { KnownSeal } from './seal-memory';
import { type Seal, sealHash } from './seals';

/** What is known of the seals from outside the database. */
export type Trusted = {
  readonly verifier: SealVerifier;
  /** Seals somebody kept: of an earlier day, or how far the worker remembers to have come. */
  readonly roots: readonly KnownSeal[];
};
/** What the walk has seen; filled while it goes. */
export type Seen = { seals: number; last: KnownSeal | null };

/** How long something may wait for its seal, which comes every minute. */
export const sealedWithin = '10 minutes';

/** Walks every seal: its root, its signature, its place in the chain, and that it is the one somebody remembers. */
export async function* sealFaults(owner: pg.Client, { verifier, roots }: Trusted, seen: Seen): AsyncGenerator<string> {
  const wanted = new Map(roots.map((root) => [`${root.id}:${root.hash}`, root]));
  let unsigned: KnownSeal | null = null;
  let before: Seal | null = null;
  for await (const seal of sealsOf(owner)) {
    if (seal.id !== (before?.id ?? 0) + 1) yield `seal ${(before?.id ?? 0) + 1} is missing`;
    else if (seal.previousHash !== (before?.hash ?? '')) yield `seal ${seal.id} does not follow the seal before it`;
    if (merkleRoot(seal.leaves) !== seal.root || sealHash(seal) !== seal.hash) yield `seal ${seal.id} was altered`;
    if (seal.fromTransaction !== null) {
      if (before && before.fromTransaction === null) yield `seal ${seal.id} is not signed, and the one before it is`;
      unsigned = seal;
    } else {
      if (!verifier.verify(seal.keyId ?? '', seal.hash, seal.signature ?? ''))
        yield `seal ${seal.id} is not signed by a key that is trusted here`;
      // The first signed seal says where the unsigned ones ended, so that none is put in their place later.
      if (!before || before.fromTransaction !== null) {
        const epoch = seal.leaves[0]?.split(':') ?? [];
        const [kind, , id, hash = ''] = epoch;
        if (kind !== 'epoch' || Number(id) !== (unsigned?.id ?? 0) || hash !== (unsigned?.hash ?? ''))
          yield `seal ${seal.id} does not say where the unsigned seals ended`;
      }
    }
    wanted.delete(`${seal.id}:${seal.hash}`);
    seen.seals += 1;
    seen.last = { id: seal.id, hash: seal.hash };
    before = seal;
  }
  for (const { id, hash } of wanted.values()) yield `seal ${id}, known as ${hash}, is missing or another`;
  yield* waiting(owner, seen.seals);
}

async function* sealsOf(owner: pg.Client): AsyncGenerator<Seal> {
  await owner.query(`declare seals no scroll cursor for
    select id, to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sealedAt", from_transaction::text as "fromTransaction",
           to_transaction::text as "toTransaction", leaves, root, previous_hash as "previousHash", hash, key_id as "keyId", signature
      from event_seal order by id`);
  for (;;) {
    const { rows } = await owner.query<Seal>('fetch 10 from seals');
    if (rows.length === 0) break;
    yield* rows;
  }
  await owner.query('close seals');
}

/** What is not sealed must be young; and nothing at all is not intact. */
async function* waiting(owner: pg.Client, seals: number): AsyncGenerator<string> {
  const { rows } = await owner.query<{ count: number; since: string | null; late: boolean }>(
    `select count(*)::int as count, min(at)::text as since, coalesce(min(at) < now() - interval '${sealedWithin}', false) as late from seal_entry`,
  );
  const entries = rows[0] ?? { count: 0, since: null, late: false };
  if (entries.late)
    yield `${entries.count} entries wait for a seal, the first since ${entries.since}: the worker does not seal`;
  else if (seals === 0 && entries.count === 0)
    yield 'there is no seal and nothing that waits for one: all of it is gone';
}
