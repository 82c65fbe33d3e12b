import { createHash } from 'node:crypto';
import { type Actor, canonical } from '@chengxiao/domain';
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

type Author = Pick<Actor, 'name' | 'role' | 'orgName'> & { readonly userId: string | null };

/** Appends what happened to the chain of its aggregate, in the transaction that does it. */
export async function record(
  tx: Tx,
  actor: Author,
  action: string,
  subject: EventSubject,
  data: object = {},
): Promise<void> {
  // Taking the head locks the chain: the second writer waits, and no fork can begin.
  const head = await tx.one<{ seq: number; hash: string; at: string }>(
    `insert into event_head as head (aggregate_id, seq, hash) values ($1, 1, '')
     on conflict (aggregate_id) do update set seq = head.seq + 1
     returning seq, hash, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
    [subject.id],
  );
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
  await tx.rows(
    `with added as (
       insert into event (aggregate_id, seq, aggregate_type, project_id, action, data, at, actor_id, actor_name, actor_role, actor_org,
                          org_path, division_code, previous_hash, hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15))
     update event_head set hash = $15 where aggregate_id = $1`,
    [...Object.values(event), hashOf(event)],
  );
}
