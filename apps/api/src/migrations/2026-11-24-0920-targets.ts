import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Performance targets: declaration, review, approval with the budget, frozen versions (四(一)). */
export class Targets20261124092000 implements MigrationInterface {
  name = 'Targets20261124092000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(targets);
    await db.query(rows);
    await db.query(reviews);
    await db.query(approvals);
    await db.query(versions);
    await db.query(gates);
  }

  async down(): Promise<void> {
    throw new Error('targets are not taken back; restore a backup instead');
  }
}

const targets = /* sql */ `
create table target (
  id uuid primary key,
  project_id uuid not null references project,
  year integer not null check (year between 2014 and 2100),
  state text not null check (state in ('draft', 'submitted', 'returned', 'passed', 'approved')),
  annual_goal text not null check (length(annual_goal) <= 2000),
  midterm_goal text not null check (length(midterm_goal) <= 2000),
  round integer not null default 0 check (round >= 0),
  reason text check (length(reason) <= 1000),
  submitted_by uuid,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (project_id, year)
);
create index target_scope on target (org_path, year, updated_at desc, id);
create index target_desk on target (division_code, year, state, updated_at desc, id);
comment on table target is '绩效目标:按项目和年度';
comment on column target.id is '编号';
comment on column target.project_id is '项目编号';
comment on column target.year is '年度';
comment on column target.state is '状态:草稿、已送审、已退回、审核通过、已批复';
comment on column target.annual_goal is '年度目标';
comment on column target.midterm_goal is '中期目标';
comment on column target.round is '送审轮次';
comment on column target.reason is '退回原因';
comment on column target.submitted_by is '送审人';
comment on column target.org_path is '所属单位路径';
comment on column target.division_code is '财政区划';
comment on column target.version is '版本';
comment on column target.created_at is '建立时间';
comment on column target.updated_at is '修改时间';
call app_protect('target');
`;

// A draft may lack anything, so the cells are nullable; the key holds the target, so that a row id sent by a client meets no other target's row.
const rows = /* sql */ `
create table target_indicator (
  target_id uuid not null references target,
  id uuid not null,
  project_id uuid not null references project,
  position integer not null check (position >= 0),
  period text not null check (period in ('annual', 'midterm')),
  level_1 text not null check (length(level_1) <= 40),
  level_2 text not null check (length(level_2) <= 40),
  name text not null check (length(name) <= 120),
  nature text check (nature in ('positive', 'reverse', 'qualitative')),
  direction text check (direction in ('gt', 'ge', 'eq', 'lt', 'le')),
  value numeric check (value <> 'NaN'),
  standard text not null check (length(standard) <= 500),
  unit text not null check (length(unit) <= 20),
  weight numeric check (weight <> 'NaN'),
  basis text check (basis in ('plan', 'industry', 'history', 'other')),
  note text not null check (length(note) <= 500),
  org_path text collate "C" not null,
  division_code text not null,
  primary key (target_id, id)
);
comment on table target_indicator is '绩效指标';
comment on column target_indicator.target_id is '绩效目标编号';
comment on column target_indicator.id is '指标编号';
comment on column target_indicator.project_id is '项目编号';
comment on column target_indicator.position is '序号';
comment on column target_indicator.period is '指标期:年度、中期';
comment on column target_indicator.level_1 is '一级指标';
comment on column target_indicator.level_2 is '二级指标';
comment on column target_indicator.name is '三级指标';
comment on column target_indicator.nature is '指标性质:正向、反向、定性';
comment on column target_indicator.direction is '指标方向';
comment on column target_indicator.value is '指标值';
comment on column target_indicator.standard is '指标标准';
comment on column target_indicator.unit is '计量单位';
comment on column target_indicator.weight is '分值';
comment on column target_indicator.basis is '指标值设定依据';
comment on column target_indicator.note is '备注';
comment on column target_indicator.org_path is '所属单位路径';
comment on column target_indicator.division_code is '财政区划';
call app_protect('target_indicator');
grant delete on target_indicator to cx_scoped;

create table target_plan_step (
  target_id uuid not null references target,
  id uuid not null,
  project_id uuid not null references project,
  position integer not null check (position >= 0),
  name text not null check (length(name) <= 200),
  method text not null check (length(method) <= 500),
  funds money_yuan,
  start_date date,
  end_date date,
  resources text not null check (length(resources) <= 500),
  responsible text not null check (length(responsible) <= 200),
  org_path text collate "C" not null,
  division_code text not null,
  primary key (target_id, id)
);
comment on table target_plan_step is '预算绩效计划';
comment on column target_plan_step.target_id is '绩效目标编号';
comment on column target_plan_step.id is '步骤编号';
comment on column target_plan_step.project_id is '项目编号';
comment on column target_plan_step.position is '序号';
comment on column target_plan_step.name is '工作程序';
comment on column target_plan_step.method is '方式方法';
comment on column target_plan_step.funds is '资金需求(元)';
comment on column target_plan_step.start_date is '开始日期';
comment on column target_plan_step.end_date is '完成日期';
comment on column target_plan_step.resources is '信息资源';
comment on column target_plan_step.responsible is '职责分工';
comment on column target_plan_step.org_path is '所属单位路径';
comment on column target_plan_step.division_code is '财政区划';
call app_protect('target_plan_step');
grant delete on target_plan_step to cx_scoped;
`;

const reviews = /* sql */ `
create table target_review (
  id uuid primary key,
  target_id uuid not null references target,
  project_id uuid not null references project,
  round integer not null check (round > 0),
  decision text not null check (decision in ('return', 'pass')),
  points jsonb not null,
  row_reasons jsonb not null,
  opinion text not null check (length(opinion) <= 1000),
  reviewer_id uuid not null,
  reviewer_name text not null,
  reviewer_org text not null,
  reviewed_at timestamptz not null default now(),
  org_path text collate "C" not null,
  division_code text not null,
  unique (target_id, round)
);
comment on table target_review is '绩效目标审核记录:每轮一条,只增不改';
comment on column target_review.id is '编号';
comment on column target_review.target_id is '绩效目标编号';
comment on column target_review.project_id is '项目编号';
comment on column target_review.round is '送审轮次';
comment on column target_review.decision is '审核决定:退回、通过';
comment on column target_review.points is '四个审核要点的结论和意见';
comment on column target_review.row_reasons is '逐行退回原因';
comment on column target_review.opinion is '总体意见';
comment on column target_review.reviewer_id is '审核人编号';
comment on column target_review.reviewer_name is '审核人';
comment on column target_review.reviewer_org is '审核单位';
comment on column target_review.reviewed_at is '审核时间';
comment on column target_review.org_path is '所属单位路径';
comment on column target_review.division_code is '财政区划';
call app_protect('target_review');
create trigger append_only before update or delete on target_review for each row execute function app_append_only();
`;

const approvals = /* sql */ `
create table budget_approval (
  id uuid primary key,
  year integer not null check (year between 2014 and 2100),
  approved_on date not null,
  document_no text not null check (length(document_no) between 1 and 60),
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  org_path text collate "C" not null,
  division_code text not null references division,
  unique (division_code, year)
);
create index budget_approval_scope on budget_approval (org_path, year);
comment on table budget_approval is '预算批准:人民代表大会审查批准的登记,每级每年一次,只增不改';
comment on column budget_approval.id is '编号';
comment on column budget_approval.year is '预算年度';
comment on column budget_approval.approved_on is '批准日期';
comment on column budget_approval.document_no is '批准文号';
comment on column budget_approval.recorded_by is '登记人';
comment on column budget_approval.recorded_at is '登记时间';
comment on column budget_approval.org_path is '区划路径';
comment on column budget_approval.division_code is '财政区划';
call app_protect('budget_approval');
create trigger append_only before update or delete on budget_approval for each row execute function app_append_only();
alter table budget_line add foreign key (budget_approval_id) references budget_approval;
`;

const versions = /* sql */ `
create table target_version (
  id uuid primary key,
  target_id uuid not null references target,
  project_id uuid not null references project,
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
  unique (target_id, version_no)
);
create index target_version_project on target_version (project_id, year, version_no desc);
create index target_version_scope on target_version (org_path, year);
comment on table target_version is '绩效目标批复版本:批复即固化,只增不改';
comment on column target_version.id is '编号';
comment on column target_version.target_id is '绩效目标编号';
comment on column target_version.project_id is '项目编号';
comment on column target_version.year is '年度';
comment on column target_version.version_no is '版本号';
comment on column target_version.content is '批复内容';
comment on column target_version.content_hash is '批复内容哈希';
comment on column target_version.approved_on is '批复依据的批准日期';
comment on column target_version.document_no is '批复依据的文号';
comment on column target_version.budget_approval_id is '预算批准编号';
comment on column target_version.frozen_at is '固化时间';
comment on column target_version.org_path is '所属单位路径';
comment on column target_version.division_code is '财政区划';
call app_protect('target_version');
create trigger append_only before update or delete on target_version for each row execute function app_append_only();
`;

// The hard gate of 四(一)2 and 3 once more, below all code: no approval of a target or of money by any other road.
const gates = /* sql */ `
create function app_target_gate() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.state = 'approved' then
    raise exception 'target % is approved and frozen', old.id using errcode = 'check_violation';
  end if;
  if new.state = 'approved' and (old.state <> 'passed'
    or not exists (select from public.budget_approval a where a.division_code = new.division_code and a.year = new.year)
    or not exists (select from public.budget_line l where l.project_id = new.project_id and l.year = new.year)) then
    raise exception 'target % cannot be approved yet', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger target_gate before update on target for each row execute function app_target_gate();

create function app_target_born() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.state <> 'draft' then
    raise exception 'a target begins as a draft' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger target_born before insert on target for each row execute function app_target_born();

create function app_line_gate() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.state = 'approved' and (new.budget_approval_id is null
    or not exists (select from public.target t where t.project_id = new.project_id and t.year = new.year and t.state = 'approved')) then
    raise exception 'budget line % has no approved target', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger line_gate before insert or update on budget_line for each row execute function app_line_gate();
`;
