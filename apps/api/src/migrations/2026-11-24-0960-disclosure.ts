import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Disclosure: what finance published, and the snapshots that anyone may read without signing in. */
export class Disclosure20261124096000 implements MigrationInterface {
  name = 'Disclosure20261124096000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(publications);
    await db.query(snapshots);
    await db.query(anyone);
  }

  async down(): Promise<void> {
    throw new Error('disclosure is not taken back; restore a backup instead');
  }
}

const publications = /* sql */ `
create table publication (
  id uuid primary key,
  project_id uuid not null references project,
  year integer not null check (year between 2014 and 2100),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  kind text not null check (kind in ('target', 'result')),
  edition integer not null check (edition > 0),
  project_code text not null,
  project_name text not null,
  org_name text not null,
  department_name text not null,
  summary text not null check (length(summary) between 1 and 150),
  total numeric check (total between 0 and 100),
  grade text check (grade in ('excellent', 'good', 'medium', 'poor')),
  published_at timestamptz not null,
  reason text check (length(reason) <= 1000),
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (project_id, year)
);
create index publication_scope on publication (org_path, updated_at desc, id);
create index publication_newest on publication (updated_at desc, id);
create index publication_division on publication (division_code, year, state);
comment on table publication is '绩效信息公开';
comment on column publication.id is '编号';
comment on column publication.project_id is '项目编号';
comment on column publication.year is '年度';
comment on column publication.state is '状态:未公开、已公开、已撤回';
comment on column publication.kind is '公开内容:绩效目标、绩效结果';
comment on column publication.edition is '最近公开的版次';
comment on column publication.project_code is '项目代码';
comment on column publication.project_name is '项目名称';
comment on column publication.org_name is '实施单位';
comment on column publication.department_name is '主管部门';
comment on column publication.summary is '150 字摘要';
comment on column publication.total is '总分';
comment on column publication.grade is '评价等级:优、良、中、差';
comment on column publication.published_at is '最近公开时间';
comment on column publication.reason is '撤回原因';
comment on column publication.org_path is '所属单位路径';
comment on column publication.division_code is '财政区划';
comment on column publication.version is '版本';
comment on column publication.created_at is '建立时间';
comment on column publication.updated_at is '修改时间';
call app_protect('publication');

-- An evaluator sees that a project it was given is public, as anyone may.
grant select on publication to cx_assigned;
create policy publication_assigned on publication for select to cx_assigned using (project_id = any ((select app_assigned_projects())::uuid[]));
`;

const snapshots = /* sql */ `
create table pub_project (
  id uuid primary key,
  publication_id uuid not null references publication,
  edition integer not null check (edition > 0),
  state text not null check (state in ('published', 'superseded', 'withdrawn')),
  kind text not null check (kind in ('target', 'result')),
  project_id uuid not null references project,
  year integer not null check (year between 2014 and 2100),
  project_code text not null,
  project_name text not null,
  division_name text not null,
  division_path text collate "C" not null,
  department_name text not null,
  org_name text not null,
  budget_amount money_yuan not null,
  executed_amount money_yuan,
  total numeric check (total between 0 and 100),
  grade text check (grade in ('excellent', 'good', 'medium', 'poor')),
  summary text not null check (length(summary) between 1 and 150),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  published_at timestamptz not null,
  org_path text collate "C" not null,
  division_code text not null references division,
  unique (publication_id, edition)
);
create unique index pub_project_shown on pub_project (publication_id) where state = 'published';
create index pub_project_newest on pub_project (published_at desc, publication_id) where state = 'published';
create index pub_project_division on pub_project (division_path, published_at desc) where state = 'published';
create index pub_project_scope on pub_project (org_path, published_at desc);
comment on table pub_project is '公开快照:每次公开一版,只增不改';
comment on column pub_project.id is '编号';
comment on column pub_project.publication_id is '绩效信息公开编号';
comment on column pub_project.edition is '版次';
comment on column pub_project.state is '状态:公开中、已被新版替代、已撤回';
comment on column pub_project.kind is '公开内容:绩效目标、绩效结果';
comment on column pub_project.project_id is '项目编号';
comment on column pub_project.year is '年度';
comment on column pub_project.project_code is '项目代码';
comment on column pub_project.project_name is '项目名称';
comment on column pub_project.division_name is '财政区划名称';
comment on column pub_project.division_path is '财政区划路径';
comment on column pub_project.department_name is '主管部门';
comment on column pub_project.org_name is '实施单位';
comment on column pub_project.budget_amount is '全年预算数(元)';
comment on column pub_project.executed_amount is '全年执行数(元)';
comment on column pub_project.total is '总分';
comment on column pub_project.grade is '评价等级:优、良、中、差';
comment on column pub_project.summary is '150 字摘要';
comment on column pub_project.content is '公开内容全文';
comment on column pub_project.published_at is '公开时间';
comment on column pub_project.org_path is '所属单位路径';
comment on column pub_project.division_code is '财政区划';
call app_protect('pub_project');

-- What was shown stays as it was shown; only its standing changes.
create function app_snapshot_is_final() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if to_jsonb(new) - 'state' <> to_jsonb(old) - 'state' then
    raise exception 'edition % of publication % is final', old.edition, old.publication_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger snapshot_is_final before update on pub_project for each row execute function app_snapshot_is_final();
`;

/** The public reads the shown edition and no internal column of it; of all else it needs only the names of divisions. */
const anyone = /* sql */ `
grant select (publication_id, edition, state, kind, year, project_code, project_name, division_code, division_name, division_path,
              department_name, org_name, budget_amount, executed_amount, total, grade, summary, content, published_at)
  on pub_project to cx_public;
create policy pub_project_public on pub_project for select to cx_public using (state = 'published');
revoke select on organisation, deviation_cause from cx_public;
`;
