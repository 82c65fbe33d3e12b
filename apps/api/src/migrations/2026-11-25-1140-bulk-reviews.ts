import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bulk reviews: one act over a filter, with what became of each row. */
export class BulkReviews20261125114000 implements MigrationInterface {
  name = 'BulkReviews20261125114000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(bulks);
    await db.query(rows);
    await db.query(worker);
  }

  async down(): Promise<void> {
    throw new Error('bulk reviews are not taken back; restore a backup instead');
  }
}

const bulks = /* sql */ `
create table bulk_review (
  id uuid primary key,
  action text not null check (action in ('pass', 'return')),
  filter jsonb not null check (jsonb_typeof(filter) = 'object'),
  reason text not null check (length(reason) <= 1000),
  total integer not null check (total between 1 and 5000),
  amount money_yuan not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  done integer not null default 0 check (done >= 0),
  refused integer not null default 0 check (refused >= 0),
  asked_by uuid not null,
  asked_by_name text not null,
  position_id uuid not null,
  finished_at timestamptz,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (done + refused <= total),
  check ((state in ('done', 'failed')) = (finished_at is not null)),
  check (state <> 'done' or done + refused = total)
);
create index bulk_review_scope on bulk_review (org_path, created_at desc, id);
comment on table bulk_review is '批量审核:按筛选范围一次办理,逐项复核';
comment on column bulk_review.id is '编号';
comment on column bulk_review.action is '办理:通过(送下一环节)、退回';
comment on column bulk_review.filter is '筛选条件';
comment on column bulk_review.reason is '意见';
comment on column bulk_review.total is '事项数';
comment on column bulk_review.amount is '涉及资金(元)';
comment on column bulk_review.state is '状态:排队、办理中、已完成、未完成';
comment on column bulk_review.done is '已办理数';
comment on column bulk_review.refused is '未能办理数';
comment on column bulk_review.asked_by is '办理人编号';
comment on column bulk_review.asked_by_name is '办理人';
comment on column bulk_review.position_id is '办理岗位';
comment on column bulk_review.finished_at is '结束时间';
comment on column bulk_review.org_path is '所属单位路径';
comment on column bulk_review.division_code is '财政区划';
comment on column bulk_review.version is '版本';
comment on column bulk_review.created_at is '发起时间';
comment on column bulk_review.updated_at is '修改时间';
call app_protect('bulk_review');
`;

const rows = /* sql */ `
create table bulk_review_row (
  bulk_id uuid not null references bulk_review,
  id uuid not null references target,
  place integer not null check (place > 0),
  project_name text not null,
  unit_name text not null,
  amount money_yuan not null,
  outcome text not null check (outcome in ('waiting', 'done', 'refused')),
  reason jsonb check (jsonb_typeof(reason) = 'object'),
  org_path text collate "C" not null,
  division_code text not null,
  primary key (bulk_id, id),
  check ((outcome = 'refused') = (reason is not null))
);
create unique index bulk_review_row_place on bulk_review_row (bulk_id, place);
create index bulk_review_row_waiting on bulk_review_row (bulk_id, place) where outcome = 'waiting';
comment on table bulk_review_row is '批量审核的逐项结果';
comment on column bulk_review_row.bulk_id is '批量审核编号';
comment on column bulk_review_row.id is '绩效目标编号';
comment on column bulk_review_row.place is '序号';
comment on column bulk_review_row.project_name is '项目名称';
comment on column bulk_review_row.unit_name is '实施单位';
comment on column bulk_review_row.amount is '年度资金(元)';
comment on column bulk_review_row.outcome is '结果:待办理、已办理、未能办理';
comment on column bulk_review_row.reason is '未能办理的原因';
comment on column bulk_review_row.org_path is '所属单位路径';
comment on column bulk_review_row.division_code is '财政区划';
call app_protect('bulk_review_row');
`;

const worker = /* sql */ `
-- The worker finds a bulk review by its id and marks it when it is given up; the acts are done as the person who asked.
create policy bulk_review_found on bulk_review for select to cx_worker using (true);
create policy bulk_review_given_up on bulk_review for update to cx_worker using (state in ('queued', 'running')) with check (state = 'failed');
grant select, update (state, finished_at, version, updated_at) on bulk_review to cx_worker;

-- Who acts in a position, as at sign-in; empty once the position ended or the person was disabled. Only a job asks.
create function app_position_actor(wanted uuid) returns table (
  user_id uuid, name text, position_id uuid, role text, section text, org_id uuid, org_name text, org_path text, division_code text, division_path text
) language sql stable security definer rows 1 set search_path = pg_catalog, public as $$
  select u.id, u.name, p.id, p.role, p.section, o.id, o.name, o.path, d.code, d.path
    from public.position p
    join public.app_user u on u.id = p.user_id and u.disabled_at is null
    join public.organisation o on o.id = p.org_id
    join public.division d on d.code = o.division_code
   where p.id = wanted and p.ended_at is null
$$;
revoke execute on function app_position_actor(uuid) from public;
grant execute on function app_position_actor(uuid) to cx_worker;
grant create on schema public to cx_identity;
alter function app_position_actor(uuid) owner to cx_identity;
revoke create on schema public from cx_identity;
`;
