import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Seals follow what is written down, not the transaction ids of a cluster: triggers note every event and every written row
 * of business as an entry, and sealing empties the entries it can see. A restored database goes on where it was.
 */
export class SealEntries20261201020000 implements MigrationInterface {
  name = 'SealEntries20261201020000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(notes);
    await db.query(carriedOver);
    await db.query(owned);
  }

  async down(): Promise<void> {
    throw new Error('what is sealed is not taken back; restore a backup instead');
  }
}

const tables = /* sql */ `
-- Owns the functions that note what is to be sealed. The login of the API is no member: only triggers run as it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'cx_sealer') then create role cx_sealer nologin nobypassrls; end if;
end $$;
grant cx_sealer to current_user;
grant usage on schema public to cx_sealer;

create table seal_entry (
  no bigint generated always as identity primary key,
  leaf text not null,
  transaction xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp()
);
comment on table seal_entry is '待封存:已写入而尚未封存的事件和业务行,封存即清空';
comment on column seal_entry.no is '先后';
comment on column seal_entry.leaf is '叶:类别:事务号:内容';
comment on column seal_entry.transaction is '写入的事务号:只作相等比较';
comment on column seal_entry.at is '写入时间';
alter table seal_entry enable row level security;
alter table seal_entry force row level security;
create policy seal_entry_noted on seal_entry for insert to cx_sealer with check (true);
create policy seal_entry_worker on seal_entry to cx_worker using (true);
grant insert on seal_entry to cx_sealer;
grant select, delete on seal_entry to cx_worker;

create table row_shape (
  id integer generated always as identity primary key,
  table_name text not null,
  key_columns text[] not null,
  columns jsonb not null,
  made_at timestamptz not null default now()
);
comment on table row_shape is '行形:封存某表的行时该表有哪些列,只增不改';
comment on column row_shape.id is '编号';
comment on column row_shape.table_name is '表名';
comment on column row_shape.key_columns is '主键列';
comment on column row_shape.columns is '列名和类型';
comment on column row_shape.made_at is '设置时间';
create trigger append_only before update or delete on row_shape for each row execute function app_append_only();
alter table row_shape enable row level security;
alter table row_shape force row level security;
create policy row_shape_reader on row_shape for select to cx_worker using (true);
grant select on row_shape to cx_worker;

create table event_untold (
  no bigint generated always as identity primary key,
  aggregate_id uuid not null,
  seq integer not null
);
comment on table event_untold is '待告知:消息尚未处理到的事件,处理即清空';
comment on column event_untold.no is '先后';
comment on column event_untold.aggregate_id is '事件的对象编号';
comment on column event_untold.seq is '事件的对象内序号';
alter table event_untold enable row level security;
alter table event_untold force row level security;
create policy event_untold_noted on event_untold for insert to cx_sealer with check (true);
create policy event_untold_worker on event_untold to cx_worker using (true);
grant insert on event_untold to cx_sealer;
grant select, delete on event_untold to cx_worker;

alter table event_seal alter column from_transaction drop not null, alter column to_transaction drop not null;
alter table event_seal add column key_id text, add column signature text,
  add constraint event_seal_signed check (from_transaction is not null or signature is not null and key_id is not null);
comment on column event_seal.leaves is '叶:类别:事务号:内容;签名以前的封存为 对象编号:序号:哈希';
comment on column event_seal.from_transaction is '起始事务号(含);仅签名以前的封存';
comment on column event_seal.to_transaction is '截止事务号(不含);仅签名以前的封存';
comment on column event_seal.key_id is '签名密钥指纹';
comment on column event_seal.signature is '对本封存哈希的签名;私钥不在数据库中';
drop index event_transaction;
comment on column event.transaction is '数据库事务号:只作相等比较,事件与同一事务写入的行由此相连';
`;

const notes = /* sql */ `
create function app_event_appended() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into public.seal_entry (leaf)
  select concat_ws(':', 'event', transaction, aggregate_id, seq, hash) from added;
  insert into public.event_untold (aggregate_id, seq) select aggregate_id, seq from added order by seq;
  return null;
end $$;
create trigger event_appended after insert on event referencing new table as added
  for each statement execute function app_event_appended();

-- Who writes: a role of the product, or else a program of ours that says its name, or whoever is signed in to the server.
create function app_writer() returns text language sql stable set search_path = pg_catalog as $$
  select coalesce(nullif(current_setting('role'), 'none'),
                  'program-' || nullif(translate(current_setting('app.program', true), ':', ''), ''),
                  translate(session_user, ':', ''))
$$;

-- The digest of a row as its columns are, empty ones left out: so a column that comes later and is empty changes no digest.
create function app_row_digest(content jsonb) returns text language sql immutable set search_path = pg_catalog as $$
  select encode(sha256(convert_to(jsonb_strip_nulls(content)::text, 'UTF8')), 'hex')
$$;

-- Arguments: the id of the shape, then the columns of the key. An instant reads the same whatever the time zone of the session.
create function app_row_written() returns trigger language plpgsql security definer
  set search_path = pg_catalog set timezone = 'UTC' as $$
begin
  insert into public.seal_entry (leaf)
  select concat_ws(':', 'row', pg_current_xact_id(), public.app_writer(), tg_argv[0],
                   case tg_op when 'DELETE' then '-' else encode(sha256(convert_to(jsonb_strip_nulls(r.content)::text, 'UTF8')), 'hex') end,
                   concat_ws('/', r.content ->> tg_argv[1], r.content ->> tg_argv[2], r.content ->> tg_argv[3], r.content ->> tg_argv[4], r.content ->> tg_argv[5]))
    from (select to_jsonb(w) as content from written w) r;
  return null;
end $$;
`;

/** What old seals cover stays under them; what they do not comes first under the first signed one, which names where they ended. */
const carriedOver = /* sql */ `
alter table event no force row level security;
alter table event_seal no force row level security;
alter table seal_entry no force row level security;
alter table event_untold no force row level security;
alter table message_walk no force row level security;
insert into seal_entry (leaf)
select concat_ws(':', 'epoch', pg_current_xact_id(), coalesce(max(id), 0), (select hash from event_seal order by id desc limit 1)) from event_seal;
insert into seal_entry (leaf, transaction, at)
select concat_ws(':', 'event', e.transaction, e.aggregate_id, e.seq, e.hash), e.transaction, e.at
  from event e left join (select unnest(leaves) as leaf from event_seal) s on s.leaf = concat_ws(':', e.aggregate_id, e.seq, e.hash)
 where s.leaf is null order by e.at, e.aggregate_id, e.seq;
-- A message that is there already is not written again.
insert into event_untold (aggregate_id, seq)
select e.aggregate_id, e.seq from event e, message_walk w
 where w.seq > 0 and e.at > w.written_to - interval '10 minutes' or (e.transaction, e.aggregate_id, e.seq) > (w.transaction, w.aggregate_id, w.seq)
 order by e.at, e.aggregate_id, e.seq;
alter table message_walk drop column transaction, drop column aggregate_id, drop column seq;
comment on table message_walk is '消息进度:至何时的事件均已告知';
alter table event force row level security;
alter table event_seal force row level security;
alter table seal_entry force row level security;
alter table event_untold force row level security;
alter table message_walk force row level security;
`;

const owned = /* sql */ `
grant create on schema public to cx_sealer;
alter function app_event_appended() owner to cx_sealer;
alter function app_row_written() owner to cx_sealer;
revoke create on schema public from cx_sealer;
revoke execute on function app_event_appended(), app_row_written() from public;
`;
