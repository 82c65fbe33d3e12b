import { createHash } from 'node:crypto';
import type { Actor } from '@chengxiao/domain';
import type { Tx } from './db';

/** What an event is about, and whose it is: the scope columns decide who may read it later. */
export type EventSubject = {
  readonly type: string;
  readonly id: string;
  readonly projectId?: string | null;
  readonly orgPath: string;
  readonly divisionCode: string;
};

/** One event as it is hashed; the order of the fields is part of the format. */
export type ChainedEvent = {
  readonly aggregateId: string;
  readonly seq: number;
  readonly aggregateType: string;
  readonly projectId: string | null;
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
      event.projectId,
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

/** JSON with sorted keys: what PostgreSQL gives back from jsonb can be hashed again. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

type Author = Pick<Actor, 'name' | 'role' | 'orgName'> & { readonly userId: string | null };

/** One thing that happened, to be recorded with others. */
export type Happening = { readonly action: string; readonly subject: EventSubject; readonly data?: object };

/** Appends what happened to the chain of its aggregate, in the transaction that does it. */
export const record = (
  tx: Tx,
  actor: Author,
  action: string,
  subject: EventSubject,
  data: object = {},
): Promise<void> => recordAll(tx, actor, [{ action, subject, data }]);

/**
 * Appends what happened to many aggregates, each once, in two statements. Taking the heads locks their chains: the second
 * writer waits, and no fork can begin. Heads are taken in the order of their ids, so that two batches cannot wait for each other.
 */
export async function recordAll(tx: Tx, actor: Author, happenings: readonly Happening[]): Promise<void> {
  if (happenings.length === 0) return;
  const heads = await tx.rows<{ id: string; seq: number; hash: string; at: string }>(
    `insert into event_head as head (aggregate_id, seq, hash)
     select id, 1, '' from unnest($1::uuid[]) id order by id
     on conflict (aggregate_id) do update set seq = head.seq + 1
     returning aggregate_id as id, seq, hash, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
    [happenings.map(({ subject }) => subject.id)],
  );
  const headOf = new Map(heads.map((head) => [head.id, head]));
  const events = happenings.map(({ action, subject, data = {} }): ChainedEvent & { readonly hash: string } => {
    const head = headOf.get(subject.id);
    if (!head) throw new Error('no chain head');
    const event: ChainedEvent = {
      aggregateId: subject.id,
      seq: head.seq,
      aggregateType: subject.type,
      projectId: subject.projectId ?? null,
      action,
      data: canonical(data),
      at: head.at,
      actorId: actor.userId,
      actorName: actor.name,
      actorRole: actor.role,
      actorOrg: actor.orgName,
      orgPath: subject.orgPath,
      divisionCode: subject.divisionCode,
      previousHash: head.hash,
    };
    return { ...event, hash: hashOf(event) };
  });
  await tx.rows(appendText, [JSON.stringify(events)]);
}

// The data stays the text that was hashed until the database parses it. Nothing is returned: not every role may read events.
const appendText = `
with e as (
  select * from jsonb_to_recordset($1::jsonb) e ("aggregateId" uuid, seq integer, "aggregateType" text, "projectId" uuid, action text,
         data text, at timestamptz, "actorId" uuid, "actorName" text, "actorRole" text, "actorOrg" text, "orgPath" text,
         "divisionCode" text, "previousHash" text, hash text)),
added as (
  insert into event (aggregate_id, seq, aggregate_type, project_id, action, data, at, actor_id, actor_name, actor_role, actor_org,
                     org_path, division_code, previous_hash, hash)
  select "aggregateId", seq, "aggregateType", "projectId", action, data::jsonb, at, "actorId", "actorName", "actorRole", "actorOrg",
         "orgPath", "divisionCode", "previousHash", hash from e)
update event_head h set hash = e.hash from e where h.aggregate_id = e."aggregateId"`;
