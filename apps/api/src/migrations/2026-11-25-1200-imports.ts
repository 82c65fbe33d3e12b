import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports: workbooks that were filled in outside, checked first, then applied and perhaps taken back as a whole. */
export class Imports20261125120000 implements MigrationInterface {
  name = 'Imports20261125120000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(batches);
    await db.query(rows);
    await db.query(worker);
    await db.query(removal);
  }

  async down(): Promise<void> {
    throw new Error('imports are not taken back; restore a backup instead');
  }
}

const batches = /* sql */ `
create table import_batch (
  id uuid primary key,
  kind text not null check (kind in ('targets', 'projects')),
  state text not null check (state in ('checking', 'checked', 'applying', 'applied', 'revoked', 'discarded', 'failed')),
  file_name text not null check (length(file_name) between 1 and 200),
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
  total integer not null default 0 check (total >= 0),
  ready integer not null default 0 check (ready >= 0),
  problem jsonb check (jsonb_typeof(problem) = 'object'),
  asked_by uuid not null,
  asked_by_name text not null,
  asked_by_org text not null,
  position_id uuid not null,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'failed') = (problem is not null))
);
create index import_batch_scope on import_batch (org_path, created_at desc, id desc);
-- The same file of the same organisation is one import until it is let go or taken back.
create unique index import_batch_file on import_batch (org_path, kind, file_digest)
  where state in ('checking', 'checked', 'applying', 'applied');
call app_protect('import_batch');
create policy import_batch_born on import_batch as restrictive for insert to cx_scoped with check (state = 'checking');
create trigger append_only before delete on import_batch for each row execute function app_append_only();
comment on table import_batch is '导入批次:先检查,后导入,可整批撤销';
comment on column import_batch.id is '编号';
comment on column import_batch.kind is '种类:绩效目标申报表、项目清单';
comment on column import_batch.state is '状态:检查中、已检查、导入中、已导入、已撤销、已放弃、未完成';
comment on column import_batch.file_name is '文件名';
comment on column import_batch.file_digest is '文件摘要';
comment on column import_batch.total is '表或行的数量';
comment on column import_batch.ready is '可导入或已导入的数量';
comment on column import_batch.problem is '未完成的原因';
comment on column import_batch.asked_by is '导入人编号';
comment on column import_batch.asked_by_name is '导入人';
comment on column import_batch.asked_by_org is '导入单位';
comment on column import_batch.position_id is '导入人岗位编号';
comment on column import_batch.org_path is '导入单位路径';
comment on column import_batch.division_code is '财政区划';
comment on column import_batch.version is '版本';
comment on column import_batch.created_at is '上传时间';
comment on column import_batch.updated_at is '修改时间';

create table import_file (
  batch_id uuid primary key references import_batch,
  content bytea not null check (length(content) <= 10485760),
  org_path text collate "C" not null,
  division_code text not null
);
call app_protect('import_file');
revoke update on import_file from cx_scoped;
create trigger append_only before update or delete on import_file for each row execute function app_append_only();
comment on table import_file is '导入的文件原件,只增不改';
comment on column import_file.batch_id is '批次编号';
comment on column import_file.content is '文件内容';
comment on column import_file.org_path is '导入单位路径';
comment on column import_file.division_code is '财政区划';
`;

const rows = /* sql */ `
create table import_row (
  id uuid primary key,
  batch_id uuid not null references import_batch,
  number integer not null check (number > 0),
  title text not null,
  subject_id uuid,
  outcome text not null check (outcome in ('unchanged', 'ready', 'conflict', 'wrong', 'applied', 'revoked', 'kept')),
  findings jsonb not null check (jsonb_typeof(findings) = 'array'),
  changes jsonb not null check (jsonb_typeof(changes) = 'array'),
  conflicts jsonb not null check (jsonb_typeof(conflicts) = 'array'),
  content jsonb,
  seen_version integer,
  former jsonb,
  applied_version integer,
  org_path text collate "C" not null,
  division_code text not null,
  unique (batch_id, number)
);
create index import_row_outcome on import_row (batch_id, outcome, number);
create index import_row_subject on import_row (subject_id) where outcome = 'applied';
call app_protect('import_row');
-- A check begins anew: what the last one said goes.
grant delete on import_row to cx_scoped;
comment on table import_row is '导入结果:一份表或一行一条';
comment on column import_row.id is '编号';
comment on column import_row.batch_id is '批次编号';
comment on column import_row.number is '序号:工作表或行的次序';
comment on column import_row.title is '名称:项目名称';
comment on column import_row.subject_id is '绩效目标或项目编号';
comment on column import_row.outcome is '结果:无变化、可导入、有冲突、有错误、已导入、已撤销、未撤销';
comment on column import_row.findings is '错误与体检发现,含单元格与原因';
comment on column import_row.changes is '将作的修改';
comment on column import_row.conflicts is '两边修改不同的单元格及选择';
comment on column import_row.content is '合并后的内容';
comment on column import_row.seen_version is '检查时的版本';
comment on column import_row.former is '导入前的内容,撤销时恢复';
comment on column import_row.applied_version is '导入后的版本';
comment on column import_row.org_path is '导入单位路径';
comment on column import_row.division_code is '财政区划';
`;

const worker = /* sql */ `
-- The worker finds whose import it is, and does it as that person; by itself it only gives one up.
create policy import_batch_found on import_batch for select to cx_worker using (true);
create policy import_batch_given_up on import_batch for update to cx_worker
  using (org_path = nullif(current_setting('app.path', true), '') and state in ('checking', 'applying'))
  with check (org_path = nullif(current_setting('app.path', true), '') and state = 'failed');
grant select, update (state, problem, version, updated_at) on import_batch to cx_worker;
`;

const removal = /* sql */ `
-- An import that is taken back removes the drafts it made, as long as nobody touched them, and nothing else ever.
create policy project_remove_imported on project as restrictive for delete to cx_scoped
  using (state = 'draft' and version = 1 and exists (
    select from import_row r where r.subject_id = project.id and r.outcome = 'applied'));
grant delete on project, project_fingerprint to cx_scoped;
`;
