import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message tells whether what it told was taken back since, and what an announcement or an assignment is called. */
export class UndoneActs20261130134100 implements MigrationInterface {
  name = 'UndoneActs20261130134100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(told);
  }

  async down(): Promise<void> {
    throw new Error('what messages tell is not taken back; restore a backup instead');
  }
}

const told = /* sql */ `
drop function app_told_events(uuid[]);
-- Whether an act was undone since: undoing names for each act those that it takes back, and it takes back the last of them.
create function app_undone(object uuid, at_seq integer, act text, undoing jsonb) returns boolean language sql stable set search_path = pg_catalog, public as $$
  select exists (
    select from public.event u
     where u.aggregate_id = object and u.seq > at_seq and undoing -> u.action ? act
       and not exists (select from public.event b where b.aggregate_id = object and b.seq > at_seq and b.seq < u.seq and undoing -> u.action ? b.action))
$$;
revoke execute on function app_undone(uuid, integer, text, jsonb) from public;
grant execute on function app_undone(uuid, integer, text, jsonb) to cx_worker;

-- The events behind messages of the caller. A reader may stand outside the scope of an event, as a unit of a letter to its
-- department does, so it runs as cx_worker, which sees all events; it tells of one's own messages and of no others, and of an
-- event no more than a message shows. A third party is told which project it was assigned also once that was withdrawn.
create function app_told_events(ids uuid[], undoing jsonb) returns table (
  message_id uuid, aggregate_type text, aggregate_id uuid, project_id uuid, action text, at timestamptz, actor_name text, actor_org text,
  org_path text, division_code text, reason text, document_no text, year integer, title text, undone boolean
) language sql stable security definer rows 20 set search_path = pg_catalog, public as $$
  select m.id, e.aggregate_type, e.aggregate_id, e.project_id, e.action, e.at, e.actor_name, e.actor_org, e.org_path, e.division_code,
         coalesce(e.data ->> 'reason', e.data ->> 'opinion'), e.data ->> 'documentNo',
         case when e.data ->> 'year' ~ '^\\d{4}$' then (e.data ->> 'year')::integer end,
         case e.aggregate_type when 'announcement' then e.data ->> 'title'
                               when 'assignment' then (select p.name from public.project p where p.id = e.project_id) end,
         public.app_undone(e.aggregate_id, e.seq, e.action, undoing)
    from public.message m join public.event e on e.aggregate_id = m.aggregate_id and e.seq = m.seq
   where m.id = any(ids) and m.org_id = nullif(current_setting('app.org', true), '')::uuid
     and (m.user_id is null or m.user_id = nullif(current_setting('app.user', true), '')::uuid)
$$;
revoke execute on function app_told_events(uuid[], jsonb) from public;
grant execute on function app_told_events(uuid[], jsonb) to cx_scoped, cx_government, cx_audit, cx_assigned;
grant cx_worker to current_user;
grant create on schema public to cx_worker;
alter function app_told_events(uuid[], jsonb) owner to cx_worker;
revoke create on schema public from cx_worker;
`;
