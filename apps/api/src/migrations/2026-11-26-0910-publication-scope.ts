import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a publication is shown to (公开范围), kept below the application, and what is told where one was. */
export class PublicationScope20261126091000 implements MigrationInterface {
  name = 'PublicationScope20261126091000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(scopes);
    await db.query(readers);
    await db.query(removals);
  }

  async down(): Promise<void> {
    throw new Error('scopes of publication are not taken back; restore a backup instead');
  }
}

/** What was published before was published to everybody; from now on nothing is public by omission. */
const scopes = /* sql */ `
alter table publication add column scope text not null default 'public' check (scope in ('public', 'government', 'division'));
alter table pub_project add column scope text not null default 'public' check (scope in ('public', 'government', 'division'));
alter table publication alter column scope drop default;
alter table pub_project alter column scope drop default;
create index pub_project_public on pub_project (published_at desc, publication_id) where state = 'published' and scope = 'public';
comment on column publication.scope is '公开范围:社会公开、政府系统内公开、本级公开';
comment on column pub_project.scope is '公开范围:社会公开、政府系统内公开、本级公开';
`;

/** The public and third-party evaluators see what is public; whoever is signed in of the government, what is shown to it. */
const readers = /* sql */ `
grant select (scope) on pub_project to cx_public;
drop policy pub_project_public on pub_project;
create policy pub_project_public on pub_project for select to cx_public using (state = 'published' and scope = 'public');
drop policy publication_assigned on publication;
create policy publication_assigned on publication for select to cx_assigned
  using (scope = 'public' and project_id = any ((select app_assigned_projects())::uuid[]));

-- Those above read by their subtree, as app_protect says; a connection that knows nobody has no division and reads nothing.
create policy pub_project_shown on pub_project for select to cx_scoped, cx_government, cx_audit
  using (state = 'published' and nullif(current_setting('app.division', true), '') is not null
    and (scope in ('public', 'government') or division_code = nullif(current_setting('app.division', true), '')));
`;

/** One row when an edition is withdrawn or shown to fewer people; nothing of its content, which is what was taken away. */
const removals = /* sql */ `
create table publication_removal (
  id uuid primary key,
  publication_id uuid not null references publication,
  edition integer not null check (edition > 0),
  cause text not null check (cause in ('withdrawn', 'narrowed')),
  scope text not null check (scope in ('public', 'government', 'division')),
  reason text check (length(reason) between 1 and 1000),
  year integer not null check (year between 2014 and 2100),
  removed_at timestamptz not null default now(),
  org_path text collate "C" not null,
  division_code text not null references division,
  unique (publication_id, edition)
);
create index publication_removal_scope on publication_removal (org_path, removed_at desc);
comment on table publication_removal is '公开撤下记录:撤回或缩小公开范围,只增不改';
comment on column publication_removal.id is '编号';
comment on column publication_removal.publication_id is '绩效信息公开编号';
comment on column publication_removal.edition is '被撤下的版次';
comment on column publication_removal.cause is '事由:撤回、缩小公开范围';
comment on column publication_removal.scope is '被撤下版次的公开范围';
comment on column publication_removal.reason is '撤回原因;社会公开的版次,公众可见';
comment on column publication_removal.year is '年度';
comment on column publication_removal.removed_at is '撤下时间';
comment on column publication_removal.org_path is '所属单位路径';
comment on column publication_removal.division_code is '财政区划';
call app_protect('publication_removal');
create trigger append_only before update or delete on publication_removal for each row execute function app_append_only();

-- The public is told of what it once saw, in place of a bare "not found".
grant select (publication_id, edition, cause, scope, reason, year, removed_at, division_code) on publication_removal to cx_public;
create policy publication_removal_public on publication_removal for select to cx_public using (scope = 'public');

-- Reasons given before nobody meant for the public: they stay with the publication.
insert into publication_removal (id, publication_id, edition, cause, scope, year, removed_at, org_path, division_code)
select gen_random_uuid(), s.publication_id, s.edition, 'withdrawn', s.scope, s.year, p.updated_at, s.org_path, s.division_code
  from pub_project s join publication p on p.id = s.publication_id where s.state = 'withdrawn';
`;
