import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The walk of a review: the round with the route it was submitted under, and every act on record. */
export class ReviewRounds20261125113000 implements MigrationInterface {
  name = 'ReviewRounds20261125113000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(rounds);
    await db.query(comments);
    await db.query(underWay);
    await db.query(acts);
    await db.query(reminders);
    await db.query(phrases);
  }

  async down(): Promise<void> {
    throw new Error('rounds are not taken back; restore a backup instead');
  }
}

const rounds = /* sql */ `
create table review_round (
  id uuid primary key,
  subject text not null check (subject in ('target')),
  subject_id uuid not null,
  project_id uuid not null references project,
  year integer not null check (year between 2014 and 2100),
  round integer not null check (round > 0),
  route jsonb not null check (jsonb_typeof(route) = 'object' and route ? 'steps'),
  by_department boolean not null,
  step integer check (step >= 0),
  step_key text,
  step_role text check (step_role in ('department', 'finance')),
  step_section text check (step_section in ('business', 'performance', 'budget', 'treasury')),
  due_on date,
  stepped_at timestamptz not null default now(),
  assignee_id uuid,
  assignee_name text,
  asked jsonb not null default '[]' check (jsonb_typeof(asked) = 'array'),
  acted jsonb not null default '[]' check (jsonb_typeof(acted) = 'array'),
  key_project boolean not null,
  key_marked boolean not null,
  amount money_yuan not null,
  risk integer not null check (risk >= 0),
  form_digest text not null,
  outcome text check (outcome in ('passed', 'returned', 'rejected', 'withdrawn')),
  submitted_by uuid,
  submitted_by_name text not null,
  submitted_by_org text not null,
  submitted_at timestamptz not null default now(),
  ended_at timestamptz,
  org_path text collate "C" not null,
  division_code text not null references division,
  unique (subject_id, round),
  check ((step is null) = (outcome is not null)),
  check ((step is null) = (ended_at is not null)),
  check ((step is null) = (step_key is null) and (step is null) = (step_role is null) and (step is null) = (due_on is null))
);
-- One round of a thing is under way at a time; the desk reads those under way by due day, amount or risk.
create unique index review_round_open on review_round (subject_id) where step is not null;
create index review_round_due on review_round (division_code, step_role, due_on, id) where step is not null;
create index review_round_amount on review_round (division_code, step_role, amount desc, id desc) where step is not null;
create index review_round_risk on review_round (division_code, step_role, risk desc, id desc) where step is not null;
create index review_round_mine on review_round (submitted_by, submitted_at desc, id desc);
create index review_round_overdue on review_round (due_on) where step is not null;
call app_protect('review_round');
-- A third party asks for targets it was assigned, and meets no round there.
grant select on review_round to cx_assigned;
`;

const comments = /* sql */ `
comment on table review_round is '审核轮次:一次送审及其送审时的审核流程,办理到哪个环节';
comment on column review_round.id is '编号';
comment on column review_round.subject is '审核对象:绩效目标';
comment on column review_round.subject_id is '对象编号';
comment on column review_round.project_id is '项目编号';
comment on column review_round.year is '年度';
comment on column review_round.round is '送审轮次';
comment on column review_round.route is '送审时的审核流程';
comment on column review_round.by_department is '是否由主管部门送审';
comment on column review_round.step is '当前环节序号,从 0 起;空为本轮结束';
comment on column review_round.step_key is '当前环节标识';
comment on column review_round.step_role is '当前环节办理角色';
comment on column review_round.step_section is '当前环节财政科室;空为全局';
comment on column review_round.due_on is '当前环节办理期限';
comment on column review_round.stepped_at is '到达当前环节的时间';
comment on column review_round.assignee_id is '承办人编号;空为环节内任何人';
comment on column review_round.assignee_name is '承办人';
comment on column review_round.asked is '加签待提意见的人员';
comment on column review_round.acted is '本轮办理人、环节和办理动作';
comment on column review_round.key_project is '是否重点项目:按绩效目标审核表评分';
comment on column review_round.key_marked is '是否由财政部门认定为重点项目';
comment on column review_round.amount is '送审时的年度资金(元)';
comment on column review_round.risk is '送审时指标体检提示数';
comment on column review_round.form_digest is '送审内容摘要值';
comment on column review_round.outcome is '本轮结果:通过、退回、不予通过、撤回';
comment on column review_round.submitted_by is '送审人编号';
comment on column review_round.submitted_by_name is '送审人';
comment on column review_round.submitted_by_org is '送审单位';
comment on column review_round.submitted_at is '送审时间';
comment on column review_round.ended_at is '本轮结束时间';
comment on column review_round.org_path is '所属单位路径';
comment on column review_round.division_code is '财政区划';
`;

const underWay = /* sql */ `
-- What was submitted before there were routes goes on as it was meant to: one step of finance.
insert into review_round (id, subject, subject_id, project_id, year, round, route, by_department, step, step_key, step_role, due_on, key_project,
                          key_marked, amount, risk, form_digest, submitted_by, submitted_by_name, submitted_by_org, submitted_at, org_path, division_code)
select gen_random_uuid(), 'target', t.id, t.project_id, t.year, t.round,
       '{"steps": [{"key": "finance", "role": "finance", "section": null, "workingDays": 10, "name": {"zh": "财政部门审核", "en": "Finance"}}],
         "keyAmount": null, "samePerson": true}',
       false, 0, 'finance', 'finance', current_date + 14, false, false,
       coalesce((select l.amount from budget_line l where l.project_id = t.project_id and l.year = t.year),
                (select sum(f.amount) from project_fund f where f.project_id = t.project_id and f.year = t.year), 0),
       0, '', t.submitted_by, coalesce(e.actor_name, ''), coalesce(e.actor_org, ''), coalesce(e.at, t.updated_at), t.org_path, t.division_code
  from target t
  left join lateral (select actor_name, actor_org, at from event where aggregate_id = t.id and action = 'target.submit' order by seq desc limit 1) e on true
 where t.state = 'submitted';
`;

const acts = /* sql */ `
alter table target_review drop constraint target_review_target_id_round_key;
alter table target_review drop constraint target_review_decision_check;
alter table target_review
  add constraint target_review_decision_check check (decision in ('forward', 'pass', 'returnOne', 'return', 'reject', 'withdraw', 'transfer',
    'addReviewer', 'opine', 'markKey', 'remind')),
  add column step jsonb check (jsonb_typeof(step) = 'object' and step ? 'key'),
  add column scores jsonb check (jsonb_typeof(scores) = 'object'),
  add column total numeric(5, 2) check (total between 0 and 100),
  add column grade text check (grade in ('excellent', 'good', 'medium', 'poor')),
  add column to_id uuid,
  add column to_name text,
  add column act_on date,
  add column bulk_id uuid,
  add constraint target_review_scored check ((scores is null) = (total is null) and (scores is null) = (grade is null)),
  alter column reviewer_id drop not null,
  add constraint target_review_by_somebody check (reviewer_id is not null or decision = 'remind');
create index target_review_acts on target_review (target_id, reviewed_at, id);
comment on table target_review is '绩效目标审核记录:每次办理一条,只增不改';
comment on column target_review.decision is '办理动作:送下一环节、通过、退回上一步、退回申报单位、不予通过、撤回、转办、加签、加签意见、认定重点项目、催办';
comment on column target_review.step is '办理时所在环节;空为尚未分环节时的记录';
comment on column target_review.scores is '绩效目标审核表各项得分(重点项目)';
comment on column target_review.total is '总分';
comment on column target_review.grade is '评分等级:优、良、中、差';
comment on column target_review.to_id is '转办或加签的对象编号';
comment on column target_review.to_name is '转办或加签的对象';
comment on column target_review.act_on is '催办所属工作日';
comment on column target_review.bulk_id is '批量办理编号';
comment on column target_review.reviewer_id is '办理人编号;系统催办为空';
`;

const reminders = /* sql */ `
-- Once a working day for a step, by people; and once by the night, which nobody signs.
create unique index target_review_reminded on target_review (target_id, round, (step ->> 'key'), act_on, (reviewer_id is null)) where decision = 'remind';
-- Those above write nothing below but this.
create policy target_review_remind on target_review for insert to cx_scoped, cx_government
  with check (decision = 'remind' and reviewer_id::text = nullif(current_setting('app.user', true), '')
    and org_path >= nullif(current_setting('app.path', true), '') and org_path < nullif(current_setting('app.path', true), '') || '~');
grant insert on target_review to cx_government;
create policy review_round_night on review_round for select to cx_worker using (step is not null);
create policy target_review_night on target_review for insert to cx_worker with check (decision = 'remind' and reviewer_id is null);
grant select on review_round to cx_worker;
grant insert on target_review to cx_worker;
`;

const phrases = /* sql */ `
create table review_phrase (
  id uuid primary key,
  user_id uuid not null references app_user,
  text text not null check (length(text) between 1 and 200),
  created_at timestamptz not null default now(),
  unique (user_id, text)
);
comment on table review_phrase is '常用意见:本人可见';
comment on column review_phrase.id is '编号';
comment on column review_phrase.user_id is '用户';
comment on column review_phrase.text is '意见';
comment on column review_phrase.created_at is '添加时间';
alter table review_phrase enable row level security;
alter table review_phrase force row level security;
create policy review_phrase_own on review_phrase to cx_scoped
  using (user_id::text = nullif(current_setting('app.user', true), '')) with check (user_id::text = nullif(current_setting('app.user', true), ''));
grant select, insert, delete on review_phrase to cx_scoped;
`;
