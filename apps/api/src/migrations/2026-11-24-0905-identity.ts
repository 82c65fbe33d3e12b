import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Divisions, organisations, people, positions, sessions, drafts: who may be here, and as what. */
export class Identity20261124090500 implements MigrationInterface {
  name = 'Identity20261124090500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(places);
    await db.query(people);
    await db.query(working);
    await db.query(session);
  }

  async down(): Promise<void> {
    throw new Error('identity is not taken back; restore a backup instead');
  }
}

const places = /* sql */ `
create table division (
  code text primary key check (code ~ '^\\d{6}$'),
  name text not null,
  level text not null check (level in ('region', 'league', 'banner')),
  parent_code text references division,
  path text collate "C" not null unique,
  functional boolean not null
);
comment on table division is '财政区划';
comment on column division.code is '区划代码';
comment on column division.name is '名称';
comment on column division.level is '层级:自治区、盟市、旗县';
comment on column division.parent_code is '上级区划';
comment on column division.path is '区划路径';
comment on column division.functional is '是否功能区';

create table organisation (
  id uuid primary key,
  kind text not null check (kind in ('government', 'finance', 'department', 'unit', 'audit', 'evaluator')),
  code text not null,
  name text not null check (length(name) between 1 and 200),
  division_code text not null references division,
  parent_id uuid references organisation,
  path text collate "C" not null unique,
  created_at timestamptz not null default now(),
  unique (division_code, code),
  check ((kind = 'unit') = (parent_id is not null))
);
create index organisation_name on organisation (name);
comment on table organisation is '单位:政府、财政部门、预算部门、预算单位、审计机关、第三方机构';
comment on column organisation.id is '单位编号';
comment on column organisation.kind is '单位类别';
comment on column organisation.code is '单位代码';
comment on column organisation.name is '单位名称';
comment on column organisation.division_code is '财政区划';
comment on column organisation.parent_id is '主管部门';
comment on column organisation.path is '单位路径';
comment on column organisation.created_at is '建立时间';
`;

const people = /* sql */ `
create table app_user (
  id uuid primary key,
  username text not null,
  username_key text not null unique,
  name text not null check (length(name) between 1 and 60),
  password_hash text not null,
  password_changed_at timestamptz not null default now(),
  must_change_password boolean not null default false,
  disabled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table app_user is '用户';
comment on column app_user.id is '用户编号';
comment on column app_user.username is '登录名';
comment on column app_user.username_key is '登录名(归一化)';
comment on column app_user.name is '姓名';
comment on column app_user.password_hash is '口令散列(argon2id)';
comment on column app_user.password_changed_at is '口令修改时间';
comment on column app_user.must_change_password is '须修改口令';
comment on column app_user.disabled_at is '停用时间';
comment on column app_user.version is '版本';
comment on column app_user.created_at is '建立时间';

create table position (
  id uuid primary key,
  user_id uuid not null references app_user,
  org_id uuid not null references organisation,
  role text not null check (role in ('government', 'finance', 'department', 'unit', 'audit', 'evaluator')),
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (user_id, org_id, role)
);
comment on table position is '岗位:用户在某单位的角色';
comment on column position.id is '岗位编号';
comment on column position.user_id is '用户';
comment on column position.org_id is '单位';
comment on column position.role is '角色';
comment on column position.created_at is '任职时间';
comment on column position.ended_at is '离任时间';
`;

const working = /* sql */ `
create table form_draft (
  user_id uuid not null references app_user,
  position_id uuid not null references position,
  form text not null check (length(form) <= 60),
  subject text not null check (length(subject) <= 60),
  body text not null check (length(body) <= 1000000),
  saved_at timestamptz not null default now(),
  primary key (position_id, form, subject)
);
comment on table form_draft is '表单草稿:本人本岗位可见';
comment on column form_draft.user_id is '用户';
comment on column form_draft.position_id is '岗位';
comment on column form_draft.form is '表单';
comment on column form_draft.subject is '对象';
comment on column form_draft.body is '内容';
comment on column form_draft.saved_at is '保存时间';

create table request_replay (
  user_id uuid not null,
  request_id uuid not null,
  subject_id uuid not null,
  at timestamptz not null default now(),
  primary key (user_id, request_id)
);
comment on table request_replay is '请求重放:同一请求只办理一次';
comment on column request_replay.user_id is '用户';
comment on column request_replay.request_id is '请求编号';
comment on column request_replay.subject_id is '办理结果对象';
comment on column request_replay.at is '时间';

create table login_limit (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
comment on table login_limit is '登录失败计数';
comment on column login_limit.key is '键';
comment on column login_limit.points is '次数';
comment on column login_limit.expire is '到期(毫秒)';

call app_reference('division');
call app_reference('organisation');

alter table app_user enable row level security;
alter table app_user force row level security;
create policy app_user_identity on app_user to cx_identity using (true) with check (true);
grant select, insert, update on app_user to cx_identity;
create trigger version_grows before update on app_user for each row execute function app_version_grows();

alter table position enable row level security;
alter table position force row level security;
create policy position_identity on position to cx_identity using (true) with check (true);
grant select, insert, update on position to cx_identity;

alter table form_draft enable row level security;
alter table form_draft force row level security;
create policy form_draft_own on form_draft to cx_scoped, cx_government, cx_audit, cx_assigned
  using (position_id::text = nullif(current_setting('app.position', true), ''))
  with check (position_id::text = nullif(current_setting('app.position', true), ''));
grant select, insert, update, delete on form_draft to cx_scoped, cx_government, cx_audit, cx_assigned;

alter table request_replay enable row level security;
alter table request_replay force row level security;
create policy request_replay_own on request_replay to cx_scoped, cx_government, cx_audit, cx_assigned
  using (user_id::text = nullif(current_setting('app.user', true), ''))
  with check (user_id::text = nullif(current_setting('app.user', true), ''));
grant select, insert on request_replay to cx_scoped, cx_government, cx_audit, cx_assigned;

alter table login_limit enable row level security;
alter table login_limit force row level security;
create policy login_limit_identity on login_limit to cx_identity using (true) with check (true);
grant select, insert, update, delete on login_limit to cx_identity;
`;

const session = /* sql */ `
create table session (
  id uuid primary key,
  token_hash text not null unique,
  user_id uuid not null references app_user,
  position_id uuid not null references position,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  address text not null,
  agent text not null,
  ended_at timestamptz
);
create index session_of_user on session (user_id) where ended_at is null;
comment on table session is '会话';
comment on column session.id is '会话编号';
comment on column session.token_hash is '令牌散列';
comment on column session.user_id is '用户';
comment on column session.position_id is '岗位';
comment on column session.created_at is '登录时间';
comment on column session.last_seen_at is '最近活动时间';
comment on column session.expires_at is '绝对到期时间';
comment on column session.address is '来源地址';
comment on column session.agent is '浏览器';
comment on column session.ended_at is '结束时间';

alter table session enable row level security;
alter table session force row level security;
create policy session_identity on session to cx_identity using (true) with check (true);
grant select, insert, update on session to cx_identity;

-- Who stands behind a token, in one round trip; empty when ended, idle for 30 minutes, expired, disabled or moved.
-- It runs as cx_identity, so that the runtime login needs no right on any of these tables.
create function app_session_actor(token text) returns table (
  session_id uuid, user_id uuid, username text, name text, position_id uuid, role text, org_id uuid, org_name text, org_path text,
  division_code text, division_name text, division_path text, must_change_password boolean, seen_ago double precision
) language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query
    select s.id, u.id, u.username, u.name, p.id, p.role, o.id, o.name, o.path, d.code, d.name, d.path, u.must_change_password,
           extract(epoch from now() - s.last_seen_at)::double precision
      from public.session s
      join public.app_user u on u.id = s.user_id and u.disabled_at is null
      join public.position p on p.id = s.position_id and p.ended_at is null
      join public.organisation o on o.id = p.org_id
      join public.division d on d.code = o.division_code
     where s.token_hash = token and s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes';
end $$;
revoke execute on function app_session_actor(text) from public;
grant cx_identity to current_user;
grant create on schema public to cx_identity;
alter function app_session_actor(text) owner to cx_identity;
revoke create on schema public from cx_identity;
`;
