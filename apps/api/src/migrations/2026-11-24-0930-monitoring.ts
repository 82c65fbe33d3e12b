import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Monitoring: rounds, reports (form F4) with their money and indicator rows, and the causes of deviation as data (四(二)). */
export class Monitoring20261124093000 implements MigrationInterface {
  name = 'Monitoring20261124093000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(causes);
    await db.query(rounds);
    await db.query(reports);
    await db.query(rows);
  }

  async down(): Promise<void> {
    throw new Error('monitoring is not taken back; restore a backup instead');
  }
}

// A cause that is worded anew gets a second row; the old one ends, and reports of its time keep their words.
const causes = /* sql */ `
create table deviation_cause (
  key text not null check (key ~ '^[a-z][A-Za-z]{1,39}$'),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  name_zh text not null,
  name_en text not null,
  needs_note boolean not null default false,
  position integer not null,
  clause text not null,
  primary key (key, valid_from)
);
comment on table deviation_cause is '偏差原因:按生效期管理的数据,不写在程序里';
comment on column deviation_cause.key is '原因代码';
comment on column deviation_cause.valid_from is '生效日期';
comment on column deviation_cause.valid_to is '失效日期';
comment on column deviation_cause.name_zh is '中文名称';
comment on column deviation_cause.name_en is '英文名称(供英文界面)';
comment on column deviation_cause.needs_note is '是否必须填写原因说明';
comment on column deviation_cause.position is '序号';
comment on column deviation_cause.clause is '依据';
call app_reference('deviation_cause');
insert into deviation_cause (key, valid_from, name_zh, name_en, needs_note, position, clause) values
  ('funding', '2014-01-01', '经费保障', 'Funding', false, 1, '财预〔2019〕136号'),
  ('institution', '2014-01-01', '制度保障', 'Rules and institutions', false, 2, '财预〔2019〕136号'),
  ('staff', '2014-01-01', '人员保障', 'Staff', false, 3, '财预〔2019〕136号'),
  ('hardware', '2014-01-01', '硬件条件保障', 'Equipment and premises', false, 4, '财预〔2019〕136号'),
  ('other', '2014-01-01', '其他', 'Other', true, 5, '财预〔2019〕136号');
`;

const rounds = /* sql */ `
create table monitoring_round (
  id uuid primary key,
  year integer not null check (year between 2014 and 2100),
  cutoff_month integer not null check (cutoff_month between 1 and 12),
  due_date date not null,
  name text not null check (length(name) between 1 and 120),
  state text not null check (state in ('open', 'closed')),
  opened_by text not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (division_code, year, cutoff_month)
);
create index monitoring_round_scope on monitoring_round (org_path, opened_at desc, id);
comment on table monitoring_round is '绩效运行监控任务';
comment on column monitoring_round.id is '编号';
comment on column monitoring_round.year is '年度';
comment on column monitoring_round.cutoff_month is '截止月份';
comment on column monitoring_round.due_date is '报送截止日期';
comment on column monitoring_round.name is '任务名称';
comment on column monitoring_round.state is '状态:进行中、已关闭';
comment on column monitoring_round.opened_by is '发起人';
comment on column monitoring_round.opened_at is '发起时间';
comment on column monitoring_round.closed_at is '关闭时间';
comment on column monitoring_round.org_path is '区划路径';
comment on column monitoring_round.division_code is '财政区划';
comment on column monitoring_round.version is '版本';
comment on column monitoring_round.created_at is '建立时间';
comment on column monitoring_round.updated_at is '修改时间';
call app_protect('monitoring_round');
-- Departments and units stand below the path of the division that calls them to report.
create policy monitoring_round_called on monitoring_round for select to cx_scoped
  using (division_code = nullif(current_setting('app.division', true), ''));
`;

const reports = /* sql */ `
create table monitoring_report (
  id uuid primary key,
  round_id uuid not null references monitoring_round,
  project_id uuid not null references project,
  target_version_id uuid not null references target_version,
  year integer not null,
  state text not null check (state in ('open', 'submitted', 'returned', 'decided')),
  reason text check (length(reason) <= 1000),
  submitted_by uuid,
  submitted_by_name text,
  submitted_at timestamptz,
  light text check (light in ('green', 'yellow', 'red')),
  light_reasons jsonb not null default '[]',
  to_green jsonb not null default '[]',
  budget_progress numeric check (budget_progress <> 'NaN'),
  goal_progress numeric check (goal_progress <> 'NaN'),
  rule_pack_id text,
  rule_pack_version integer,
  decision text check (decision in ('normal', 'correct', 'suspend')),
  opinion text check (length(opinion) <= 1000),
  decided_by_name text,
  decided_at timestamptz,
  correction_state text not null default 'none' check (correction_state in ('none', 'required', 'reported', 'verified')),
  correction_deadline date,
  correction_requirement text check (length(correction_requirement) <= 1000),
  correction_answer text check (length(correction_answer) <= 2000),
  correction_opinion text check (length(correction_opinion) <= 1000),
  correction_reported_by uuid,
  correction_reported_at timestamptz,
  correction_verified_at timestamptz,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (round_id, project_id),
  check (state not in ('submitted', 'decided') or (light is not null and rule_pack_id is not null and rule_pack_version is not null)),
  check ((state = 'decided') = (decision is not null)),
  check ((correction_state <> 'none') = (decision is not distinct from 'correct')),
  check (correction_state = 'none' or (correction_deadline is not null and correction_requirement is not null))
);
create index monitoring_report_round on monitoring_report (round_id, state);
create index monitoring_report_project on monitoring_report (project_id, year);
create index monitoring_report_scope on monitoring_report (org_path, updated_at desc, id);
create index monitoring_report_desk on monitoring_report (division_code, state, updated_at desc, id);
comment on table monitoring_report is '绩效运行监控表';
comment on column monitoring_report.id is '编号';
comment on column monitoring_report.round_id is '监控任务编号';
comment on column monitoring_report.project_id is '项目编号';
comment on column monitoring_report.target_version_id is '所依据的批复版本';
comment on column monitoring_report.year is '年度';
comment on column monitoring_report.state is '状态:待填报、已报送、已退回、已处理';
comment on column monitoring_report.reason is '退回或暂缓原因';
comment on column monitoring_report.submitted_by is '报送人编号';
comment on column monitoring_report.submitted_by_name is '报送人';
comment on column monitoring_report.submitted_at is '报送时间';
comment on column monitoring_report.light is '预警灯:绿、黄、红';
comment on column monitoring_report.light_reasons is '亮灯原因';
comment on column monitoring_report.to_green is '转绿条件';
comment on column monitoring_report.budget_progress is '预算执行进度';
comment on column monitoring_report.goal_progress is '目标进度';
comment on column monitoring_report.rule_pack_id is '规则包';
comment on column monitoring_report.rule_pack_version is '规则包版本';
comment on column monitoring_report.decision is '处理决定:正常推进、纠偏整改、暂缓实施';
comment on column monitoring_report.opinion is '处理意见';
comment on column monitoring_report.decided_by_name is '处理人';
comment on column monitoring_report.decided_at is '处理时间';
comment on column monitoring_report.correction_state is '整改状态:无、待整改、已反馈、已核实';
comment on column monitoring_report.correction_deadline is '整改期限';
comment on column monitoring_report.correction_requirement is '整改要求';
comment on column monitoring_report.correction_answer is '整改情况';
comment on column monitoring_report.correction_opinion is '核实意见或退回原因';
comment on column monitoring_report.correction_reported_by is '整改反馈人编号';
comment on column monitoring_report.correction_reported_at is '整改反馈时间';
comment on column monitoring_report.correction_verified_at is '整改核实时间';
comment on column monitoring_report.org_path is '所属单位路径';
comment on column monitoring_report.division_code is '财政区划';
comment on column monitoring_report.version is '版本';
comment on column monitoring_report.created_at is '建立时间';
comment on column monitoring_report.updated_at is '修改时间';
call app_protect('monitoring_report');
`;

// A report may be saved half filled, so figures are nullable; what is wrong is said when it is submitted.
const rows = /* sql */ `
create table monitoring_fund (
  report_id uuid not null references monitoring_report,
  kind text not null check (kind in ('total', 'fiscal', 'other')),
  project_id uuid not null references project,
  initial_budget money_yuan,
  executed money_yuan,
  expected money_yuan,
  org_path text collate "C" not null,
  division_code text not null,
  primary key (report_id, kind)
);
comment on table monitoring_fund is '监控表资金执行情况';
comment on column monitoring_fund.report_id is '监控表编号';
comment on column monitoring_fund.kind is '资金:年度资金总额、一般公共预算拨款、其他资金';
comment on column monitoring_fund.project_id is '项目编号';
comment on column monitoring_fund.initial_budget is '年初预算数(元)';
comment on column monitoring_fund.executed is '截至月末执行数(元)';
comment on column monitoring_fund.expected is '全年预计执行数(元)';
comment on column monitoring_fund.org_path is '所属单位路径';
comment on column monitoring_fund.division_code is '财政区划';
call app_protect('monitoring_fund');
grant delete on monitoring_fund to cx_scoped;

create table monitoring_item (
  report_id uuid not null references monitoring_report,
  indicator_id uuid not null,
  project_id uuid not null references project,
  progress text not null check (length(progress) <= 500),
  expected text not null check (length(expected) <= 500),
  cause text check (length(cause) <= 40),
  cause_note text not null check (length(cause_note) <= 500),
  likelihood text check (likelihood in ('certain', 'possible', 'impossible')),
  measures text not null check (length(measures) <= 500),
  org_path text collate "C" not null,
  division_code text not null,
  primary key (report_id, indicator_id)
);
comment on table monitoring_item is '监控表指标执行情况';
comment on column monitoring_item.report_id is '监控表编号';
comment on column monitoring_item.indicator_id is '批复目标中的指标编号';
comment on column monitoring_item.project_id is '项目编号';
comment on column monitoring_item.progress is '截至月末完成情况';
comment on column monitoring_item.expected is '全年预计完成情况';
comment on column monitoring_item.cause is '偏差原因';
comment on column monitoring_item.cause_note is '原因说明';
comment on column monitoring_item.likelihood is '完成目标可能性:确定能、有可能、完全不可能';
comment on column monitoring_item.measures is '改进措施';
comment on column monitoring_item.org_path is '所属单位路径';
comment on column monitoring_item.division_code is '财政区划';
call app_protect('monitoring_item');
grant delete on monitoring_item to cx_scoped;
`;
