import { type Actor, canonical } from '@chengxiao/domain';
import type pg from 'pg';
import { type EventSubject, hashOf } from '../src/kit/data/record';

/** An event of any words about anything: of another release, or of what is not there. */
export type PlantedEvent = {
  readonly action: string;
  readonly subject: Omit<EventSubject, 'type'> & { readonly type: string };
};

/** Appends an event to its chain as only the owner of the database can, since nobody else may say what is not so. */
export async function plantEvent(owner: pg.Pool, actor: Actor, { action, subject }: PlantedEvent): Promise<void> {
  const { rows } = await owner.query<{ seq: number; hash: string; at: string }>(
    `select coalesce(max(h.seq), 0) as seq, coalesce(max(h.hash), '') as hash,
            to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from event_head h where aggregate_id = $1`,
    [subject.id],
  );
  const { seq = 0, hash: previousHash = '', at = '' } = rows[0] ?? {};
  const event = {
    aggregateId: subject.id,
    seq: seq + 1,
    aggregateType: subject.type,
    relatedId: subject.relatedId ?? null,
    action,
    data: canonical({}),
    at,
    actorId: actor.userId,
    actorName: actor.name,
    actorRole: actor.role,
    actorOrg: actor.orgName,
    orgPath: subject.orgPath,
    divisionCode: subject.divisionCode,
    previousHash,
  };
  await owner.query(
    `with head as (
       insert into event_head (aggregate_id, seq, hash) values ($1, $2, $15)
       on conflict (aggregate_id) do update set seq = excluded.seq, hash = excluded.hash)
     insert into event (aggregate_id, seq, aggregate_type, project_id, action, data, at, actor_id, actor_name, actor_role, actor_org,
                        org_path, division_code, previous_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [...Object.values(event), hashOf(event)],
  );
}
