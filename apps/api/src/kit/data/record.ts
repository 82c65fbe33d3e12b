import { createHash } from 'node:crypto';
import { type Actor, canonical, type EventSubjectType, type EventWord } from '@chengxiao/domain';
import type { Tx } from './db';

/** What an event is about, and whose it is: the scope columns decide who may read it later. */
export type EventSubject = {
  readonly type: EventSubjectType;
  readonly id: string;
  /** What its history is read with besides its own, for example the project it belongs to. */
  readonly relatedId?: string | null;
  readonly orgPath: string;
  readonly divisionCode: string;
};

/** A row as the subject of an event. */
export const subjectOf = (
  type: EventSubjectType,
  { id, orgPath, divisionCode }: Omit<EventSubject, 'type' | 'relatedId'>,
  relatedId: string | null = null,
): EventSubject => ({ type, id, relatedId, orgPath, divisionCode });

/** One event as it is hashed; the order of the fields is part of the format. */
export type ChainedEvent = {
  readonly aggregateId: string;
  readonly seq: number;
  readonly aggregateType: string;
  /** Stored as `project_id`. */
  readonly relatedId: string | null;
  readonly action: string;
  readonly data: string;
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly actorRole: string;
  readonly actorOrg: string;
  readonly orgPath: string;
  readonly divisionCode: string;
  readonly previousHash: string;
};

/** The hash of the house, in one place so that SM3 can take its place. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export const hashOf = (event: ChainedEvent): string =>
  digest(
    JSON.stringify([
      event.aggregateId,
      event.seq,
      event.aggregateType,
      event.relatedId,
      event.action,
      event.data,
      event.at,
      event.actorId,
      event.actorName,
      event.actorRole,
      event.actorOrg,
      event.orgPath,
      event.divisionCode,
      event.previousHash,
    ]),
  );

type Author = Pick<Actor, 'name' | 'role' | 'orgName'> & { readonly userId: string | null };

/** One thing that happened, to be recorded with others. */
export type NewEvent = { readonly action: EventWord; readonly subject: EventSubject; readonly data?: object };

/** Appends what happened to the chain of its aggregate, in the transaction that does it. */
export const record = (
  tx: Tx,
  actor: Author,
  action: EventWord,
  subject: EventSubject,
  data: object = {},
): Promise<void> => recordAll(tx, actor, [{ action, subject, data }]);

/**
 * Appends what happened to many aggregates, in two statements; what happened to the same one follows in its order. Taking
 * the heads locks their chains: the second writer waits, and no fork can begin. Heads are taken in the order of their ids,
 * so that two acts on many cannot wait for each other.
 */
export async function recordAll(tx: Tx, actor: Author, newEvents: readonly NewEvent[]): Promise<void> {
  if (newEvents.length === 0) return;
  const heads = await tx.rows<Head>(
    `insert into event_head as head (aggregate_id, seq, hash)
     select id, count(*), '' from unnest($1::uuid[]) id group by id order by id
     on conflict (aggregate_id) do update set seq = head.seq + excluded.seq
     returning aggregate_id as id, seq, hash, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
    [newEvents.map(({ subject }) => subject.id)],
  );
  const chains = Map.groupBy(newEvents, ({ subject }) => subject.id);
  const events = heads.flatMap((head) => chainEvents(actor, head, chains.get(head.id) ?? []));
  await tx.rows(appendText, [JSON.stringify(events)]);
}

/** The last link of a chain before, and the number it has after what is appended. */
type Head = { readonly id: string; readonly seq: number; readonly hash: string; readonly at: string };
type HashedEvent = ChainedEvent & { readonly hash: string };

/** What happened to one aggregate, each event linked to the one before. */
function chainEvents(actor: Author, head: Head, newEvents: readonly NewEvent[]): HashedEvent[] {
  const events: HashedEvent[] = [];
  for (const { action, subject, data = {} } of newEvents) {
    const event: ChainedEvent = {
      aggregateId: subject.id,
      seq: head.seq - newEvents.length + events.length + 1,
      aggregateType: subject.type,
      relatedId: subject.relatedId ?? null,
      action,
      data: canonical(data),
      at: head.at,
      actorId: actor.userId,
      actorName: actor.name,
      actorRole: actor.role,
      actorOrg: actor.orgName,
      orgPath: subject.orgPath,
      divisionCode: subject.divisionCode,
      previousHash: events.at(-1)?.hash ?? head.hash,
    };
    events.push({ ...event, hash: hashOf(event) });
  }
  return events;
}

// `data` is passed as the very text that was hashed. Nothing is returned, because not every role may read events.
const appendText = `
with e as (
  select * from jsonb_to_recordset($1::jsonb) e ("aggregateId" uuid, seq integer, "aggregateType" text, "relatedId" uuid, action text,
         data text, at timestamptz, "actorId" uuid, "actorName" text, "actorRole" text, "actorOrg" text, "orgPath" text,
         "divisionCode" text, "previousHash" text, hash text)),
added as (
  insert into event (aggregate_id, seq, aggregate_type, project_id, action, data, at, actor_id, actor_name, actor_role, actor_org,
                     org_path, division_code, previous_hash, hash)
  select "aggregateId", seq, "aggregateType", "relatedId", action, data::jsonb, at, "actorId", "actorName", "actorRole", "actorOrg",
         "orgPath", "divisionCode", "previousHash", hash from e)
update event_head h set hash = e.hash from e where h.aggregate_id = e."aggregateId" and h.seq = e.seq`;
