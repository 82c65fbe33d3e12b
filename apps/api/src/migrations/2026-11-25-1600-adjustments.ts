import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adjustments of approved targets: asked for, decided, and frozen as the next version (四(二), 条例§18). */
export class Adjustments20261125160000 implements MigrationInterface {
  name = 'Adjustments20261125160000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(adjustments);
    await db.query(versions);
    await db.query(gates);
  }

  async down(): Promise<void> {
    throw new Error('adjustments are not taken back; restore a backup instead');
  }
}

const adjustments = /* sql */ `
create table target_adjustment (
  id uuid primary key,
  target_id uuid not null references target,
  project_id uuid not null references project,
  year integer not null,
  base_version_id uuid not null references target_version,
  ground text not null check (ground in ('nationalPlan', 'regionalPlan', 'policy', 'keyTasks', 'budget', 'forceMajeure')),
  document_no text not null check (length(document_no) <= 60),
  evidence text not null check (length(evidence) <= 2000),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'rejected')),
  opinion text check (length(opinion) <= 1000),
  submitted_by uuid,
  submitted_by_name text,
  decided_by_name text,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index target_adjustment_open on target_adjustment (target_id) where state in ('draft', 'submitted', 'returned');
create index target_adjustment_target on target_adjustment (target_id, created_at);
create index target_adjustment_waiting on target_adjustment (division_code, updated_at) where state in ('submitted', 'returned');
create index target_adjustment_scope on target_adjustment (org_path, updated_at desc, id);
comment on table target_adjustment is '绩效目标调整申请';
comment on column target_adjustment.id is '编号';
comment on column target_adjustment.target_id is '绩效目标编号';
comment on column target_adjustment.project_id is '项目编号';
comment on column target_adjustment.year is '年度';
comment on column target_adjustment.base_version_id is '申请时的批复版本编号';
comment on column target_adjustment.ground is '调整依据:国家计划、自治区计划、政策、重点任务、预算调整调剂、突发事件和不可抗力';
comment on column target_adjustment.document_no is '依据文件文号';
comment on column target_adjustment.evidence is '调整理由和佐证说明';
comment on column target_adjustment.content is '调整后的内容';
comment on column target_adjustment.state is '状态:草稿、已送审、已退回、已批准、不予批准';
comment on column target_adjustment.opinion is '财政部门意见';
comment on column target_adjustment.submitted_by is '送审人编号';
comment on column target_adjustment.submitted_by_name is '送审人';
comment on column target_adjustment.decided_by_name is '办理人';
comment on column target_adjustment.org_path is '所属单位路径';
comment on column target_adjustment.division_code is '财政区划';
comment on column target_adjustment.version is '版本';
comment on column target_adjustment.created_at is '建立时间';
comment on column target_adjustment.updated_at is '修改时间';
call app_protect('target_adjustment');
alter table attachment drop constraint attachment_subject_type_check;
alter table attachment add constraint attachment_subject_type_check
  check (subject_type in ('project', 'exAnteAssessment', 'targetAdjustment'));
comment on column attachment.subject_type is '所附事项类型:项目、事前绩效评估、绩效目标调整';
`;

const versions = /* sql */ `
alter table target_version add adjustment_id uuid unique references target_adjustment;
comment on column target_version.adjustment_id is '形成该版本的调整申请编号;第 1 版没有';
`;

// Approved means frozen: the one road to another content is an approved request, and the form may only become what it froze.
const gates = /* sql */ `
create function app_version_gate() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.version_no = 1 and new.adjustment_id is null then
    return new;
  end if;
  if new.version_no = 1 + (select coalesce(max(v.version_no), 0) from public.target_version v where v.target_id = new.target_id)
    and exists (select from public.target_adjustment a
                 where a.id = new.adjustment_id and a.target_id = new.target_id and a.state = 'approved') then
    return new;
  end if;
  raise exception 'version % of target % has no approved adjustment', new.version_no, new.target_id using errcode = 'check_violation';
end $$;
create trigger version_gate before insert on target_version for each row execute function app_version_gate();

create function app_adjustment_gate() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' or not exists (select from public.target t where t.id = new.target_id and t.state = 'approved') then
      raise exception 'an adjustment begins as a draft for an approved target' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if old.state in ('approved', 'rejected') or (new.state in ('approved', 'rejected') and old.state <> 'submitted') then
    raise exception 'adjustment % cannot become %', old.id, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger adjustment_gate before insert or update on target_adjustment for each row execute function app_adjustment_gate();

create or replace function app_target_gate() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.state = 'approved' and not (
    to_jsonb(new) - array['annual_goal', 'midterm_goal', 'version', 'updated_at']
      = to_jsonb(old) - array['annual_goal', 'midterm_goal', 'version', 'updated_at']
    and exists (select from public.target_version v
                 where v.target_id = old.id and v.adjustment_id is not null
                   and v.version_no = (select max(l.version_no) from public.target_version l where l.target_id = old.id)
                   and v.content ->> 'annualGoal' = new.annual_goal
                   and coalesce(v.content ->> 'midtermGoal', '') = new.midterm_goal)) then
    raise exception 'target % is approved and frozen', old.id using errcode = 'check_violation';
  end if;
  if old.state <> 'approved' and new.state = 'approved' and (old.state <> 'passed'
    or not exists (select from public.budget_approval a where a.division_code = new.division_code and a.year = new.year)
    or not exists (select from public.budget_line l where l.project_id = new.project_id and l.year = new.year)) then
    raise exception 'target % cannot be approved yet', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
`;
