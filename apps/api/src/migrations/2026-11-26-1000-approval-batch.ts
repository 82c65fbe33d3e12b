import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Batch approvals: one act over everything ready under an approval of the budget, with what became of each project. */
export class ApprovalBatch20261126100000 implements MigrationInterface {
  name = 'ApprovalBatch20261126100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(batches);
    await db.query(rows);
    await db.query(worker);
  }

  async down(): Promise<void> {
    throw new Error('batch approvals are not taken back; restore a backup instead');
  }
}

const batches = /* sql */ `
create table approval_batch (
  id uuid primary key,
  budget_approval_id uuid not null references budget_approval,
  total integer not null check (total >= 0),
  amount money_yuan not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  approved_count integer not null default 0 check (approved_count >= 0),
  approved_amount money_yuan not null default 0,
  deferred_count integer not null default 0 check (deferred_count >= 0),
  deferred_amount money_yuan not null default 0,
  held_count integer not null default 0 check (held_count >= 0),
  held_amount money_yuan not null default 0,
  without_line_count integer not null default 0 check (without_line_count >= 0),
  done integer not null generated always as (approved_count + deferred_count + held_count + without_line_count) stored,
  asked_by uuid not null,
  asked_by_name text not null,
  position_id uuid not null,
  finished_at timestamptz,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (done <= total),
  check ((state in ('done', 'failed')) = (finished_at is not null)),
  check (state <> 'done' or done = total)
);
create unique index approval_batch_under_way on approval_batch (budget_approval_id) where state in ('queued', 'running');
create index approval_batch_newest on approval_batch (budget_approval_id, created_at desc, id desc);
comment on table approval_batch is '批量批复:预算批准后一次办理,逐项复核';
comment on column approval_batch.id is '编号';
comment on column approval_batch.budget_approval_id is '预算批准编号';
comment on column approval_batch.total is '项目数';
comment on column approval_batch.amount is '涉及预算(元)';
comment on column approval_batch.state is '状态:排队、办理中、已完成、未完成';
comment on column approval_batch.approved_count is '批复数';
comment on column approval_batch.approved_amount is '批复预算(元)';
comment on column approval_batch.deferred_count is '缓批数';
comment on column approval_batch.deferred_amount is '缓批预算(元)';
comment on column approval_batch.held_count is '暂不批复数';
comment on column approval_batch.held_amount is '暂不批复预算(元)';
comment on column approval_batch.without_line_count is '未安排预算数';
comment on column approval_batch.done is '已办理数';
comment on column approval_batch.asked_by is '办理人编号';
comment on column approval_batch.asked_by_name is '办理人';
comment on column approval_batch.position_id is '办理岗位';
comment on column approval_batch.finished_at is '结束时间';
comment on column approval_batch.org_path is '所属单位路径';
comment on column approval_batch.division_code is '财政区划';
comment on column approval_batch.version is '版本';
comment on column approval_batch.created_at is '发起时间';
comment on column approval_batch.updated_at is '修改时间';
call app_protect('approval_batch');
`;

const rows = /* sql */ `
create table approval_batch_row (
  id uuid primary key,
  batch_id uuid not null references approval_batch,
  place integer not null check (place > 0),
  project_id uuid not null references project,
  project_code text not null,
  project_name text not null,
  unit_name text not null,
  target_id uuid references target,
  amount money_yuan,
  outcome text not null check (outcome in ('waiting', 'approved', 'deferred', 'held', 'withoutLine')),
  reason jsonb check (jsonb_typeof(reason) = 'object'),
  org_path text collate "C" not null,
  division_code text not null,
  unique (batch_id, project_id),
  check ((outcome in ('deferred', 'held', 'withoutLine')) = (reason is not null)),
  check (outcome <> 'approved' or (target_id is not null and amount is not null))
);
create unique index approval_batch_row_place on approval_batch_row (batch_id, place);
create index approval_batch_row_outcome on approval_batch_row (batch_id, outcome, place);
comment on table approval_batch_row is '批量批复的逐项结果';
comment on column approval_batch_row.id is '编号';
comment on column approval_batch_row.batch_id is '批量批复编号';
comment on column approval_batch_row.place is '序号';
comment on column approval_batch_row.project_id is '项目编号';
comment on column approval_batch_row.project_code is '项目代码';
comment on column approval_batch_row.project_name is '项目名称';
comment on column approval_batch_row.unit_name is '实施单位';
comment on column approval_batch_row.target_id is '绩效目标编号';
comment on column approval_batch_row.amount is '年度预算(元)';
comment on column approval_batch_row.outcome is '结果:待办理、已批复、缓批、暂不批复、未安排预算';
comment on column approval_batch_row.reason is '没有批复的原因';
comment on column approval_batch_row.org_path is '所属单位路径';
comment on column approval_batch_row.division_code is '财政区划';
call app_protect('approval_batch_row');
`;

const worker = /* sql */ `
-- The worker finds a batch by its id and marks it when it is given up; the acts are done as the person who asked.
create policy approval_batch_found on approval_batch for select to cx_worker using (true);
create policy approval_batch_given_up on approval_batch for update to cx_worker using (state in ('queued', 'running')) with check (state = 'failed');
grant select, update (state, finished_at, version, updated_at) on approval_batch to cx_worker;
`;
