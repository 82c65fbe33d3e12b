import type pg from 'pg';
import { chainFaults } from './chain-faults';
import { fileFaults, type Files, frozenFaults } from './content-faults';
import { eventFaults, rowFaults, type RowsSeen } from './leaf-faults';
import { sealFaults, type Seen, type Trusted } from './seal-faults';
import type { KnownSeal } from './seal-memory';

/** What is wrong, in words for an auditor, the first first; or how much was found in order, and the seal to keep. */
export type VerificationResult =
  | ({ readonly intact: true; readonly events: number; readonly seal: KnownSeal | null } & Omit<Seen, 'last'> &
      RowsSeen & { readonly files: number })
  | { readonly intact: false; readonly fault: string; readonly faults: readonly string[] };

export type VerificationOptions = Trusted & {
  /** Where the content of attachments lies. */
  readonly files: Files;
};

/** Faults that are named; an auditor goes on with the first. */
const most = 20;

/**
 * Holds events, rows of business and files against what was sealed and signed. Writes nothing and needs no migration, but an
 * owner who reads all rows. @throws where it cannot tell
 */
export async function verify(owner: pg.Client, options: VerificationOptions): Promise<VerificationResult> {
  await owner.query('begin isolation level repeatable read read only');
  try {
    return await verifyIn(owner, options);
  } finally {
    await owner.query('rollback');
  }
}

/** The same in a transaction that is open. @throws where it cannot tell */
export async function verifyIn(
  owner: pg.Client,
  { verifier, roots, files }: VerificationOptions,
): Promise<VerificationResult> {
  await orAble(owner);
  const seen = { seals: 0, last: null, rows: 0, programs: {}, files: 0 } as Seen & RowsSeen & { files: number };
  const faults: string[] = [];
  const checks = [
    chainFaults(owner),
    sealFaults(owner, { verifier, roots }, seen),
    eventFaults(owner),
    rowFaults(owner, seen),
    frozenFaults(owner),
    fileFaults(owner, files, seen),
  ];
  for (const check of checks)
    for await (const fault of check) {
      if (!faults.includes(fault)) faults.push(fault);
      if (faults.length >= most) break;
    }
  const [fault] = faults;
  if (fault !== undefined) return { intact: false, fault, faults };
  const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from event');
  const { last, ...counts } = seen;
  return { intact: true, events: rows[0]?.count ?? 0, ...counts, seal: last };
}

/** Filtered rows would read as missing ones. */
async function orAble(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ all: boolean; current: boolean }>(
    `select rolsuper or rolbypassrls as all, to_regclass('seal_entry') is not null as current from pg_roles where rolname = current_user`,
  );
  if (!rows[0]?.current)
    throw new Error('the database is older than this code: verify with the code it ran under, or migrate first');
  if (!rows[0].all)
    throw new Error('this login does not read all rows: verify as a superuser or a role with BYPASSRLS');
  await owner.query(`set local row_security = off; set local work_mem = '64MB'`);
}
