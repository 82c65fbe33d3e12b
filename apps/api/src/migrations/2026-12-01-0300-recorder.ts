import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events are appended by one function, which signs with whom the transaction is proven to act as and answers for the place
 * of what they are about; `docs/adr/0020-who-acts-is-proven-to-the-database.md` says against whom that holds.
 */
export class Recorder20261201030000 implements MigrationInterface {
  name = 'Recorder20261201030000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(recorder);
    await db.query(proof);
    await db.query(words);
    await db.query(record);
    await db.query(owned);
    await db.query(closed);
  }

  async down(): Promise<void> {
    throw new Error('the recorder is not taken back; restore a backup instead');
  }
}

const recorder = /* sql */ `
-- Owns what nobody else may touch. The login of the API is no member: only functions run as it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'cx_recorder') then create role cx_recorder nologin nobypassrls; end if;
end $$;
grant cx_recorder to current_user;
grant usage on schema public to cx_recorder;

-- Whatever events are about lies in tables with a place; the recorder sees where, so that no event lies about it.
create procedure app_recorded(target regclass) language plpgsql set search_path = pg_catalog, public as $$
declare name text := (select relname from pg_class where oid = target);
begin
  execute format('create policy %I on %s for select to cx_recorder using (true)', name || '_recorded', target);
  execute format('grant select on %s to cx_recorder', target);
end $$;
do $$
declare target regclass;
begin
  for target in
    select c.oid from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'event'
       and exists (select from pg_attribute where attrelid = c.oid and attname = 'division_code' and not attisdropped)
       and exists (select from pg_attribute where attrelid = c.oid and attname = 'id' and not attisdropped)
  loop
    call app_recorded(target);
  end loop;
end $$;
call app_recorded('app_user');

-- As in the foundation, and what is protected may be recorded of.
create or replace procedure app_protect(target regclass) language plpgsql set search_path = pg_catalog, public as $$
declare
  name text := (select relname from pg_class where oid = target);
  inside text := $p$org_path >= nullif(current_setting('app.path', true), '') and org_path < nullif(current_setting('app.path', true), '') || '~'$p$;
  own text := $p$division_code = nullif(current_setting('app.division', true), '')$p$;
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy %I on %s for select to cx_scoped, cx_government, cx_audit using (%s)', name || '_read', target, inside);
  execute format('create policy %I on %s for insert to cx_scoped with check (%s and %s)', name || '_insert', target, inside, own);
  execute format('create policy %I on %s for update to cx_scoped using (%s and %s) with check (%s and %s)', name || '_update', target, inside, own, inside, own);
  execute format('create policy %I on %s for delete to cx_scoped using (%s and %s)', name || '_delete', target, inside, own);
  execute format('grant select on %s to cx_scoped, cx_government, cx_audit', target);
  execute format('grant insert, update on %s to cx_scoped', target);
  if exists (select from pg_attribute where attrelid = target and attname = 'version' and not attisdropped) then
    execute format('create trigger version_grows before update on %s for each row execute function app_version_grows()', target);
  end if;
  call app_recorded(target);
end $$;
`;

const proof = /* sql */ `
create table acting_key (
  id bigint generated always as identity primary key,
  inner_pad bytea not null unique check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64),
  made_at timestamptz not null default now()
);
comment on table acting_key is '办理人证明密钥:由运行账号口令导出,仅记录者可读';
comment on column acting_key.id is '序号';
comment on column acting_key.inner_pad is '内层密钥块';
comment on column acting_key.outer_pad is '外层密钥块';
comment on column acting_key.made_at is '设置时间';
alter table acting_key enable row level security;
alter table acting_key force row level security;
create policy acting_key_recorder on acting_key to cx_recorder using (true) with check (true);
grant select, insert, delete on acting_key to cx_recorder;

-- Whether the settings that say who acts were made by the API or the worker, for this connection: HMAC-SHA256 in terms of
-- what PostgreSQL has. \`kit/data/proof.ts\` puts the same text together.
create function app_actor_is_proven() returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
declare said bytea := convert_to(concat_ws(E'\\n', pg_backend_pid(),
  coalesce(current_setting('app.role', true), ''), coalesce(current_setting('app.user', true), ''),
  coalesce(current_setting('app.position', true), ''), coalesce(current_setting('app.org', true), ''),
  coalesce(current_setting('app.division', true), ''), coalesce(current_setting('app.path', true), '')), 'UTF8');
begin
  return exists (select from public.acting_key k
    where encode(sha256(k.outer_pad || sha256(k.inner_pad || said)), 'hex') = current_setting('app.proof', true));
end $$;
`;

const words = /* sql */ `
create table event_word (
  word text primary key,
  roles text[],
  from_above boolean not null
);
comment on table event_word is '事件词表:由领域规则在升级时写入';
comment on column event_word.word is '办理动作';
comment on column event_word.roles is '可办理的角色;空为不限';
comment on column event_word.from_above is '上级财政可办理';
alter table event_word enable row level security;
alter table event_word force row level security;
create policy event_word_recorder on event_word to cx_recorder using (true) with check (true);
grant select, insert, delete on event_word to cx_recorder;
`;

const record = /* sql */ `
create policy event_recorder on event to cx_recorder using (true) with check (true);
grant select, insert on event to cx_recorder;
create policy event_head_recorder on event_head to cx_recorder using (true) with check (true);
grant select, insert, update on event_head to cx_recorder;

-- What is wrong with what should be recorded, or null: its word is not this role's, or the aggregate does not lie where it says
-- or where the actor may act. What is gone has the place its last event says.
create function app_misplaced(happened jsonb) returns text language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  role text := current_setting('app.role', true);
  scope text := current_setting('app.path', true);
  division text := current_setting('app.division', true);
  actor uuid := current_setting('app.user', true);
  org uuid := current_setting('app.org', true);
  own_path text := (select path from public.organisation where id = org);
  kind text;
  source text;
  wrong text;
begin
  select e.action into wrong from jsonb_to_recordset(happened) e (action text)
   where not exists (select from public.event_word w where w.word = e.action and role = any (coalesce(w.roles, array[role]))) limit 1;
  if found then return wrong || ' is not recorded by ' || role; end if;
  for kind in select distinct e.type from jsonb_to_recordset(happened) e (type text) loop
    wrong := null;
    source := lower(regexp_replace(kind, '([A-Z])', '_\\1', 'g'));
    if kind = 'user' then
      -- One's own account, or one that an administrator keeps.
      select e.id into wrong from jsonb_to_recordset(happened) e (type text, id uuid, "orgPath" text, "divisionCode" text)
       where e.type = kind and not (
         case when role like '%Administrator' then left(e."orgPath", length(scope)) = scope
              else e.id = actor and e."orgPath" = own_path and e."divisionCode" = division end) limit 1;
    elsif kind = 'calendar' then
      select e.id into wrong from jsonb_to_recordset(happened) e (type text, id uuid, "orgPath" text, "divisionCode" text)
       where e.type = kind and (e."orgPath" <> scope or e."divisionCode" <> division) limit 1;
    elsif kind = 'exAnteRule' then
      select e.id into wrong from jsonb_to_recordset(happened) e (type text, id uuid, "orgPath" text, "divisionCode" text)
       where e.type = kind and (e."orgPath" <> scope or e."divisionCode" <> division
          or not exists (select from public.ex_ante_rule t where t.id = e.id and t.division_code = e."divisionCode")) limit 1;
    elsif kind = 'transfer' then
      -- It lies with whoever acts on it.
      select e.id into wrong from jsonb_to_recordset(happened) e (type text, id uuid, "orgPath" text, "divisionCode" text)
       where e.type = kind and (e."orgPath" <> own_path or e."divisionCode" <> division
          or not exists (select from public.transfer t where t.id = e.id)) limit 1;
    elsif role = 'evaluator' then
      select e.id into wrong from jsonb_to_recordset(happened) e (type text, id uuid, "orgPath" text, "divisionCode" text)
       where e.type = kind and (kind <> 'assignment' or not exists (select from public.assignment a
          where a.id = e.id and a.evaluator_org_id = org and a.org_path = e."orgPath" and a.division_code = e."divisionCode")) limit 1;
    elsif to_regclass('public.' || quote_ident(source)) is null then
      wrong := kind;
    else
      execute format($q$
        select e.id from jsonb_to_recordset($1) e (action text, type text, id uuid, "orgPath" text, "divisionCode" text)
          join public.event_word w on w.word = e.action
         where e.type = $2 and (left(e."orgPath", length($3)) <> $3 or (e."divisionCode" <> $4 and not w.from_above)
           or not (exists (select from public.%I t where t.id = e.id and t.org_path = e."orgPath" and t.division_code = e."divisionCode")
             or not exists (select from public.%I t where t.id = e.id) and exists (select from public.event_head h
               join public.event l on l.aggregate_id = h.aggregate_id and l.seq = h.seq
              where h.aggregate_id = e.id and l.aggregate_type = e.type and l.org_path = e."orgPath" and l.division_code = e."divisionCode")))
         limit 1$q$, source, source) into wrong using happened, kind, scope, division;
    end if;
    if wrong is not null then return kind || ' ' || wrong || ' does not lie there'; end if;
  end loop;
  return null;
end $$;

-- Appends what happened to the chains of its aggregates and answers the position that signs. Taking the heads locks their
-- chains: the second writer waits, and no fork can begin. Heads are taken in the order of their ids, so that two acts on many
-- cannot wait for each other. The hash is the one of \`kit/data/record.ts\`.
create function app_record(happened jsonb) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare
  wrong text;
  actor uuid;
  signer record;
  e record;
  at_text text := to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  signed text;
  last uuid;
  link text;
  place integer;
  links jsonb[] := '{}';
begin
  if not public.app_actor_is_proven() then
    raise exception 'nobody is proven to act here' using errcode = 'insufficient_privilege';
  end if;
  wrong := public.app_misplaced(happened);
  if wrong is not null then raise exception 'not recorded: %', wrong using errcode = 'insufficient_privilege'; end if;
  actor := current_setting('app.user');
  select u.name, o.name as org into strict signer from public.app_user u, public.organisation o
   where u.id = actor and o.id = current_setting('app.org')::uuid;
  signed := concat_ws(',', to_json(at_text), to_json(actor), to_json(signer.name), to_json(current_setting('app.role')), to_json(signer.org));
  for e in
    with asked as (
      select * from rows from (jsonb_to_recordset(happened)
        as (id uuid, type text, "relatedId" uuid, action text, data text, "orgPath" text, "divisionCode" text)) with ordinality
        as a (id, type, related, action, data, org_path, division_code, n)),
    heads as (
      insert into public.event_head as head (aggregate_id, seq, hash)
      select id, count(*), '' from asked group by id order by id
      on conflict (aggregate_id) do update set seq = head.seq + excluded.seq
      returning aggregate_id, seq, hash)
    select a.*, h.hash, h.seq - (count(*) over (partition by a.id))::integer as before
      from asked a join heads h on h.aggregate_id = a.id order by a.id, a.n
  loop
    if e.id is distinct from last then link := e.hash; place := e.before; end if;
    last := e.id;
    place := place + 1;
    e.hash := encode(sha256(convert_to('[' || concat_ws(',', to_json(e.id), place, to_json(e.type), coalesce(to_json(e.related)::text, 'null'),
      to_json(e.action), to_json(e.data), signed, to_json(e.org_path), to_json(e.division_code), to_json(link)) || ']', 'UTF8')), 'hex');
    links := links || jsonb_build_object('n', e.n, 'seq', place, 'before', link, 'hash', e.hash);
    link := e.hash;
  end loop;
  with asked as (
    select * from rows from (jsonb_to_recordset(happened)
      as (id uuid, type text, "relatedId" uuid, action text, data text, "orgPath" text, "divisionCode" text)) with ordinality
      as a (id, type, related, action, data, org_path, division_code, n)),
  linked as (
    select a.*, l.seq, l.before, l.hash from asked a
      join jsonb_to_recordset(to_jsonb(links)) l (n bigint, seq integer, before text, hash text) using (n)),
  added as (
    insert into public.event (aggregate_id, seq, aggregate_type, project_id, action, data, at, actor_id, actor_name, actor_role, actor_org,
                              org_path, division_code, previous_hash, hash)
    select id, seq, type, related, action, data::jsonb, at_text::timestamptz, actor, signer.name, current_setting('app.role'), signer.org,
           org_path, division_code, before, hash from linked)
  update public.event_head h set hash = l.hash from linked l where h.aggregate_id = l.id and h.seq = l.seq;
  return current_setting('app.position')::uuid;
end $$;
`;

/** Functions run as the recorder; whoever acts may record, whoever writes may be asked for a proof. */
const owned = /* sql */ `
grant create on schema public to cx_recorder;
alter function app_actor_is_proven() owner to cx_recorder;
alter function app_misplaced(jsonb) owner to cx_recorder;
alter function app_record(jsonb) owner to cx_recorder;
revoke create on schema public from cx_recorder;
revoke execute on function app_actor_is_proven(), app_misplaced(jsonb), app_record(jsonb) from public;
grant execute on function app_record(jsonb) to cx_scoped, cx_government, cx_audit, cx_assigned, cx_identity;
`;

const closed = /* sql */ `
drop policy event_append on event;
drop policy event_identity on event;
revoke insert on event from cx_scoped, cx_government, cx_audit, cx_assigned, cx_identity;
drop policy event_head_chain on event_head;
revoke all on event_head from cx_scoped, cx_government, cx_audit, cx_assigned, cx_identity;
`;
