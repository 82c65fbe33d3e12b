import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The three administrators 三员: a database role for each, with what each may read and write and nothing else; and positions
 * that hold from a day until a day. Nobody is two administrators, or one beside a position of business: refused here.
 */
export class Administrators20261201060000 implements MigrationInterface {
  name = 'Administrators20261201060000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(roles);
    await db.query(columns);
    for (const table of ['position', 'app_user']) await db.query(`alter table ${table} no force row level security`);
    await db.query(filled);
    for (const table of ['position', 'app_user']) await db.query(`alter table ${table} force row level security`);
    await db.query(periods);
    await db.query(keptApart);
    await db.query(accounts);
    await db.query(rights);
    await db.query(events);
  }

  async down(): Promise<void> {
    throw new Error('administrators are not taken back; restore a backup instead');
  }
}

const roles = ['system', 'security', 'log']
  .map(
    (role) => /* sql */ `
do $$ begin
  if not exists (select from pg_roles where rolname = 'cx_${role}') then create role cx_${role} nologin nobypassrls; end if;
end $$;
grant usage on schema public to cx_${role};
`,
  )
  .join('');

const columns = /* sql */ `
alter table position drop constraint position_role_check;
alter table position add constraint position_role_check check (role in
  ('government', 'finance', 'department', 'unit', 'audit', 'evaluator', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator'));
-- Somebody may come back to a place that they left.
alter table position drop constraint position_user_id_org_id_role_key;
alter table position
  add column from_on date not null default (now() at time zone 'Asia/Shanghai')::date,
  add column until_on date check (until_on >= from_on),
  add column org_path text collate "C",
  add column division_code text references division;
create index position_of_user on position (user_id);
create index position_place on position (org_path);
comment on column position.from_on is '任职起始日';
comment on column position.until_on is '任职截止日(含);空为未定';
comment on column position.org_path is '单位路径';
comment on column position.division_code is '财政区划';
comment on column position.ended_at is '免去时间,即时生效';

alter table app_user
  add column state text not null default 'active' check (state in ('active', 'disabled')),
  add column org_id uuid references organisation,
  add column org_path text collate "C",
  add column division_code text references division,
  add column one_time_until timestamptz,
  add column updated_at timestamptz not null default now(),
  add column searched text generated always as (app_find(name || '|' || username)) stored,
  alter column password_hash set default '!';
create index app_user_place on app_user (org_path);
create index app_user_by_name on app_user (name, id);
create index app_user_changed on app_user (updated_at, id);
comment on column app_user.state is '状态:启用、停用';
comment on column app_user.org_id is '所在单位:由其系统管理员管理';
comment on column app_user.org_path is '所在单位路径';
comment on column app_user.division_code is '所在财政区划';
comment on column app_user.one_time_until is '一次性口令有效期至';
comment on column app_user.updated_at is '修改时间';
comment on column app_user.searched is '姓名和用户名的检索形式,由数据库生成';
`;

const filled = /* sql */ `
update position p set from_on = (p.created_at at time zone 'Asia/Shanghai')::date, org_path = o.path, division_code = o.division_code
  from organisation o where o.id = p.org_id;
alter table app_user disable trigger version_grows;
update app_user u set org_id = p.org_id, org_path = p.org_path, division_code = p.division_code, updated_at = u.created_at,
       state = case when u.disabled_at is null then 'active' else 'disabled' end
  from (select distinct on (user_id) user_id, org_id, org_path, division_code from position order by user_id, ended_at nulls first, created_at, id) p
 where p.user_id = u.id;
alter table app_user enable trigger version_grows;
alter table position alter column org_path set not null, alter column division_code set not null;
`;

const periods = /* sql */ `
create function app_today() returns date language sql stable set search_path = pg_catalog as $$
  select (now() at time zone 'Asia/Shanghai')::date
$$;

-- Whoever asks who holds a position asks for today.
do $$
declare asks record;
begin
  for asks in select pg_get_functiondef(oid) as text from pg_proc
    where pronamespace = 'public'::regnamespace and prosrc like '%p.ended_at is null%' loop
    execute replace(asks.text, 'p.ended_at is null',
      'p.ended_at is null and public.app_today() between p.from_on and coalesce(p.until_on, ''infinity'')');
  end loop;
end $$;
drop policy position_mailed on position;
create policy position_mailed on position for select to cx_worker
  using (ended_at is null and app_today() between from_on and coalesce(until_on, 'infinity'));
`;

/** Runs as cx_identity, who sees all positions of a person; the person's row is locked, so that two grants wait for each other. */
const keptApart = /* sql */ `
create function app_position_given() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    select o.path, o.division_code into strict new.org_path, new.division_code from public.organisation o where o.id = new.org_id;
  end if;
  if new.ended_at is not null then return new; end if;
  perform 1 from public.app_user u where u.id = new.user_id for update;
  if exists (
    select from public.position p
     where p.user_id = new.user_id and p.id <> new.id and p.ended_at is null
       and daterange(p.from_on, p.until_on, '[]') && daterange(new.from_on, new.until_on, '[]')
       and (p.role like '%Administrator' or new.role like '%Administrator') and p.role <> new.role)
  then
    raise exception 'administrators exclude each other and all business' using errcode = 'exclusion_violation', constraint = 'position_kept_apart';
  end if;
  if exists (
    select from public.position p
     where p.user_id = new.user_id and p.id <> new.id and p.ended_at is null and p.org_id = new.org_id and p.role = new.role
       and daterange(p.from_on, p.until_on, '[]') && daterange(new.from_on, new.until_on, '[]'))
  then
    raise exception 'the position is held already' using errcode = 'exclusion_violation', constraint = 'position_held_once';
  end if;
  return new;
end $$;
revoke execute on function app_position_given() from public;
grant create on schema public to cx_identity;
alter function app_position_given() owner to cx_identity;
revoke create on schema public from cx_identity;
create trigger position_given before insert or update on position for each row execute function app_position_given();
`;

const accounts = /* sql */ `
-- State and moment say the same; where a person belongs follows the organisation; a one-time password is good for two weeks.
create function app_user_kept() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' or new.org_id is distinct from old.org_id then
    select o.path, o.division_code into new.org_path, new.division_code from public.organisation o where o.id = new.org_id;
  end if;
  if tg_op = 'UPDATE' and new.state <> old.state then
    new.disabled_at := case new.state when 'disabled' then now() end;
  else
    new.state := case when new.disabled_at is null then 'active' else 'disabled' end;
  end if;
  if not new.must_change_password then
    new.one_time_until := null;
  elsif tg_op = 'INSERT' or new.password_hash <> old.password_hash then
    new.one_time_until := now() + interval '14 days';
  end if;
  return new;
end $$;
create trigger app_user_kept before insert or update on app_user for each row execute function app_user_kept();

-- Whoever is disabled or given a one-time password is signed out in the same transaction, whoever does it.
create function app_user_signed_out() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update public.session s set ended_at = now() where s.user_id = new.id and s.ended_at is null;
  return null;
end $$;
revoke execute on function app_user_signed_out() from public;
grant create on schema public to cx_identity;
alter function app_user_signed_out() owner to cx_identity;
revoke create on schema public from cx_identity;
create trigger app_user_signed_out after update on app_user for each row
  when (new.disabled_at is not null and old.disabled_at is null or new.must_change_password and new.password_hash <> old.password_hash)
  execute function app_user_signed_out();
`;

const inside = `org_path >= nullif(current_setting('app.path', true), '') and org_path < nullif(current_setting('app.path', true), '') || '~'`;
const known = `id, username, username_key, name, password_changed_at, must_change_password, disabled_at, version, created_at,
  state, org_id, org_path, division_code, one_time_until, updated_at, searched`;
const ownLevel = `division_code = nullif(current_setting('app.division', true), '')`;

/**
 * Each may do what its office is, below its own place. Administrators of one's own division are the level above's: nobody makes,
 * changes or resets those beside whom they work, nor themselves.
 */
const rights = /* sql */ `
create policy division_administered on division for select to cx_system, cx_security, cx_log using (true);
create policy organisation_administered on organisation for select to cx_system, cx_security, cx_log using (true);
grant select on division, organisation to cx_system, cx_security, cx_log;

create policy app_user_administered on app_user for select to cx_system, cx_security using (${inside});
-- The log names whose account it was.
create policy app_user_named on app_user for select to cx_log using (${inside});
grant select (id, name, username, org_path, searched) on app_user to cx_log;
create policy app_user_made on app_user for insert to cx_system with check (${inside});
create policy app_user_changed on app_user for update to cx_system
  using (${inside} and not exists (
    select from position p where p.user_id = app_user.id and p.role like '%Administrator' and p.ended_at is null and p.${ownLevel}))
  with check (${inside});
grant select (${known}) on app_user to cx_system, cx_security;
grant insert, update (name, org_id, password_hash, must_change_password, state, version, updated_at) on app_user to cx_system;

create policy position_administered on position for select to cx_system, cx_security using (${inside});
create policy position_given on position for insert to cx_system
  with check (${inside} and (role not like '%Administrator' or not ${ownLevel}));
create policy position_ended on position for update to cx_system
  using (${inside} and (role not like '%Administrator' or not ${ownLevel}))
  with check (${inside} and (role not like '%Administrator' or not ${ownLevel}));
grant select, insert, update (until_on, ended_at) on position to cx_system;
grant select on position to cx_security;

-- A person is seen by the policy above.
create policy session_administered on session for select to cx_security using (exists (select from app_user u where u.id = session.user_id));
create policy session_ended on session for update to cx_security
  using (exists (select from app_user u where u.id = session.user_id)) with check (ended_at is not null);
grant select (id, user_id, position_id, created_at, last_seen_at, expires_at, address, agent, ended_at), update (ended_at) on session to cx_security;

create policy saved_view_administrators on saved_view to cx_system, cx_security, cx_log
  using (user_id::text = nullif(current_setting('app.user', true), ''))
  with check (user_id::text = nullif(current_setting('app.user', true), ''));
grant select, insert, update, delete on saved_view to cx_system, cx_security, cx_log;
create policy request_replay_administrators on request_replay to cx_system, cx_security, cx_log
  using (user_id::text = nullif(current_setting('app.user', true), ''))
  with check (user_id::text = nullif(current_setting('app.user', true), ''));
grant select, insert on request_replay to cx_system, cx_security, cx_log;
`;

const events = /* sql */ `
-- The newest first: of everybody, and of the few acts of administrators among them.
create index event_of_accounts on event (at) where aggregate_type = 'user';
create index event_by_administrators on event (at)
  where aggregate_type = 'user' and actor_role in ('systemAdministrator', 'securityAdministrator', 'auditAdministrator');
create policy event_administration on event for select to cx_system, cx_security, cx_log using (aggregate_type = 'user' and ${inside});
grant select on event to cx_system, cx_security, cx_log;
grant execute on function app_record(jsonb) to cx_system, cx_security, cx_log;
`;
