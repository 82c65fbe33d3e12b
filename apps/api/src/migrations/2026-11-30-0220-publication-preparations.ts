import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing is published by one person: one prepares, another confirms, and both stand with the edition. */
export class PublicationPreparations20261130022000 implements MigrationInterface {
  name = 'PublicationPreparations20261130022000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(preparations);
    await db.query(twoPersons);
    await db.query(editions);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop trigger edition_is_confirmed on pub_project;
      drop function app_edition_is_confirmed();
      alter table pub_project drop column preparation_id;
      drop table publication_preparation;
      drop function app_prepared_is_final()`);
  }
}

const preparations = /* sql */ `
create table publication_preparation (
  id uuid primary key,
  project_id uuid not null references project,
  year integer not null check (year between 2014 and 2100),
  state text not null check (state in ('prepared', 'published', 'returned', 'withdrawn')),
  kind text not null check (kind in ('target', 'result')),
  scope text not null check (scope in ('public', 'government', 'division')),
  project_code text not null,
  project_name text not null,
  org_name text not null,
  department_name text not null,
  summary text not null check (length(summary) between 1 and 150),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  handled jsonb not null check (jsonb_typeof(handled) = 'array'),
  source_hash text not null,
  publication_version integer not null check (publication_version >= 0),
  submitted_by uuid not null references app_user,
  submitted_by_name text not null,
  submitted_at timestamptz not null default now(),
  decided_by uuid references app_user,
  decided_by_name text,
  decided_at timestamptz,
  reason text check (length(reason) <= 1000),
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  check ((state = 'prepared') = (decided_by is null)),
  check (state not in ('published', 'returned') or decided_by <> submitted_by),
  check (state <> 'withdrawn' or decided_by = submitted_by)
);
create unique index publication_preparation_open on publication_preparation (project_id, year) where state = 'prepared';
create index publication_preparation_latest on publication_preparation (project_id, year, submitted_at desc);
create index publication_preparation_scope on publication_preparation (org_path, submitted_at desc);
create index publication_preparation_waiting on publication_preparation (division_code, submitted_at) where state in ('prepared', 'returned');
comment on table publication_preparation is '公开复核:一人提交公开,另一人复核';
comment on column publication_preparation.id is '编号';
comment on column publication_preparation.project_id is '项目编号';
comment on column publication_preparation.year is '年度';
comment on column publication_preparation.state is '状态:待复核、已公开、已退回、已撤回';
comment on column publication_preparation.kind is '公开内容:绩效目标、绩效结果';
comment on column publication_preparation.scope is '公开范围:社会公开、政府系统内公开、本级公开';
comment on column publication_preparation.project_code is '项目代码';
comment on column publication_preparation.project_name is '项目名称';
comment on column publication_preparation.org_name is '实施单位';
comment on column publication_preparation.department_name is '主管部门';
comment on column publication_preparation.summary is '150 字摘要';
comment on column publication_preparation.content is '拟公开内容全文';
comment on column publication_preparation.handled is '疑似不宜公开内容的处理:位置、内容、隐去或公开理由';
comment on column publication_preparation.source_hash is '提交时公开内容的摘要值';
comment on column publication_preparation.publication_version is '提交时公开记录的版本,尚未公开为 0';
comment on column publication_preparation.submitted_by is '提交人';
comment on column publication_preparation.submitted_by_name is '提交人姓名';
comment on column publication_preparation.submitted_at is '提交时间';
comment on column publication_preparation.decided_by is '复核人,撤回时为提交人';
comment on column publication_preparation.decided_by_name is '复核人姓名';
comment on column publication_preparation.decided_at is '复核时间';
comment on column publication_preparation.reason is '退回原因';
comment on column publication_preparation.org_path is '所属单位路径';
comment on column publication_preparation.division_code is '财政区划';
comment on column publication_preparation.version is '版本';
comment on column publication_preparation.updated_at is '修改时间';
call app_protect('publication_preparation');
`;

/** Each signs for themselves, and what was prepared stays as it was prepared. */
const twoPersons = /* sql */ `
create policy publication_preparation_signed on publication_preparation as restrictive for insert to cx_scoped
  with check (submitted_by::text = nullif(current_setting('app.user', true), '') and state = 'prepared');
create policy publication_preparation_decided on publication_preparation as restrictive for update to cx_scoped
  using (state = 'prepared') with check (decided_by::text = nullif(current_setting('app.user', true), ''));

create function app_prepared_is_final() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  decision text[] := array['state', 'decided_by', 'decided_by_name', 'decided_at', 'reason', 'version', 'updated_at'];
begin
  if to_jsonb(new) - decision <> to_jsonb(old) - decision then
    raise exception 'what was prepared of project % is final', old.project_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger prepared_is_final before update on publication_preparation for each row execute function app_prepared_is_final();
`;

/** An edition says by whom it was prepared and confirmed; those of earlier releases had one person. */
const editions = /* sql */ `
alter table pub_project add column preparation_id uuid references publication_preparation;
comment on column pub_project.preparation_id is '公开复核编号';

create function app_edition_is_confirmed() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if not exists (select from publication_preparation p
                  where p.id = new.preparation_id and p.state = 'published' and p.project_id = new.project_id and p.year = new.year
                    and p.content = new.content and p.scope = new.scope) then
    raise exception 'edition % of publication % was confirmed by nobody', new.edition, new.publication_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger edition_is_confirmed before insert on pub_project for each row execute function app_edition_is_confirmed();
`;
