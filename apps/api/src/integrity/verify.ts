import { canonical } from '@chengxiao/domain';
import type pg from 'pg';
import { type ChainedEvent, hashOf } from '../kit/data/record';
import { merkleRoot } from './merkle';
import { type Seal, sealHash } from './seals';

/** The first thing that is wrong with the event chain, in words for an auditor, or how much was found in order. */
export type VerificationResult =
  | { readonly intact: true; readonly events: number; readonly seals: number }
  | { readonly intact: false; readonly fault: string };

type Row = Omit<ChainedEvent, 'data'> & { readonly data: unknown; readonly hash: string };

const eventName = (event: Pick<Row, 'aggregateId' | 'seq'> & { action?: string; at?: string }): string =>
  `event ${event.seq} of ${event.aggregateId}${event.action ? ` (${event.action}, ${event.at})` : ''}`;

/** Walks every chain and every seal, and names the first altered, missing or reordered event. Reads as the worker's role. */
export async function verify(owner: pg.Client): Promise<VerificationResult> {
  await owner.query('begin isolation level repeatable read read only; set local role cx_worker');
  try {
    return (await verifyChains(owner)) ?? (await verifySeals(owner));
  } finally {
    await owner.query('rollback');
  }
}

async function verifyChains(owner: pg.Client): Promise<VerificationResult | null> {
  const heads = new Map<string, { seq: number; hash: string }>();
  for (const head of (
    await owner.query<{ id: string; seq: number; hash: string }>('select aggregate_id as id, seq, hash from event_head')
  ).rows) {
    heads.set(head.id, head);
  }
  let last: Row | null = null;
  const finishChain = (): string | null => {
    if (!last) return null;
    const head = heads.get(last.aggregateId);
    heads.delete(last.aggregateId);
    if (!head || head.seq > last.seq)
      return `${eventName({ aggregateId: last.aggregateId, seq: last.seq + 1 })} is missing`;
    return head.hash === last.hash ? null : `${eventName(last)} is not the one its chain ends with`;
  };
  for await (const event of events(owner)) {
    if (last?.aggregateId !== event.aggregateId) {
      const fault = finishChain();
      if (fault) return { intact: false, fault };
      last = null;
    }
    const fault = linkFault(last, event);
    if (fault) return { intact: false, fault };
    last = event;
  }
  const fault = finishChain();
  if (fault) return { intact: false, fault };
  const [lost] = heads.keys();
  return lost ? { intact: false, fault: `${eventName({ aggregateId: lost, seq: 1 })} is missing` } : null;
}

function linkFault(before: Row | null, event: Row): string | null {
  const expected = (before?.seq ?? 0) + 1;
  if (event.seq !== expected) return `${eventName({ aggregateId: event.aggregateId, seq: expected })} is missing`;
  if (hashOf({ ...event, data: canonical(event.data) }) !== event.hash) return `${eventName(event)} was altered`;
  return event.previousHash === (before?.hash ?? '')
    ? null
    : `${eventName(event)} does not follow the event before it: reordered or replaced`;
}

/** All events by chain, a thousand at a time. */
async function* events(owner: pg.Client): AsyncGenerator<Row> {
  await owner.query(`declare walk no scroll cursor for
    select aggregate_id as "aggregateId", seq, aggregate_type as "aggregateType", project_id as "relatedId", action, data,
           to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_id as "actorId", actor_name as "actorName",
           actor_role as "actorRole", actor_org as "actorOrg", org_path as "orgPath", division_code as "divisionCode",
           previous_hash as "previousHash", hash
      from event order by aggregate_id, seq`);
  for (;;) {
    const { rows } = await owner.query<Row>('fetch 1000 from walk');
    if (rows.length === 0) return;
    yield* rows;
  }
}

async function verifySeals(owner: pg.Client): Promise<VerificationResult> {
  const { rows: seals } = await owner.query<Seal>(
    `select id, from_transaction::text as "fromTransaction", to_transaction::text as "toTransaction", leaves, root,
            previous_hash as "previousHash", hash from event_seal order by id`,
  );
  let before: Seal | null = null;
  for (const seal of seals) {
    const fault = (await sealFault(owner, seal)) ?? sealLinkFault(before, seal);
    if (fault) return { intact: false, fault };
    before = seal;
  }
  const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from event');
  return { intact: true, events: rows[0]?.count ?? 0, seals: seals.length };
}

async function sealFault(owner: pg.Client, seal: Seal): Promise<string | null> {
  if (merkleRoot(seal.leaves) !== seal.root || sealHash(seal) !== seal.hash) return `seal ${seal.id} was altered`;
  const { rows } = await owner.query<{ leaf: string }>(
    `select aggregate_id || ':' || seq || ':' || hash as leaf from event where transaction >= $1::text::xid8 and transaction < $2::text::xid8`,
    [seal.fromTransaction, seal.toTransaction],
  );
  const present = new Set(rows.map((row) => row.leaf));
  const wanting = seal.leaves.find((leaf) => !present.has(leaf));
  if (wanting)
    return `event ${wanting.split(':')[1]} of ${wanting.split(':')[0]}, sealed under ${seal.id}, is missing or altered`;
  if (present.size === seal.leaves.length) return null;
  const sealed = new Set(seal.leaves);
  const added = rows.find((row) => !sealed.has(row.leaf))?.leaf.split(':') ?? [];
  return `event ${added[1]} of ${added[0]} was slipped in under seal ${seal.id}`;
}

function sealLinkFault(before: Seal | null, seal: Seal): string | null {
  if (seal.id !== (before?.id ?? 0) + 1) return `seal ${(before?.id ?? 0) + 1} is missing`;
  return seal.previousHash === (before?.hash ?? '') ? null : `seal ${seal.id} does not follow the seal before it`;
}
