import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles of the database, the two procedures that protect tables, and the event chain.
 * The runtime login owns nothing and inherits nothing: it acts only through `set local role`.
 */
export class Foundation20261124090000 implements MigrationInterface {
  name = 'Foundation20261124090000';

  async up(db: QueryRunner): Promise<void> {
    for (const role of ['scoped', 'government', 'audit', 'assigned', 'public', 'identity', 'worker']) {
      await db.query(`do $$ begin
        if not exists (select from pg_roles where rolname = 'cx_${role}') then create role cx_${role} nologin nobypassrls; end if;
        end $$`);
    }
    await db.query(protection);
    await db.query(events);
  }

  async down(): Promise<void> {
    throw new Error('the foundation is not taken back; restore a backup instead');
  }
}

const protection = /* sql */ `
revoke create on schema public from public;
grant usage on schema public to cx_scoped, cx_government, cx_audit, cx_assigned, cx_public, cx_identity, cx_worker;

-- Money in 元: NUMERIC alone would accept NaN and negative amounts.
create domain money_yuan as numeric(18, 2) check (value >= 0 and value <> 'NaN');

-- A stale save that sets the version back, or skips one, is refused whatever code sent it.
create function app_version_grows() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.version <> old.version + 1 then
    raise exception 'version of % must grow by one', tg_table_name using errcode = 'serialization_failure';
  end if;
  return new;
end $$;

-- Append-only tables: not even the owner changes a row by accident.
create function app_append_only() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- The net of every scoped table (columns org_path and division_code): subtree to read, own division to write.
-- current_setting stays bare so that the planner sees the value and uses the index.
create procedure app_protect(target regclass) language plpgsql set search_path = pg_catalog, public as $$
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
end $$;

-- Reference data that everyone signed in may read and nobody changes at run time.
create procedure app_reference(target regclass) language plpgsql set search_path = pg_catalog, public as $$
declare name text := (select relname from pg_class where oid = target);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy %I on %s for select to cx_scoped, cx_government, cx_audit, cx_assigned, cx_public, cx_identity, cx_worker using (true)', name || '_reference', target);
  execute format('grant select on %s to cx_scoped, cx_government, cx_audit, cx_assigned, cx_public, cx_identity, cx_worker', target);
end $$;
`;

const events = /* sql */ `
create table event (
  aggregate_id uuid not null,
  seq integer not null check (seq > 0),
  aggregate_type text not null,
  project_id uuid,
  action text not null,
  data jsonb not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  actor_role text not null,
  actor_org text not null,
  org_path text collate "C" not null,
  division_code text not null,
  previous_hash text not null,
  hash text not null,
  transaction xid8 not null default pg_current_xact_id(),
  primary key (aggregate_id, seq)
);
create index event_project on event (project_id, at) where project_id is not null;
create index event_scope on event (org_path, at);
create index event_actor on event (actor_id, at);
create index event_transaction on event (transaction);
create trigger append_only before update or delete on event for each row execute function app_append_only();

alter table event enable row level security;
alter table event force row level security;
create policy event_read on event for select to cx_scoped, cx_government, cx_audit
  using (org_path >= nullif(current_setting('app.path', true), '') and org_path < nullif(current_setting('app.path', true), '') || '~');
create policy event_own on event for select to cx_assigned using (actor_id::text = nullif(current_setting('app.user', true), ''));
create policy event_append on event for insert to cx_scoped, cx_government, cx_audit, cx_assigned
  with check (actor_id::text = nullif(current_setting('app.user', true), ''));
create policy event_identity on event for insert to cx_identity with check (aggregate_type in ('user', 'session'));
create policy event_seal_reader on event for select to cx_worker using (true);
grant select, insert on event to cx_scoped, cx_government, cx_audit, cx_assigned;
grant insert on event to cx_identity;
grant select on event to cx_worker;

-- The last link of each chain: locks it for the next event, and shows a cut tail before the next seal.
create table event_head (
  aggregate_id uuid primary key,
  seq integer not null,
  hash text not null
);
alter table event_head enable row level security;
alter table event_head force row level security;
create policy event_head_chain on event_head to cx_scoped, cx_government, cx_audit, cx_assigned, cx_identity using (true) with check (true);
create policy event_head_reader on event_head for select to cx_worker using (true);
grant select, insert, update on event_head to cx_scoped, cx_government, cx_audit, cx_assigned, cx_identity;
grant select on event_head to cx_worker;

create table event_seal (
  id integer primary key,
  sealed_at timestamptz not null default now(),
  from_transaction xid8 not null,
  to_transaction xid8 not null,
  leaves text[] not null,
  root text not null,
  previous_hash text not null,
  hash text not null
);
create trigger append_only before update or delete on event_seal for each row execute function app_append_only();
alter table event_seal enable row level security;
alter table event_seal force row level security;
create policy event_seal_worker on event_seal to cx_worker using (true) with check (true);
grant select, insert on event_seal to cx_worker;

comment on table event is '审计事件:只增不改,按对象哈希链接';
comment on column event.aggregate_id is '对象编号';
comment on column event.seq is '对象内序号';
comment on column event.aggregate_type is '对象类型';
comment on column event.project_id is '项目编号';
comment on column event.action is '办理动作';
comment on column event.data is '内容';
comment on column event.at is '发生时间';
comment on column event.actor_id is '办理人编号';
comment on column event.actor_name is '办理人';
comment on column event.actor_role is '办理人角色';
comment on column event.actor_org is '办理单位';
comment on column event.org_path is '所属单位路径';
comment on column event.division_code is '财政区划';
comment on column event.previous_hash is '前一事件哈希';
comment on column event.hash is '本事件哈希';
comment on column event.transaction is '数据库事务号';
comment on table event_head is '事件链末端';
comment on column event_head.aggregate_id is '对象编号';
comment on column event_head.seq is '末端序号';
comment on column event_head.hash is '末端哈希';
comment on table event_seal is '事件封存:每分钟一个默克尔根,根之间相链';
comment on column event_seal.id is '封存序号';
comment on column event_seal.sealed_at is '封存时间';
comment on column event_seal.from_transaction is '起始事务号(含)';
comment on column event_seal.to_transaction is '截止事务号(不含)';
comment on column event_seal.leaves is '叶:对象编号:序号:哈希';
comment on column event_seal.root is '默克尔根';
comment on column event_seal.previous_hash is '前一封存哈希';
comment on column event_seal.hash is '本封存哈希';
`;
