import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Feedback: result notices, budget proposals, assignments to third parties, and what an evaluator may see. */
export class Feedback20261124095000 implements MigrationInterface {
  name = 'Feedback20261124095000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(notices);
    await db.query(proposals);
    await db.query(assignments);
    await db.query(evaluators);
  }

  async down(): Promise<void> {
    throw new Error('feedback is not taken back; restore a backup instead');
  }
}

const notices = /* sql */ `
create table result_notice (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  project_id uuid not null references project,
  year integer not null check (year between 2014 and 2100),
  problems text not null check (length(problems) between 1 and 2000),
  requirements text not null check (length(requirements) between 1 and 2000),
  sent_on date not null,
  due_date date not null check (due_date >= sent_on),
  state text not null check (state in ('sent', 'planned', 'evidenced', 'accepted')),
  plan jsonb check (jsonb_typeof(plan) = 'object'),
  evidence jsonb check (jsonb_typeof(evidence -> 'items') = 'array'),
  reason text check (length(reason) <= 1000),
  sent_by uuid not null,
  planned_by uuid,
  submitted_by uuid,
  accepted_on date,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (state = 'sent' or plan is not null),
  check (state not in ('evidenced', 'accepted') or evidence is not null),
  check ((state = 'accepted') = (accepted_on is not null))
);
-- One open notice per evaluation: the next one waits until this one is done with.
create unique index result_notice_open on result_notice (evaluation_id) where state <> 'accepted';
create index result_notice_project on result_notice (project_id);
create index result_notice_evaluation on result_notice (evaluation_id);
create index result_notice_scope on result_notice (org_path, due_date, id);
create index result_notice_division on result_notice (division_code, state, due_date, id);
comment on table result_notice is '评价结果反馈通知与整改';
comment on column result_notice.id is '编号';
comment on column result_notice.evaluation_id is '绩效自评编号';
comment on column result_notice.project_id is '项目编号';
comment on column result_notice.year is '评价年度';
comment on column result_notice.problems is '存在问题';
comment on column result_notice.requirements is '整改要求';
comment on column result_notice.sent_on is '通知日期';
comment on column result_notice.due_date is '整改期限';
comment on column result_notice.state is '状态:已下达、已报整改方案、已报整改佐证、已销号';
comment on column result_notice.plan is '整改方案:措施、责任人、计划完成日期';
comment on column result_notice.evidence is '整改结果与佐证材料';
comment on column result_notice.reason is '退回原因';
comment on column result_notice.sent_by is '通知人';
comment on column result_notice.planned_by is '整改方案填报人';
comment on column result_notice.submitted_by is '待审内容填报人';
comment on column result_notice.accepted_on is '销号日期';
comment on column result_notice.org_path is '所属单位路径';
comment on column result_notice.division_code is '财政区划';
comment on column result_notice.version is '版本';
comment on column result_notice.created_at is '建立时间';
comment on column result_notice.updated_at is '修改时间';
call app_protect('result_notice');
`;

const proposals = /* sql */ `
create table budget_proposal (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  project_id uuid not null references project,
  year integer not null check (year between 2014 and 2100),
  evaluated_year integer not null check (evaluated_year < year),
  total numeric not null check (total between 0 and 100),
  grade text not null check (grade in ('excellent', 'good', 'medium', 'poor')),
  execution_rate numeric check (execution_rate >= 0),
  base_amount money_yuan not null,
  rule_pack_id text not null,
  rule_pack_version integer not null,
  rule_kind text not null check (rule_kind in ('keep', 'cut', 'stop')),
  rule_share numeric not null check (rule_share between 0 and 1),
  rule_amount money_yuan not null,
  rule_reason jsonb not null,
  rule_clause text not null,
  kind text not null check (kind in ('keep', 'cut', 'stop')),
  share numeric not null check (share between 0 and 1 and scale(share) <= 4),
  amount money_yuan not null check (amount <= base_amount),
  deviation_reason text check (length(deviation_reason) between 1 and 1000),
  state text not null check (state in ('proposed', 'confirmed', 'sentBack', 'settled')),
  reason text check (length(reason) <= 1000),
  submitted_by uuid not null,
  decided_by uuid,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (project_id, year),
  check (deviation_reason is not null or (kind = rule_kind and share = rule_share and amount = rule_amount)),
  check (state <> 'settled' or kind = 'keep'),
  check ((kind = 'keep') = (share = 0) and (kind = 'stop') = (share = 1))
);
create index budget_proposal_evaluation on budget_proposal (evaluation_id);
create index budget_proposal_scope on budget_proposal (org_path, base_amount desc, id);
create index budget_proposal_division on budget_proposal (division_code, year, state);
comment on table budget_proposal is '预算建议:评价结果与下一年度预算安排挂钩';
comment on column budget_proposal.id is '编号';
comment on column budget_proposal.evaluation_id is '绩效自评编号';
comment on column budget_proposal.project_id is '项目编号';
comment on column budget_proposal.year is '预算年度';
comment on column budget_proposal.evaluated_year is '评价年度';
comment on column budget_proposal.total is '评价总分';
comment on column budget_proposal.grade is '评价等级';
comment on column budget_proposal.execution_rate is '预算执行率';
comment on column budget_proposal.base_amount is '评价年度全年预算数(元)';
comment on column budget_proposal.rule_pack_id is '规则包';
comment on column budget_proposal.rule_pack_version is '规则包版本';
comment on column budget_proposal.rule_kind is '规则结果:予以保障、压减、停止安排';
comment on column budget_proposal.rule_share is '规则压减比例';
comment on column budget_proposal.rule_amount is '规则建议金额(元)';
comment on column budget_proposal.rule_reason is '规则理由';
comment on column budget_proposal.rule_clause is '依据条款';
comment on column budget_proposal.kind is '财政建议:予以保障、压减、停止安排';
comment on column budget_proposal.share is '压减比例';
comment on column budget_proposal.amount is '建议金额(元)';
comment on column budget_proposal.deviation_reason is '与规则结果不同的理由';
comment on column budget_proposal.state is '状态:待政府审定、政府已审定、政府已退回、已确定';
comment on column budget_proposal.reason is '政府退回原因';
comment on column budget_proposal.submitted_by is '提出人';
comment on column budget_proposal.decided_by is '审定人';
comment on column budget_proposal.org_path is '所属单位路径';
comment on column budget_proposal.division_code is '财政区划';
comment on column budget_proposal.version is '版本';
comment on column budget_proposal.created_at is '建立时间';
comment on column budget_proposal.updated_at is '修改时间';
call app_protect('budget_proposal');

-- The government decides what finance of its own division put before it, and writes nothing else anywhere.
grant update (state, reason, decided_by, version, updated_at) on budget_proposal to cx_government;
create policy budget_proposal_decide on budget_proposal for update to cx_government
  using (division_code = nullif(current_setting('app.division', true), '') and state = 'proposed')
  with check (division_code = nullif(current_setting('app.division', true), '') and state in ('confirmed', 'sentBack'));

-- What was confirmed, or needed no decision, is a ceiling for the budget line, whatever code proposes it.
create function app_line_within_ceiling() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  ceiling numeric := (
    select p.amount from public.budget_proposal p
     where p.project_id = new.project_id and p.year = new.year and p.state in ('confirmed', 'settled'));
begin
  if greatest(new.amount, new.initial_amount) > ceiling then
    raise exception 'budget line above its ceiling' using errcode = 'CX422', detail = json_build_object(
      'key', 'budgetAboveCeiling', 'params', json_build_object('year', new.year, 'ceiling', ceiling::text))::text;
  end if;
  return new;
end $$;
create trigger line_within_ceiling before insert or update of amount, initial_amount on budget_line
  for each row when (new.state = 'proposed') execute function app_line_within_ceiling();
`;

const assignments = /* sql */ `
create table assignment (
  id uuid primary key,
  evaluation_id uuid not null references evaluation,
  project_id uuid not null references project,
  year integer not null check (year between 2014 and 2100),
  evaluator_org_id uuid not null references organisation,
  evaluator_org_name text not null,
  task text not null check (length(task) between 1 and 2000),
  assigned_on date not null,
  due_date date not null check (due_date >= assigned_on),
  state text not null check (state in ('assigned', 'submitted', 'withdrawn')),
  conflict boolean,
  conflict_note text check (length(conflict_note) <= 1000),
  declared_by uuid,
  declared_on date,
  score numeric(5, 2) check (score between 0 and 100),
  grade text check (grade in ('excellent', 'good', 'medium', 'poor')),
  opinion text check (length(opinion) <= 4000),
  remarks jsonb not null default '[]' check (jsonb_typeof(remarks) = 'array'),
  reason text check (length(reason) <= 1000),
  assigned_by uuid not null,
  submitted_by uuid,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((conflict is null) = (declared_by is null) and (conflict is null) = (declared_on is null)),
  check (not coalesce(conflict, false) or coalesce(conflict_note, '') <> ''),
  check (state <> 'submitted' or (conflict = false and score is not null and grade is not null and opinion is not null and submitted_by = declared_by))
);
create unique index assignment_open on assignment (evaluation_id) where state <> 'withdrawn';
create index assignment_project on assignment (project_id);
create index assignment_evaluation on assignment (evaluation_id);
create index assignment_firm on assignment (evaluator_org_id, state);
create index assignment_scope on assignment (org_path, due_date, id);
create index assignment_division on assignment (division_code, state, due_date, id);
comment on table assignment is '委托第三方评价';
comment on column assignment.id is '编号';
comment on column assignment.evaluation_id is '绩效自评编号';
comment on column assignment.project_id is '项目编号';
comment on column assignment.year is '评价年度';
comment on column assignment.evaluator_org_id is '第三方机构编号';
comment on column assignment.evaluator_org_name is '第三方机构';
comment on column assignment.task is '委托事项';
comment on column assignment.assigned_on is '委托日期';
comment on column assignment.due_date is '完成期限';
comment on column assignment.state is '状态:已委托、已提交意见、已撤回';
comment on column assignment.conflict is '是否存在利益冲突';
comment on column assignment.conflict_note is '利益冲突说明';
comment on column assignment.declared_by is '申明人';
comment on column assignment.declared_on is '申明日期';
comment on column assignment.score is '第三方评分';
comment on column assignment.grade is '第三方评价等级';
comment on column assignment.opinion is '第三方意见';
comment on column assignment.remarks is '逐点意见';
comment on column assignment.reason is '退回或撤回原因';
comment on column assignment.assigned_by is '委托人';
comment on column assignment.submitted_by is '意见提交人';
comment on column assignment.org_path is '所属单位路径';
comment on column assignment.division_code is '财政区划';
comment on column assignment.version is '版本';
comment on column assignment.created_at is '建立时间';
comment on column assignment.updated_at is '修改时间';
call app_protect('assignment');

-- A firm sees its own assignments until they are withdrawn, and writes declaration and opinion, nothing else.
grant select on assignment to cx_assigned;
create policy assignment_firm_read on assignment for select to cx_assigned
  using (evaluator_org_id::text = nullif(current_setting('app.org', true), '') and state <> 'withdrawn');
grant update (state, conflict, conflict_note, declared_by, declared_on, score, grade, opinion, remarks, reason, submitted_by, version, updated_at)
  on assignment to cx_assigned;
create policy assignment_firm_write on assignment for update to cx_assigned
  using (evaluator_org_id::text = nullif(current_setting('app.org', true), '') and state = 'assigned')
  with check (evaluator_org_id::text = nullif(current_setting('app.org', true), '') and state in ('assigned', 'submitted'));
`;

/** Called as (select f()) in the policies, each of these reads the assignments once per statement. */
const evaluators = /* sql */ `
create function app_assigned_projects() returns uuid[] language sql stable set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct project_id), '{}') from public.assignment
   where evaluator_org_id::text = nullif(current_setting('app.org', true), '') and state <> 'withdrawn'
$$;
create function app_assigned_evaluations() returns uuid[] language sql stable set search_path = pg_catalog, public as $$
  select coalesce(array_agg(evaluation_id), '{}') from public.assignment
   where evaluator_org_id::text = nullif(current_setting('app.org', true), '') and state <> 'withdrawn'
$$;
create function app_own_assignments() returns uuid[] language sql stable set search_path = pg_catalog, public as $$
  select coalesce(array_agg(id), '{}') from public.assignment
   where evaluator_org_id::text = nullif(current_setting('app.org', true), '') and state <> 'withdrawn'
$$;

grant select on project, project_fund, budget_line, target_version, evaluation, evaluation_fund, evaluation_item to cx_assigned;
create policy project_assigned on project for select to cx_assigned using (id = any ((select app_assigned_projects())::uuid[]));
create policy project_fund_assigned on project_fund for select to cx_assigned using (project_id = any ((select app_assigned_projects())::uuid[]));
create policy budget_line_assigned on budget_line for select to cx_assigned using (project_id = any ((select app_assigned_projects())::uuid[]));
create policy target_version_assigned on target_version for select to cx_assigned using (project_id = any ((select app_assigned_projects())::uuid[]));
create policy evaluation_assigned on evaluation for select to cx_assigned using (id = any ((select app_assigned_evaluations())::uuid[]));
create policy evaluation_fund_assigned on evaluation_fund for select to cx_assigned using (evaluation_id = any ((select app_assigned_evaluations())::uuid[]));
create policy evaluation_item_assigned on evaluation_item for select to cx_assigned using (evaluation_id = any ((select app_assigned_evaluations())::uuid[]));
create policy event_assigned on event for select to cx_assigned using (aggregate_id = any ((select app_own_assignments())::uuid[]));
`;
