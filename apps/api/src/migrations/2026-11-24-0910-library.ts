import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The project library: projects, their money by year and source, and their budget lines. */
export class Library20261124091000 implements MigrationInterface {
  name = 'Library20261124091000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(projects);
    await db.query(money);
  }

  async down(): Promise<void> {
    throw new Error('the library is not taken back; restore a backup instead');
  }
}

const projects = /* sql */ `
create sequence project_serial;
grant usage on sequence project_serial to cx_scoped;

create table project (
  id uuid primary key,
  code text not null unique check (code ~ '^\\d{8}[A-Z][0-9]{12}$'),
  name text not null check (length(name) between 1 and 120),
  attribute text not null check (attribute in ('new', 'continuing')),
  project_type text not null check (project_type in ('personnel', 'operationPublic', 'operationOther', 'special', 'transfer')),
  function_code text not null check (function_code ~ '^\\d{7}$'),
  place_code text not null references division,
  start_date date not null,
  end_date date not null check (end_date >= start_date),
  summary text not null check (length(summary) <= 2000),
  origin_note text not null default '',
  total_amount money_yuan not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'admitted', 'suspended', 'closed')),
  reason text check (length(reason) <= 1000),
  submitted_by uuid,
  org_id uuid not null references organisation,
  org_name text not null,
  department_name text not null,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index project_scope on project (org_path, updated_at desc, id);
create index project_division_newest on project (division_code, updated_at desc, id);
create index project_division_state on project (division_code, state, updated_at desc, id);
create index project_name on project (name, id);
create index project_amount on project (total_amount desc, id);
comment on table project is '项目库项目';
comment on column project.id is '项目编号';
comment on column project.code is '项目代码(21 位)';
comment on column project.name is '项目名称';
comment on column project.attribute is '项目属性:新增、延续';
comment on column project.project_type is '项目类别';
comment on column project.function_code is '支出功能分类科目';
comment on column project.place_code is '实施地点';
comment on column project.start_date is '项目开始日期';
comment on column project.end_date is '项目结束日期';
comment on column project.summary is '项目内容';
comment on column project.origin_note is '演示数据来源说明';
comment on column project.total_amount is '资金总额(元)';
comment on column project.state is '入库状态';
comment on column project.reason is '退回、暂停或终止原因';
comment on column project.submitted_by is '送审人';
comment on column project.org_id is '实施单位编号';
comment on column project.org_name is '实施单位';
comment on column project.department_name is '主管部门';
comment on column project.org_path is '所属单位路径';
comment on column project.division_code is '财政区划';
comment on column project.version is '版本';
comment on column project.created_at is '建立时间';
comment on column project.updated_at is '修改时间';
call app_protect('project');
`;

const money = /* sql */ `
create table project_fund (
  project_id uuid not null references project,
  year integer not null check (year between 2014 and 2100),
  source text not null check (source in ('fiscal', 'governmentFund', 'stateCapital', 'carryover', 'central', 'local', 'other')),
  amount money_yuan not null,
  org_path text collate "C" not null,
  division_code text not null,
  primary key (project_id, year, source)
);
comment on table project_fund is '项目资金:按年度和来源';
comment on column project_fund.project_id is '项目编号';
comment on column project_fund.year is '年度';
comment on column project_fund.source is '资金来源';
comment on column project_fund.amount is '金额(元)';
comment on column project_fund.org_path is '所属单位路径';
comment on column project_fund.division_code is '财政区划';
call app_protect('project_fund');
grant delete on project_fund to cx_scoped;

create table budget_line (
  id uuid primary key,
  project_id uuid not null references project,
  year integer not null check (year between 2014 and 2100),
  initial_amount money_yuan not null,
  amount money_yuan not null,
  state text not null check (state in ('proposed', 'approved', 'deferred')),
  budget_approval_id uuid,
  org_path text collate "C" not null,
  division_code text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (project_id, year)
);
create index budget_line_year on budget_line (division_code, year, state);
comment on table budget_line is '预算项目:入库项目的年度预算';
comment on column budget_line.id is '编号';
comment on column budget_line.project_id is '项目编号';
comment on column budget_line.year is '预算年度';
comment on column budget_line.initial_amount is '年初预算数(元)';
comment on column budget_line.amount is '全年预算数(元)';
comment on column budget_line.state is '状态:拟安排、已批复、缓批';
comment on column budget_line.budget_approval_id is '预算批准文件';
comment on column budget_line.org_path is '所属单位路径';
comment on column budget_line.division_code is '财政区划';
comment on column budget_line.version is '版本';
comment on column budget_line.created_at is '建立时间';
comment on column budget_line.updated_at is '修改时间';
call app_protect('budget_line');

-- No budget line outside the library, whatever code tries (六(三)).
create function app_line_needs_library() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if not exists (select from public.project where id = new.project_id and state = 'admitted') then
    raise exception 'project % is not in the library', new.project_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger line_needs_library before insert on budget_line for each row execute function app_line_needs_library();
`;
