import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Self-evaluation: form F5 per project and year, its money and scored rows, and the filing register (四(四)). */
export class Evaluation20261124094000 implements MigrationInterface {
  name = 'Evaluation20261124094000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(evaluations);
    await db.query(comments);
    await db.query(parts);
    await db.query(register);
    await db.query(final);
  }

  async down(): Promise<void> {
    throw new Error('evaluations are not taken back; restore a backup instead');
  }
}

const evaluations = /* sql */ `
-- Points keep the decimals they were computed with (two, or four after rescaling), so that a stored score reads as it was shown.
create domain score_points as numeric check (value >= 0 and value <= 100 and value <> 'NaN' and scale(value) <= 4);

create table evaluation (
  id uuid primary key,
  project_id uuid not null references project,
  year integer not null check (year between 2014 and 2100),
  target_version_id uuid not null references target_version,
  rule_pack_id text not null,
  rule_pack_version integer not null,
  due_date date not null,
  state text not null check (state in ('open', 'reported', 'submitted', 'returned', 'filed')),
  project_code text not null,
  project_name text not null,
  org_name text not null,
  department_name text not null,
  annual_goal text not null,
  goal_completion text not null default '' check (length(goal_completion) <= 2000),
  problems text not null default '' check (length(problems) <= 1000),
  measures text not null default '' check (length(measures) <= 1000),
  execution_reason text not null default '' check (length(execution_reason) <= 500),
  budget_amount money_yuan,
  executed_amount money_yuan,
  budget_score score_points,
  budget_explanation jsonb,
  total score_points,
  grade text check (grade in ('excellent', 'good', 'medium', 'poor')),
  reason text check (length(reason) <= 1000),
  submitted_by uuid,
  submitted_at timestamptz,
  filing_no text unique,
  filed_at timestamptz,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (project_id, year),
  check ((state = 'filed') = (filing_no is not null)),
  check (state <> 'filed' or (filed_at is not null and total is not null and grade is not null))
);
create index evaluation_scope on evaluation (org_path, updated_at desc, id);
create index evaluation_desk on evaluation (division_code, year, state, due_date);
create index evaluation_year on evaluation (year, updated_at desc, id);
create index evaluation_name on evaluation (project_name, id);
create index evaluation_total on evaluation (coalesce(total, -1) desc, id);
create index evaluation_version on evaluation (target_version_id);
call app_protect('evaluation');
`;

const comments = /* sql */ `
comment on domain score_points is '得分:0 至 100,最多 4 位小数';
comment on table evaluation is '单位自评:项目支出绩效自评表';
comment on column evaluation.id is '编号';
comment on column evaluation.project_id is '项目编号';
comment on column evaluation.year is '评价年度';
comment on column evaluation.target_version_id is '所依据的绩效目标批复版本';
comment on column evaluation.rule_pack_id is '评分规则';
comment on column evaluation.rule_pack_version is '评分规则版本';
comment on column evaluation.due_date is '报送期限';
comment on column evaluation.state is '状态:待自评、单位已报、已送审、已退回、已备案';
comment on column evaluation.project_code is '项目代码';
comment on column evaluation.project_name is '项目名称';
comment on column evaluation.org_name is '实施单位';
comment on column evaluation.department_name is '主管部门';
comment on column evaluation.annual_goal is '年度总体目标:预期目标';
comment on column evaluation.goal_completion is '年度总体目标:实际完成情况';
comment on column evaluation.problems is '存在问题';
comment on column evaluation.measures is '改进措施';
comment on column evaluation.execution_reason is '预算执行率偏低的原因';
comment on column evaluation.budget_amount is '全年预算数合计(元)';
comment on column evaluation.executed_amount is '全年执行数合计(元)';
comment on column evaluation.budget_score is '预算执行率得分';
comment on column evaluation.budget_explanation is '预算执行率得分的计算依据';
comment on column evaluation.total is '总分';
comment on column evaluation.grade is '评价等级:优、良、中、差';
comment on column evaluation.reason is '退回原因';
comment on column evaluation.submitted_by is '送审人';
comment on column evaluation.submitted_at is '送审时间';
comment on column evaluation.filing_no is '备案编号';
comment on column evaluation.filed_at is '备案时间';
comment on column evaluation.org_path is '所属单位路径';
comment on column evaluation.division_code is '财政区划';
comment on column evaluation.version is '版本';
comment on column evaluation.created_at is '建立时间';
comment on column evaluation.updated_at is '修改时间';
`;

const parts = /* sql */ `
create table evaluation_fund (
  evaluation_id uuid not null references evaluation,
  source text not null check (source in ('fiscal', 'governmentFund', 'stateCapital', 'carryover', 'central', 'local', 'other')),
  position integer not null check (position >= 0),
  initial money_yuan,
  budget money_yuan,
  executed money_yuan,
  org_path text collate "C" not null,
  division_code text not null,
  primary key (evaluation_id, source)
);
comment on table evaluation_fund is '自评表项目资金:按来源';
comment on column evaluation_fund.evaluation_id is '自评编号';
comment on column evaluation_fund.source is '资金来源';
comment on column evaluation_fund.position is '序号';
comment on column evaluation_fund.initial is '年初预算数(元)';
comment on column evaluation_fund.budget is '全年预算数(元)';
comment on column evaluation_fund.executed is '全年执行数(元)';
comment on column evaluation_fund.org_path is '所属单位路径';
comment on column evaluation_fund.division_code is '财政区划';
call app_protect('evaluation_fund');
grant delete on evaluation_fund to cx_scoped;

create table evaluation_item (
  evaluation_id uuid not null references evaluation,
  indicator_id uuid not null,
  position integer not null check (position >= 0),
  level1 text not null,
  level2 text not null,
  name text not null,
  nature text not null check (nature in ('positive', 'reverse', 'qualitative')),
  direction text check (direction in ('gt', 'ge', 'eq', 'lt', 'le')),
  value numeric check (value <> 'NaN'),
  standard text not null,
  unit text not null,
  weight numeric not null check (weight >= 0 and weight <= 100),
  actual text check (length(actual) <= 500),
  band text,
  entered_score numeric check (entered_score >= 0 and entered_score <= 100),
  not_applicable boolean not null default false,
  reason text not null default '' check (length(reason) <= 500),
  score score_points,
  over_fulfilled boolean not null default false,
  explanation jsonb,
  org_path text collate "C" not null,
  division_code text not null,
  primary key (evaluation_id, indicator_id)
);
comment on table evaluation_item is '自评表绩效指标:完成值、得分和计算依据';
comment on column evaluation_item.evaluation_id is '自评编号';
comment on column evaluation_item.indicator_id is '指标编号';
comment on column evaluation_item.position is '序号';
comment on column evaluation_item.level1 is '一级指标';
comment on column evaluation_item.level2 is '二级指标';
comment on column evaluation_item.name is '三级指标';
comment on column evaluation_item.nature is '指标性质:正向、反向、定性';
comment on column evaluation_item.direction is '指标方向';
comment on column evaluation_item.value is '年度指标值';
comment on column evaluation_item.standard is '指标标准';
comment on column evaluation_item.unit is '计量单位';
comment on column evaluation_item.weight is '分值';
comment on column evaluation_item.actual is '实际完成值';
comment on column evaluation_item.band is '定性指标完成档次';
comment on column evaluation_item.entered_score is '定性指标评定得分';
comment on column evaluation_item.not_applicable is '不适用';
comment on column evaluation_item.reason is '偏差原因分析及改进措施';
comment on column evaluation_item.score is '得分';
comment on column evaluation_item.over_fulfilled is '完成值远超指标值';
comment on column evaluation_item.explanation is '得分的计算依据';
comment on column evaluation_item.org_path is '所属单位路径';
comment on column evaluation_item.division_code is '财政区划';
call app_protect('evaluation_item');
grant delete on evaluation_item to cx_scoped;
`;

const register = /* sql */ `
-- The last filing number of a division and year; the row is locked while a number is given, so that no number is skipped or given twice.
create table evaluation_register (
  division_code text not null references division,
  year integer not null check (year between 2014 and 2100),
  last_serial integer not null check (last_serial >= 0),
  org_path text collate "C" not null,
  primary key (division_code, year)
);
comment on table evaluation_register is '自评备案登记:每级每年一个编号序列';
comment on column evaluation_register.division_code is '财政区划';
comment on column evaluation_register.year is '评价年度';
comment on column evaluation_register.last_serial is '已用的最后流水号';
comment on column evaluation_register.org_path is '区划路径';
call app_protect('evaluation_register');
`;

const final = /* sql */ `
-- What was filed stays as it was filed, whatever code tries.
create function app_filed_is_final() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.state = 'filed' then
    raise exception 'evaluation % is filed', old.filing_no using errcode = 'integrity_constraint_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger filed_is_final before update or delete on evaluation for each row execute function app_filed_is_final();

create function app_filed_part_is_final() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare parent uuid := case tg_op when 'INSERT' then new.evaluation_id else old.evaluation_id end;
begin
  if exists (select from public.evaluation where id = parent and state = 'filed') then
    raise exception 'evaluation % is filed', parent using errcode = 'integrity_constraint_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger filed_is_final before insert or update or delete on evaluation_fund for each row execute function app_filed_part_is_final();
create trigger filed_is_final before insert or update or delete on evaluation_item for each row execute function app_filed_part_is_final();
`;
