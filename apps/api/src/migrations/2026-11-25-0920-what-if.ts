import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What-if: a year's filed evaluations scored again under another pack, before anybody activates it. */
export class WhatIf20261125092000 implements MigrationInterface {
  name = 'WhatIf20261125092000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(whatIfs);
    await db.query(results);
    await db.query(final);
    await db.query(worker);
  }

  async down(): Promise<void> {
    throw new Error('what-ifs are not taken back; restore a backup instead');
  }
}

const whatIfs = /* sql */ `
create table what_if (
  id uuid primary key,
  rule_pack_id uuid not null references rule_pack,
  pack_id text not null,
  pack_version integer not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  year integer not null check (year between 2014 and 2100),
  state text not null check (state in ('queued', 'running', 'done', 'cancelled', 'failed')),
  total integer not null check (total >= 0),
  asked_by uuid not null,
  asked_by_name text not null,
  asked_by_org text not null,
  started_at timestamptz,
  finished_at timestamptz,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (state not in ('running', 'done') or started_at is not null),
  check ((state in ('done', 'cancelled', 'failed')) = (finished_at is not null))
);
create index what_if_scope on what_if (org_path, created_at desc, id desc);
create index what_if_pack on what_if (rule_pack_id, created_at desc, id desc);
-- One at a time for a pack, a year and a division: a second one would only make both slower.
create unique index what_if_under_way on what_if (rule_pack_id, year, division_code) where state in ('queued', 'running');
call app_protect('what_if');
create policy what_if_born on what_if as restrictive for insert to cx_scoped with check (state = 'queued');

comment on table what_if is '试算:按另一规则包重新计算一个年度已备案的自评';
comment on column what_if.id is '编号';
comment on column what_if.rule_pack_id is '规则包登记编号';
comment on column what_if.pack_id is '规则包标识';
comment on column what_if.pack_version is '规则包版本';
comment on column what_if.content is '发起时的规则包全文';
comment on column what_if.year is '评价年度';
comment on column what_if.state is '状态:排队中、计算中、已完成、已取消、未完成';
comment on column what_if.total is '需重新计算的自评数';
comment on column what_if.asked_by is '发起人编号';
comment on column what_if.asked_by_name is '发起人';
comment on column what_if.asked_by_org is '发起单位';
comment on column what_if.started_at is '开始计算时间';
comment on column what_if.finished_at is '结束时间';
comment on column what_if.org_path is '范围:区划路径,含下级';
comment on column what_if.division_code is '财政区划';
comment on column what_if.version is '版本';
comment on column what_if.created_at is '发起时间';
comment on column what_if.updated_at is '修改时间';
`;

const results = /* sql */ `
-- The progress of a what-if is the batches it has: each is written once, with its changes, in one transaction. A worker
-- that takes over goes on behind the last one, and two that believe to own the job cannot both write the same number.
create table what_if_batch (
  what_if_id uuid not null references what_if,
  number integer not null check (number > 0),
  last_id uuid not null,
  counts jsonb not null check (jsonb_typeof(counts) = 'object'),
  org_path text collate "C" not null,
  division_code text not null,
  created_at timestamptz not null default now(),
  primary key (what_if_id, number)
);
call app_protect('what_if_batch');
comment on table what_if_batch is '试算进度:按批写入,只增不改';
comment on column what_if_batch.what_if_id is '试算编号';
comment on column what_if_batch.number is '批次';
comment on column what_if_batch.last_id is '本批最后一份自评的编号';
comment on column what_if_batch.counts is '等级变动计数:原等级/试算等级,不能计分的后者为空';
comment on column what_if_batch.org_path is '范围:区划路径';
comment on column what_if_batch.division_code is '财政区划';
comment on column what_if_batch.created_at is '写入时间';

create table what_if_change (
  what_if_id uuid not null references what_if,
  evaluation_id uuid not null references evaluation,
  project_code text not null,
  project_name text not null,
  org_name text not null,
  total_before score_points not null,
  total_after score_points,
  grade_before text not null check (grade_before in ('excellent', 'good', 'medium', 'poor')),
  grade_after text check (grade_after in ('excellent', 'good', 'medium', 'poor')),
  size numeric not null check (size between 0 and 100),
  why jsonb not null check (jsonb_typeof(why) = 'array'),
  notes jsonb not null check (jsonb_typeof(notes) = 'array'),
  org_path text collate "C" not null,
  division_code text not null,
  primary key (what_if_id, evaluation_id),
  check ((total_after is null) = (grade_after is null)),
  check (grade_after is distinct from grade_before)
);
create index what_if_change_size on what_if_change (what_if_id, size desc, evaluation_id desc);
create index what_if_change_cell on what_if_change (what_if_id, grade_before, grade_after, size desc, evaluation_id desc);
call app_protect('what_if_change');
comment on table what_if_change is '试算结果:等级变动或不能计分的自评,只增不改';
comment on column what_if_change.what_if_id is '试算编号';
comment on column what_if_change.evaluation_id is '自评编号';
comment on column what_if_change.project_code is '项目代码';
comment on column what_if_change.project_name is '项目名称';
comment on column what_if_change.org_name is '实施单位';
comment on column what_if_change.total_before is '备案总分';
comment on column what_if_change.total_after is '试算总分;空为不能计分';
comment on column what_if_change.grade_before is '备案等级';
comment on column what_if_change.grade_after is '试算等级;空为不能计分';
comment on column what_if_change.size is '总分差的绝对值,用于排序;不能计分的为 100,排在最前';
comment on column what_if_change.why is '各部分得分的差异,差异大的在前';
comment on column what_if_change.notes is '说明:总分上限,或不能计分的原因';
comment on column what_if_change.org_path is '范围:区划路径';
comment on column what_if_change.division_code is '财政区划';
`;

const final = /* sql */ `
create function app_what_if_is_final() returns trigger language plpgsql set search_path = pg_catalog as $$
declare standing text[] := array['state', 'total', 'started_at', 'finished_at', 'version', 'updated_at'];
begin
  if (old.state, new.state) not in (('queued', 'running'), ('queued', 'cancelled'), ('queued', 'failed'),
                                    ('running', 'done'), ('running', 'cancelled'), ('running', 'failed'))
    or to_jsonb(new) - standing <> to_jsonb(old) - standing then
    raise exception 'what-if % is %', old.id, old.state using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger what_if_is_final before update on what_if for each row execute function app_what_if_is_final();
create trigger append_only before delete on what_if for each row execute function app_append_only();
create trigger append_only before update or delete on what_if_batch for each row execute function app_append_only();
create trigger append_only before update or delete on what_if_change for each row execute function app_append_only();

-- People ask and cancel; results come from the worker alone.
revoke insert, update on what_if_batch, what_if_change from cx_scoped;
revoke update on what_if from cx_scoped;
grant update (state, finished_at, version, updated_at) on what_if to cx_scoped;
`;

const worker = /* sql */ `
-- The worker finds a what-if by its id, and then acts below the path the what-if was asked for and nowhere else. Of the
-- evaluations there it reads what scoring needs, and only of those filed.
create policy what_if_found on what_if for select to cx_worker using (true);
create policy what_if_moved on what_if for update to cx_worker
  using (org_path = nullif(current_setting('app.path', true), '')) with check (org_path = nullif(current_setting('app.path', true), ''));
create policy what_if_batch_resumed on what_if_batch for select to cx_worker using (org_path = nullif(current_setting('app.path', true), ''));
create policy what_if_batch_written on what_if_batch for insert to cx_worker with check (org_path = nullif(current_setting('app.path', true), ''));
create policy what_if_change_written on what_if_change for insert to cx_worker with check (org_path = nullif(current_setting('app.path', true), ''));
create policy evaluation_scored_again on evaluation for select to cx_worker using (state = 'filed'
  and org_path >= nullif(current_setting('app.path', true), '') and org_path < nullif(current_setting('app.path', true), '') || '~');
create policy evaluation_item_scored_again on evaluation_item for select to cx_worker
  using (org_path >= nullif(current_setting('app.path', true), '') and org_path < nullif(current_setting('app.path', true), '') || '~');
grant select, update (state, total, started_at, finished_at, version, updated_at) on what_if to cx_worker;
grant select, insert on what_if_batch to cx_worker;
grant insert on what_if_change to cx_worker;
grant select (id, year, state, project_code, project_name, org_name, budget_amount, executed_amount, budget_score, total, grade,
              filed_at, org_path) on evaluation to cx_worker;
grant select (evaluation_id, position, level1, level2, nature, direction, value, weight, actual, band, entered_score,
              not_applicable, score, org_path) on evaluation_item to cx_worker;
-- A what-if walks through the filed evaluations of a year by their id.
create index evaluation_filed on evaluation (year, id) where state = 'filed';
`;
