import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Announcements 通知公告: what a finance bureau tells those it works with, read down the tree of divisions. */
export class Announcements20261130134000 implements MigrationInterface {
  name = 'Announcements20261130134000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(announcements);
    await db.query(readers);
    await db.query(files);
    await db.query(messages);
  }

  async down(): Promise<void> {
    throw new Error('announcements are not taken back; restore a backup instead');
  }
}

const announcements = /* sql */ `
create table announcement (
  id uuid primary key,
  title text not null check (length(title) between 1 and 120),
  kind text not null check (kind in ('task', 'training', 'answers', 'material')),
  document_no text check (length(document_no) between 1 and 60),
  body text not null check (length(body) <= 20000),
  audiences text[] not null check (audiences <@ array['offices', 'bureausBelow', 'everyoneBelow', 'evaluators']),
  due_on date,
  state text not null check (state in ('draft', 'published', 'withdrawn', 'discarded')),
  reason text check (length(reason) <= 1000),
  published_at timestamptz,
  org_id uuid not null references organisation,
  org_name text not null,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (state in ('draft', 'discarded') or (body <> '' and cardinality(audiences) > 0 and published_at is not null)),
  check (state <> 'withdrawn' or reason <> '')
);
create index announcement_list on announcement (division_code, updated_at desc, id);
comment on table announcement is '通知公告:财政部门向本级部门单位、下级财政和各单位、第三方机构发布';
comment on column announcement.id is '编号';
comment on column announcement.title is '标题';
comment on column announcement.kind is '类别:工作布置、培训、问题答复、表样资料';
comment on column announcement.document_no is '文号';
comment on column announcement.body is '正文';
comment on column announcement.audiences is '发送范围:本级部门单位、下级财政部门、下级全部、第三方机构;本级政府和审计均可查看';
comment on column announcement.due_on is '办理期限';
comment on column announcement.state is '状态:草稿、已发布、已撤回、已作废';
comment on column announcement.reason is '撤回原因';
comment on column announcement.published_at is '发布时间';
comment on column announcement.org_id is '发布单位编号';
comment on column announcement.org_name is '发布单位';
comment on column announcement.org_path is '发布单位路径';
comment on column announcement.division_code is '财政区划';
comment on column announcement.version is '版本';
comment on column announcement.created_at is '建立时间';
comment on column announcement.updated_at is '修改时间';
create trigger version_grows before update on announcement for each row execute function app_version_grows();
`;

/**
 * Announcements are read against the grain: by those below who wrote them. Each function is called as (select f()) and so runs
 * once per statement; the few rows of one's own division and those above are found by the index.
 */
const readers = /* sql */ `
create function app_divisions_above() returns text[] language sql stable set search_path = pg_catalog, public as $$
  select coalesce(array_agg(above.code), '{}') from public.division mine
    join public.division above on mine.path > above.path and mine.path < above.path || '~'
   where mine.code = nullif(current_setting('app.division', true), '')
$$;
create function app_own_kind() returns text language sql stable set search_path = pg_catalog, public as $$
  select kind from public.organisation where id = nullif(current_setting('app.org', true), '')::uuid
$$;
create function app_served_divisions() returns text[] language sql stable set search_path = pg_catalog, public as $$
  select array_append(coalesce(array_agg(distinct division_code), '{}'), nullif(current_setting('app.division', true), ''))
    from public.assignment where evaluator_org_id::text = nullif(current_setting('app.org', true), '')
$$;
revoke execute on function app_divisions_above(), app_own_kind(), app_served_divisions() from public;
grant execute on function app_divisions_above(), app_own_kind() to cx_scoped, cx_government, cx_audit;
grant execute on function app_divisions_above(), app_served_divisions() to cx_assigned;

alter table announcement enable row level security;
alter table announcement force row level security;
grant select on announcement to cx_scoped, cx_government, cx_audit, cx_assigned;
grant insert, update on announcement to cx_scoped;
-- Whoever writes it sees it in every state; only a bureau writes, for its own division.
create policy announcement_own on announcement for select to cx_scoped
  using (org_id = nullif(current_setting('app.org', true), '')::uuid);
create policy announcement_insert on announcement for insert to cx_scoped
  with check (org_id = nullif(current_setting('app.org', true), '')::uuid and division_code = nullif(current_setting('app.division', true), '')
              and (select app_own_kind()) = 'finance');
create policy announcement_update on announcement for update to cx_scoped
  using (org_id = nullif(current_setting('app.org', true), '')::uuid)
  with check (org_id = nullif(current_setting('app.org', true), '')::uuid and division_code = nullif(current_setting('app.division', true), ''));
create policy announcement_told on announcement for select to cx_scoped
  using (state in ('published', 'withdrawn') and (
    division_code = nullif(current_setting('app.division', true), '') and 'offices' = any (audiences) and (select app_own_kind()) in ('department', 'unit')
    or division_code = any ((select app_divisions_above())::text[])
       and ('everyoneBelow' = any (audiences) or 'bureausBelow' = any (audiences) and (select app_own_kind()) = 'finance')));
create policy announcement_overseen on announcement for select to cx_government, cx_audit
  using (state in ('published', 'withdrawn') and (
    division_code = nullif(current_setting('app.division', true), '')
    or division_code = any ((select app_divisions_above())::text[]) and 'everyoneBelow' = any (audiences)));
create policy announcement_to_third_parties on announcement for select to cx_assigned
  using (state in ('published', 'withdrawn') and 'evaluators' = any (audiences)
    and (division_code = any ((select app_served_divisions())::text[]) or division_code = any ((select app_divisions_above())::text[])));
`;

const files = /* sql */ `
alter table attachment drop constraint attachment_subject_type_check, drop constraint attachment_kind_check;
alter table attachment
  add constraint attachment_subject_type_check check (subject_type in
    ('project', 'exAnteAssessment', 'targetAdjustment', 'target', 'monitoringReport', 'evaluation', 'transfer', 'announcement')),
  add constraint attachment_kind_check check (kind in
    ('application', 'basis', 'feasibility', 'estimate', 'plan', 'target', 'report', 'evidence', 'annex', 'other'));
comment on column attachment.subject_type is '所附事项类型:项目、事前绩效评估、绩效目标调整、绩效目标、绩效监控表、绩效自评表、转移支付、通知公告';
-- An annex is read by whoever reads its announcement, and by nobody else.
create policy attachment_announced on attachment for select to cx_scoped, cx_government, cx_audit, cx_assigned
  using (subject_type = 'announcement' and exists (select from announcement a where a.id = subject_id));
create policy attachment_of_announcement on attachment as restrictive for select to cx_scoped, cx_government, cx_audit, cx_assigned
  using (subject_type <> 'announcement' or exists (select from announcement a where a.id = subject_id));
grant select on attachment to cx_assigned;
`;

const messages = /* sql */ `
alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check check (kind in
  ('passed', 'returned', 'approved', 'corrected', 'held', 'answered', 'handedDown', 'evaluated', 'assigned', 'announced', 'notice', 'published'));
-- For whom the third parties at work for a division are found.
create policy assignment_told on assignment for select to cx_worker using (true);
grant select (evaluator_org_id, division_code) on assignment to cx_worker;
`;
