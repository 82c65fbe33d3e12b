import { canonical } from '@chengxiao/domain';
import type pg from 'pg';
import { type ChainedEvent, hashOf } from '../kit/data/record';

type Row = Omit<ChainedEvent, 'data'> & { readonly data: unknown; readonly hash: string };

const eventName = (event: Pick<Row, 'aggregateId' | 'seq'> & { action?: string; at?: string }): string =>
  `event ${event.seq} of ${event.aggregateId}${event.action ? ` (${event.action}, ${event.at})` : ''}`;

/** Walks every chain: each event is as it was hashed, follows the one before, and ends with its head. */
export async function* chainFaults(owner: pg.Client): AsyncGenerator<string> {
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
    return head.hash === last.hash && head.seq === last.seq
      ? null
      : `${eventName(last)} is not the one its chain ends with`;
  };
  for await (const event of events(owner)) {
    if (last?.aggregateId !== event.aggregateId) {
      const fault = finishChain();
      if (fault) yield fault;
      last = null;
    }
    const fault = linkFault(last, event);
    if (fault) yield fault;
    last = event;
  }
  const fault = finishChain();
  if (fault) yield fault;
  for (const lost of heads.keys()) yield `${eventName({ aggregateId: lost, seq: 1 })} is missing`;
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
