import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ex-ante assessment 事前绩效评估: from which amount on, the assessments, and the gate before admission. */
export class ExAnte20261125102000 implements MigrationInterface {
  name = 'ExAnte20261125102000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(rules);
    await db.query(assessments);
    await db.query(gate);
  }

  async down(): Promise<void> {
    throw new Error('ex-ante assessments are not taken back; restore a backup instead');
  }
}

const rules = /* sql */ `
create table ex_ante_rule (
  id uuid primary key,
  division_code text not null,
  from_year integer not null check (from_year between 2014 and 2100),
  threshold money_yuan not null,
  cites text not null default '' check (length(cites) <= 300),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  unique (division_code, from_year)
);
comment on table ex_ante_rule is '事前绩效评估金额标准:按地区和年度,下级未定的从上级';
comment on column ex_ante_rule.id is '编号';
comment on column ex_ante_rule.division_code is '财政区划';
comment on column ex_ante_rule.from_year is '起始年度';
comment on column ex_ante_rule.threshold is '金额标准(元),达到即须评估';
comment on column ex_ante_rule.cites is '依据';
comment on column ex_ante_rule.version is '版本';
comment on column ex_ante_rule.updated_at is '修改时间';
alter table ex_ante_rule enable row level security;
alter table ex_ante_rule force row level security;
create policy ex_ante_rule_read on ex_ante_rule for select to cx_scoped, cx_government, cx_audit using (true);
create policy ex_ante_rule_insert on ex_ante_rule for insert to cx_scoped
  with check (division_code = nullif(current_setting('app.division', true), ''));
create policy ex_ante_rule_update on ex_ante_rule for update to cx_scoped
  using (division_code = nullif(current_setting('app.division', true), ''))
  with check (division_code = nullif(current_setting('app.division', true), ''));
grant select on ex_ante_rule to cx_scoped, cx_government, cx_audit;
grant insert, update on ex_ante_rule to cx_scoped;
create trigger version_grows before update on ex_ante_rule for each row execute function app_version_grows();
-- A figure to begin with, which the finance bureau of each place sets for itself.
insert into ex_ante_rule (id, division_code, from_year, threshold, cites)
  values ('01930000-0000-7000-8000-000000150000', '150000', 2014, 50000000, '初始设置,请按本级事前绩效评估办法调整');

-- The rule of the nearest place, upwards, and there the latest year.
create function app_ex_ante_rule(of_division text, of_year integer) returns setof ex_ante_rule language sql stable rows 1
set search_path = pg_catalog, public as $$
  select r.* from public.division d
    cross join lateral unnest(string_to_array(trim(both '/' from d.path), '/')) with ordinality as above (code, depth)
    join public.ex_ante_rule r on r.division_code = above.code and r.from_year <= of_year
   where d.code = of_division order by above.depth desc, r.from_year desc limit 1
$$;
`;

const assessments = /* sql */ `
create table ex_ante_assessment (
  id uuid primary key,
  project_id uuid not null references project,
  round integer not null check (round > 0),
  subject text not null check (subject in ('project', 'policy')),
  state text not null check (state in ('draft', 'submitted', 'returned', 'concluded', 'changed')),
  amount money_yuan not null,
  materials text[] not null,
  experts jsonb not null,
  ratings jsonb not null,
  report jsonb not null,
  total integer not null check (total between 0 and 100),
  conclusion text check (conclusion in ('support', 'supportAfterChange', 'reject')),
  opinion text check (length(opinion) <= 1000),
  concluded_by_name text,
  change_note text check (length(change_note) <= 1000),
  reason text check (length(reason) <= 1000),
  submitted_by uuid,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (project_id, round),
  check ((conclusion is not null) = (state in ('concluded', 'changed')))
);
create index ex_ante_assessment_scope on ex_ante_assessment (org_path, updated_at desc, id);
create index ex_ante_assessment_waiting on ex_ante_assessment (division_code, state);
comment on table ex_ante_assessment is '事前绩效评估';
comment on column ex_ante_assessment.id is '编号';
comment on column ex_ante_assessment.project_id is '项目编号';
comment on column ex_ante_assessment.round is '第几次评估';
comment on column ex_ante_assessment.subject is '评估对象:项目、政策';
comment on column ex_ante_assessment.state is '状态:编制中、待审定、已退回、已出具结论、已说明调整情况';
comment on column ex_ante_assessment.amount is '所评估的资金总额(元)';
comment on column ex_ante_assessment.materials is '已备材料';
comment on column ex_ante_assessment.experts is '评估专家及无利害关系声明';
comment on column ex_ante_assessment.ratings is '各评估要点的评级和说明';
comment on column ex_ante_assessment.report is '评估报告各部分';
comment on column ex_ante_assessment.total is '总分,由评级计算';
comment on column ex_ante_assessment.conclusion is '结论:予以支持、调整完善后支持、不予支持';
comment on column ex_ante_assessment.opinion is '审定意见';
comment on column ex_ante_assessment.concluded_by_name is '审定人';
comment on column ex_ante_assessment.change_note is '调整完善情况';
comment on column ex_ante_assessment.reason is '退回原因';
comment on column ex_ante_assessment.submitted_by is '送审人';
comment on column ex_ante_assessment.org_path is '所属单位路径';
comment on column ex_ante_assessment.division_code is '财政区划';
comment on column ex_ante_assessment.version is '版本';
comment on column ex_ante_assessment.created_at is '建立时间';
comment on column ex_ante_assessment.updated_at is '修改时间';
call app_protect('ex_ante_assessment');
`;

// The rule of the lifecycle once more, below all code: what must be assessed is not admitted without a good conclusion (六(三)).
const gate = /* sql */ `
create function app_admission_needs_assessment() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  wanted numeric := (select threshold from public.app_ex_ante_rule(new.division_code, extract(year from new.start_date)::integer));
begin
  if new.level = 'second' and new.attribute = 'new' and new.total_amount >= wanted and not exists (
    select from public.ex_ante_assessment a
     where a.project_id = new.id and a.amount >= new.total_amount
       and (a.conclusion = 'support' or (a.conclusion = 'supportAfterChange' and a.state = 'changed'))
       and a.round = (select max(round) from public.ex_ante_assessment where project_id = new.id)) then
    raise exception 'project % needs an ex-ante assessment', new.id
      using errcode = 'CX422', detail = '{"key": "exAnteMissing"}';
  end if;
  return new;
end $$;
create trigger admission_needs_assessment before update of state on project for each row
  when (old.state in ('draft', 'submitted', 'returned') and new.state not in ('draft', 'submitted', 'returned', 'terminated'))
  execute function app_admission_needs_assessment();
`;
