import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The way into the job queue. Its tables are pg-boss's own, in a schema of theirs; `kit/jobs/job-queues.ts` makes them
 * after the migrations, as the version of pg-boss at hand wants them.
 */
export class Jobs20261124098000 implements MigrationInterface {
  name = 'Jobs20261124098000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(entrance);
  }

  async down(): Promise<void> {
    throw new Error('jobs are not taken back; restore a backup instead');
  }
}

const entrance = /* sql */ `
-- Queues a job in the caller's transaction, as pg-boss's own send does. People's roles may call this and have no other
-- right there: they see no job, not even their own. Answers false when one of the same key still waits or runs.
create function app_enqueue(queue_name text, payload jsonb, singleton text) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare queue record;
begin
  if exists (select from jsonb_each_text(payload) where coalesce(value, '') !~ '^[0-9A-Za-z_-]{1,64}$') then
    raise exception 'a job carries ids and nothing else' using errcode = 'check_violation';
  end if;
  -- Queues with a dead letter are the declared jobs; pg-boss's own have none.
  select * into strict queue from pgboss.queue where name = queue_name and dead_letter is not null;
  insert into pgboss.job (name, data, singleton_key, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
                          expire_seconds, heartbeat_seconds, deletion_seconds, keep_until, dead_letter)
  values (queue.name, payload, coalesce(singleton, gen_random_uuid()::text), queue.policy, queue.retry_limit, queue.retry_delay,
          queue.retry_backoff, queue.retry_delay_max, queue.expire_seconds, queue.heartbeat_seconds, queue.deletion_seconds,
          now() + queue.retention_seconds * interval '1 second', queue.dead_letter)
  on conflict do nothing;
  if not found then return false; end if;
  -- Wakes a worker once the transaction is committed; the channel is the one pg-boss derives from its schema.
  perform pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), queue.name);
  return true;
end $$;
revoke execute on function app_enqueue(text, jsonb, text) from public;
grant execute on function app_enqueue(text, jsonb, text) to cx_scoped, cx_government, cx_audit, cx_assigned, cx_worker;
`;
