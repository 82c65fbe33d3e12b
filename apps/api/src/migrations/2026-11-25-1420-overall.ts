import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Overall targets of departments (form F2): declared for a year, approved with the budget, frozen. */
export class Overall20261125142000 implements MigrationInterface {
  name = 'Overall20261125142000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(targets);
    await db.query(versions);
    await db.query(gates);
  }

  async down(): Promise<void> {
    throw new Error('overall targets are not taken back; restore a backup instead');
  }
}

const targets = /* sql */ `
create table overall_target (
  id uuid primary key,
  org_id uuid not null references organisation,
  org_name text not null,
  year integer not null check (year between 2014 and 2100),
  basic_amount money_yuan not null,
  project_amount money_yuan not null,
  tasks jsonb not null check (jsonb_typeof(tasks) = 'array'),
  goals jsonb not null check (jsonb_typeof(goals) = 'array'),
  indicators jsonb not null check (jsonb_typeof(indicators) = 'array'),
  state text not null check (state in ('draft', 'submitted', 'returned', 'passed', 'approved')),
  round integer not null default 0,
  reason text check (length(reason) <= 1000),
  submitted_by uuid,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (org_id, year)
);
create index overall_target_scope on overall_target (org_path, updated_at desc, id);
create index overall_target_newest on overall_target (updated_at desc, id);
create index overall_target_name on overall_target (org_name, id);
comment on table overall_target is '部门整体支出绩效目标';
comment on column overall_target.id is '编号';
comment on column overall_target.org_id is '部门编号';
comment on column overall_target.org_name is '部门名称';
comment on column overall_target.year is '年度';
comment on column overall_target.basic_amount is '年初预算:基本支出(元)';
comment on column overall_target.project_amount is '年初预算:项目支出(元)';
comment on column overall_target.tasks is '年度主要任务:内容、金额、关联项目';
comment on column overall_target.goals is '年度总体目标';
comment on column overall_target.indicators is '年度绩效指标';
comment on column overall_target.state is '状态:草稿、已送审、已退回、审核通过、已批复';
comment on column overall_target.round is '送审次数';
comment on column overall_target.reason is '退回原因';
comment on column overall_target.submitted_by is '送审人';
comment on column overall_target.org_path is '所属单位路径';
comment on column overall_target.division_code is '财政区划';
comment on column overall_target.version is '版本';
comment on column overall_target.created_at is '建立时间';
comment on column overall_target.updated_at is '修改时间';
call app_protect('overall_target');
`;

const versions = /* sql */ `
create table overall_target_version (
  id uuid primary key,
  overall_target_id uuid not null references overall_target,
  year integer not null,
  version_no integer not null check (version_no > 0),
  content jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  approved_on date not null,
  document_no text not null,
  budget_approval_id uuid not null references budget_approval,
  frozen_at timestamptz not null default now(),
  org_path text collate "C" not null,
  division_code text not null,
  unique (overall_target_id, version_no)
);
create index overall_target_version_scope on overall_target_version (org_path, year);
comment on table overall_target_version is '部门整体支出绩效目标批复版本:批复即固化,只增不改';
comment on column overall_target_version.id is '编号';
comment on column overall_target_version.overall_target_id is '部门整体支出绩效目标编号';
comment on column overall_target_version.year is '年度';
comment on column overall_target_version.version_no is '版本号';
comment on column overall_target_version.content is '批复内容';
comment on column overall_target_version.content_hash is '批复内容哈希';
comment on column overall_target_version.approved_on is '批复依据的批准日期';
comment on column overall_target_version.document_no is '批复依据的文号';
comment on column overall_target_version.budget_approval_id is '预算批准编号';
comment on column overall_target_version.frozen_at is '固化时间';
comment on column overall_target_version.org_path is '所属单位路径';
comment on column overall_target_version.division_code is '财政区划';
call app_protect('overall_target_version');
create trigger append_only before update or delete on overall_target_version for each row execute function app_append_only();
`;

const gates = /* sql */ `
-- Approved means frozen, and nothing is approved before the budget is, whatever code tries.
create function app_overall_gate() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.state = 'approved' then
    raise exception 'overall target % is approved and frozen', old.id using errcode = 'check_violation';
  end if;
  if new.state = 'approved' and (old.state <> 'passed'
    or not exists (select from public.budget_approval a where a.division_code = new.division_code and a.year = new.year)) then
    raise exception 'overall target % cannot be approved yet', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger overall_gate before update on overall_target for each row execute function app_overall_gate();
create policy overall_target_born on overall_target as restrictive for insert to cx_scoped with check (state = 'draft');
`;
