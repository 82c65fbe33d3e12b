import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 消息: pointers from events to whoever they concern, with what each person has read, wants and is mailed. */
export class Messages20261130123000 implements MigrationInterface {
  name = 'Messages20261130123000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(messages);
    await db.query(reading);
    await db.query(mail);
    await db.query(told);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function app_told_events(uuid[])');
    await db.query(
      'drop policy position_mailed on position; revoke select (user_id, org_id, ended_at) on position from cx_worker',
    );
    await db.query(
      'drop policy app_user_mailed on app_user; revoke select (id, disabled_at) on app_user from cx_worker',
    );
    await db.query('drop table mail_address, message_switch, message_mark, message_reader, message_walk, message');
  }
}

const messages = /* sql */ `
create table message (
  id uuid primary key,
  aggregate_id uuid not null,
  seq integer not null,
  kind text not null check (kind in ('passed', 'returned', 'approved', 'corrected', 'held', 'answered', 'handedDown', 'evaluated', 'notice', 'published')),
  org_id uuid not null references organisation,
  user_id uuid references app_user,
  at timestamptz not null,
  written_at timestamptz not null default clock_timestamp(),
  unique nulls not distinct (aggregate_id, seq, org_id, user_id),
  foreign key (aggregate_id, seq) references event
);
create index message_list on message (org_id, at desc, id desc);
create index message_unread on message (org_id, written_at);
comment on table message is '消息:审计事件与所涉单位或人员的对应,正文取自事件,只增不改';
comment on column message.id is '编号';
comment on column message.aggregate_id is '事件的对象编号';
comment on column message.seq is '事件的对象内序号';
comment on column message.kind is '消息类别';
comment on column message.org_id is '接收单位';
comment on column message.user_id is '接收人;空为该单位全体人员';
comment on column message.at is '事件发生时间';
comment on column message.written_at is '写入时间:已读以此为界';
create trigger append_only before update or delete on message for each row execute function app_append_only();

alter table message enable row level security;
alter table message force row level security;
-- current_setting stays bare so that the planner sees the value and uses the index.
create policy message_own on message for select to cx_scoped, cx_government, cx_audit, cx_assigned
  using (org_id = nullif(current_setting('app.org', true), '')::uuid
         and (user_id is null or user_id = nullif(current_setting('app.user', true), '')::uuid));
create policy message_written on message to cx_worker using (true) with check (true);
grant select on message to cx_scoped, cx_government, cx_audit, cx_assigned;
grant select, insert on message to cx_worker;

create table message_walk (
  single boolean primary key default true check (single),
  transaction xid8 not null,
  aggregate_id uuid not null,
  seq integer not null,
  written_to timestamptz not null default clock_timestamp()
);
comment on table message_walk is '消息进度:已处理到的事件';
comment on column message_walk.single is '仅一行';
comment on column message_walk.transaction is '最后一个事件的数据库事务号';
comment on column message_walk.aggregate_id is '最后一个事件的对象编号';
comment on column message_walk.seq is '最后一个事件的对象内序号';
comment on column message_walk.written_to is '此前的消息均已写入';
alter table message_walk enable row level security;
alter table message_walk force row level security;
create policy message_walk_worker on message_walk to cx_worker using (true) with check (true);
grant select, update on message_walk to cx_worker;
-- What happened before there were messages makes none.
alter table message_walk no force row level security;
insert into message_walk (transaction, aggregate_id, seq) values (pg_current_xact_id(), '00000000-0000-0000-0000-000000000000', 0);
alter table message_walk force row level security;
`;

/** A table of which everybody sees and writes their own rows only. */
const own = (table: string): string => /* sql */ `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_own on ${table} to cx_scoped, cx_government, cx_audit, cx_assigned
  using (user_id = nullif(current_setting('app.user', true), '')::uuid)
  with check (user_id = nullif(current_setting('app.user', true), '')::uuid);
create policy ${table}_mailed on ${table} for select to cx_worker using (true);
grant select, insert, update on ${table} to cx_scoped, cx_government, cx_audit, cx_assigned;
grant select on ${table} to cx_worker;
`;

const reading = /* sql */ `
create table message_reader (
  user_id uuid not null references app_user,
  org_id uuid not null references organisation,
  read_to timestamptz not null,
  primary key (user_id, org_id)
);
comment on table message_reader is '消息已读界限:本人在该单位全部已读到何时';
comment on column message_reader.user_id is '用户';
comment on column message_reader.org_id is '单位';
comment on column message_reader.read_to is '此前写入的消息均为已读,另有标记的除外';
${own('message_reader')}
create table message_mark (
  user_id uuid not null references app_user,
  message_id uuid not null references message,
  read boolean not null,
  marked_at timestamptz not null default now(),
  primary key (user_id, message_id)
);
create index message_mark_unread on message_mark (user_id) where not read;
comment on table message_mark is '消息标记:本人单独标为已读或未读的消息';
comment on column message_mark.user_id is '用户';
comment on column message_mark.message_id is '消息';
comment on column message_mark.read is '已读';
comment on column message_mark.marked_at is '标记时间';
${own('message_mark')}
grant delete on message_mark to cx_scoped, cx_government, cx_audit, cx_assigned;
create table message_switch (
  user_id uuid not null references app_user,
  kind text not null check (length(kind) <= 20),
  in_app boolean not null,
  email boolean not null,
  primary key (user_id, kind)
);
comment on table message_switch is '消息开关:本人对每类消息的选择;没有行的类别均为打开';
comment on column message_switch.user_id is '用户';
comment on column message_switch.kind is '消息类别';
comment on column message_switch.in_app is '在系统内接收';
comment on column message_switch.email is '以邮件接收';
${own('message_switch')}
`;

const mail = /* sql */ `
create table mail_address (
  user_id uuid primary key references app_user,
  email text not null check (length(email) between 3 and 254),
  language text not null check (language in ('zh', 'en')),
  mailed_to timestamptz not null default clock_timestamp(),
  set_at timestamptz not null default now()
);
comment on table mail_address is '邮件地址:本人用于接收消息的邮箱';
comment on column mail_address.user_id is '用户';
comment on column mail_address.email is '邮箱地址';
comment on column mail_address.language is '邮件语言';
comment on column mail_address.mailed_to is '此前写入的消息已寄出';
comment on column mail_address.set_at is '设置时间';
${own('mail_address')}
grant delete on mail_address to cx_scoped, cx_government, cx_audit, cx_assigned;
create policy mail_address_sent on mail_address for update to cx_worker using (true) with check (true);
grant update (mailed_to) on mail_address to cx_worker;

-- Whose office a message is for: who works there now, and no more of them.
create policy position_mailed on position for select to cx_worker using (ended_at is null);
grant select (user_id, org_id, ended_at) on position to cx_worker;
create policy app_user_mailed on app_user for select to cx_worker using (disabled_at is null);
grant select (id, disabled_at) on app_user to cx_worker;
`;

const told = /* sql */ `
-- The events behind messages of the caller. A reader may stand outside the scope of an event, as a unit of a letter to its
-- department does, so it runs as cx_worker, which sees all events; it tells of one's own messages and of no others, and of an
-- event no more than a message shows.
create function app_told_events(ids uuid[]) returns table (
  message_id uuid, aggregate_type text, aggregate_id uuid, project_id uuid, action text, at timestamptz, actor_name text, actor_org text,
  org_path text, division_code text, reason text, document_no text, year integer
) language sql stable security definer rows 20 set search_path = pg_catalog, public as $$
  select m.id, e.aggregate_type, e.aggregate_id, e.project_id, e.action, e.at, e.actor_name, e.actor_org, e.org_path, e.division_code,
         coalesce(e.data ->> 'reason', e.data ->> 'opinion'), e.data ->> 'documentNo',
         case when e.data ->> 'year' ~ '^\\d{4}$' then (e.data ->> 'year')::integer end
    from public.message m join public.event e on e.aggregate_id = m.aggregate_id and e.seq = m.seq
   where m.id = any(ids) and m.org_id = nullif(current_setting('app.org', true), '')::uuid
     and (m.user_id is null or m.user_id = nullif(current_setting('app.user', true), '')::uuid)
$$;
revoke execute on function app_told_events(uuid[]) from public;
grant execute on function app_told_events(uuid[]) to cx_scoped, cx_government, cx_audit, cx_assigned;
grant cx_worker to current_user;
grant create on schema public to cx_worker;
alter function app_told_events(uuid[]) owner to cx_worker;
revoke create on schema public from cx_worker;
`;
