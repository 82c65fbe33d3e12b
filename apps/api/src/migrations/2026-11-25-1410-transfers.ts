import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Transfers with their regional targets: what one division hands down lies with it, and the place it goes to reads and acknowledges it. */
export class Transfers20261125141000 implements MigrationInterface {
  name = 'Transfers20261125141000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(transfers);
    await db.query(regionalTargets);
    await db.query(acknowledgements);
    await db.query(readers);
  }

  async down(): Promise<void> {
    throw new Error('transfers are not taken back; restore a backup instead');
  }
}

const transfers = /* sql */ `
create table transfer (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  central_department text not null check (length(central_department) <= 60),
  provincial_finance text not null check (length(provincial_finance) <= 60),
  provincial_department text not null check (length(provincial_department) <= 60),
  year integer not null check (year between 2014 and 2100),
  start_date date not null,
  end_date date not null,
  term_central money_yuan not null,
  term_local money_yuan not null,
  year_central money_yuan not null,
  year_local money_yuan not null,
  goal text not null check (length(goal) <= 2000),
  document_no text not null check (length(document_no) <= 60),
  document_date date,
  indicators jsonb not null check (jsonb_typeof(indicators) = 'array'),
  state text not null check (state in ('draft', 'confirmed', 'closed')),
  reason text check (length(reason) <= 1000),
  submitted_by uuid not null,
  org_name text not null,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (state = 'draft' or (document_no <> '' and document_date is not null and end_date >= start_date))
);
create index transfer_scope on transfer (org_path, updated_at desc, id);
create index transfer_newest on transfer (updated_at desc, id);
create index transfer_name on transfer (name, id);
comment on table transfer is '专项转移支付及其总体绩效目标';
comment on column transfer.id is '编号';
comment on column transfer.name is '转移支付名称';
comment on column transfer.central_department is '中央主管部门';
comment on column transfer.provincial_finance is '省级财政部门';
comment on column transfer.provincial_department is '省级主管部门';
comment on column transfer.year is '年度';
comment on column transfer.start_date is '实施期开始日期';
comment on column transfer.end_date is '实施期结束日期';
comment on column transfer.term_central is '实施期中央补助(元)';
comment on column transfer.term_local is '实施期地方资金(元)';
comment on column transfer.year_central is '年度中央补助(元)';
comment on column transfer.year_local is '年度地方资金(元)';
comment on column transfer.goal is '总体目标';
comment on column transfer.document_no is '上级下达文号';
comment on column transfer.document_date is '上级文件日期';
comment on column transfer.indicators is '绩效指标:含核心标识和汇总方式';
comment on column transfer.state is '状态:草稿、已确定、已办结';
comment on column transfer.reason is '退回修改或办结原因';
comment on column transfer.submitted_by is '最后填报人';
comment on column transfer.org_name is '申报单位';
comment on column transfer.org_path is '所属单位路径';
comment on column transfer.division_code is '财政区划';
comment on column transfer.version is '版本';
comment on column transfer.created_at is '建立时间';
comment on column transfer.updated_at is '修改时间';
call app_protect('transfer');
`;

const regionalTargets = /* sql */ `
create table regional_target (
  id uuid primary key,
  transfer_id uuid not null references transfer,
  transfer_path text collate "C" not null,
  place_code text not null references division,
  version_no integer not null check (version_no > 0),
  document_no text not null check (length(document_no) between 1 and 60),
  handed_on date not null,
  amount money_yuan not null,
  figures jsonb not null check (jsonb_typeof(figures) = 'array'),
  state text not null check (state in ('handedDown', 'replaced', 'withdrawn')),
  reason text check (length(reason) <= 1000),
  submitted_by uuid not null,
  org_path text collate "C" not null,
  division_code text not null references division,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (transfer_id, place_code, version_no),
  check (version_no = 1 or reason is not null)
);
-- One target of a transfer is in force at a place; the next document replaces it.
create unique index regional_target_in_force on regional_target (transfer_id, place_code) where state = 'handedDown';
create index regional_target_place on regional_target (place_code, state);
create index regional_target_division on regional_target (division_code, transfer_id);
create index regional_target_scope on regional_target (org_path, transfer_id);
comment on table regional_target is '区域绩效目标:分解下达的资金和指标值,每次下达一个版本';
comment on column regional_target.id is '编号';
comment on column regional_target.transfer_id is '转移支付编号';
comment on column regional_target.transfer_path is '转移支付申报单位路径';
comment on column regional_target.place_code is '接收区划';
comment on column regional_target.version_no is '下达版次';
comment on column regional_target.document_no is '下达文号';
comment on column regional_target.handed_on is '下达日期';
comment on column regional_target.amount is '下达资金(元)';
comment on column regional_target.figures is '各指标的指标值、基数、分子、分母';
comment on column regional_target.state is '状态:已下达、已被新文件替代、已撤回';
comment on column regional_target.reason is '调整或撤回原因';
comment on column regional_target.submitted_by is '下达人';
comment on column regional_target.org_path is '下达单位路径';
comment on column regional_target.division_code is '下达区划';
comment on column regional_target.version is '版本';
comment on column regional_target.created_at is '建立时间';
comment on column regional_target.updated_at is '修改时间';
call app_protect('regional_target');

-- A division hands down straight below itself, whatever code tries.
create policy regional_target_below on regional_target as restrictive for insert to cx_scoped
  with check (exists (select from division d where d.code = place_code and d.parent_code = division_code));

-- What a document said stays as it said it: afterwards only the state moves on.
create function app_handed_down_is_final() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  standing text[] := array['state', 'reason', 'version', 'updated_at'];
begin
  if old.state <> 'handedDown' or to_jsonb(new) - standing <> to_jsonb(old) - standing then
    raise exception 'regional target % is %', old.id, old.state using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger handed_down_is_final before update on regional_target for each row execute function app_handed_down_is_final();
create trigger append_only before delete on regional_target for each row execute function app_append_only();
`;

const acknowledgements = /* sql */ `
create table regional_target_receipt (
  regional_target_id uuid primary key references regional_target,
  transfer_path text collate "C" not null,
  acknowledged_on date not null,
  acknowledged_by text not null,
  org_path text collate "C" not null,
  division_code text not null references division,
  created_at timestamptz not null default now()
);
create index regional_target_receipt_scope on regional_target_receipt (org_path);
comment on table regional_target_receipt is '区域绩效目标签收:由接收区划财政部门登记';
comment on column regional_target_receipt.regional_target_id is '区域绩效目标编号';
comment on column regional_target_receipt.transfer_path is '转移支付申报单位路径';
comment on column regional_target_receipt.acknowledged_on is '签收日期';
comment on column regional_target_receipt.acknowledged_by is '签收人';
comment on column regional_target_receipt.org_path is '签收单位路径';
comment on column regional_target_receipt.division_code is '接收区划';
comment on column regional_target_receipt.created_at is '登记时间';
call app_protect('regional_target_receipt');
create trigger append_only before update or delete on regional_target_receipt for each row execute function app_append_only();

-- Only the place it went to signs for it, and only while it is in force.
create policy regional_target_receipt_place on regional_target_receipt as restrictive for insert to cx_scoped
  with check (exists (select from regional_target r
    where r.id = regional_target_id and r.place_code = regional_target_receipt.division_code and r.state = 'handedDown'));
`;

/** Reading goes one level down, and no level sideways: a place knows what it was handed and what it handed on. */
const readers = /* sql */ `
create policy regional_target_known on regional_target for select to cx_scoped, cx_government, cx_audit
  using (nullif(current_setting('app.division', true), '') in (place_code, division_code));
create policy regional_target_declared on regional_target for select to cx_scoped, cx_government, cx_audit
  using (transfer_path >= nullif(current_setting('app.path', true), '') and transfer_path < nullif(current_setting('app.path', true), '') || '~');
create policy regional_target_receipt_known on regional_target_receipt for select to cx_scoped, cx_government, cx_audit
  using (division_code = nullif(current_setting('app.division', true), ''));
create policy regional_target_receipt_declared on regional_target_receipt for select to cx_scoped, cx_government, cx_audit
  using (transfer_path >= nullif(current_setting('app.path', true), '') and transfer_path < nullif(current_setting('app.path', true), '') || '~');

-- Read once per statement: the transfers of which something was handed to the actor's division.
create function app_received_transfers() returns uuid[] language sql stable set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct transfer_id), '{}') from public.regional_target
   where place_code = nullif(current_setting('app.division', true), '')
$$;
create policy transfer_received on transfer for select to cx_scoped, cx_government, cx_audit
  using (id = any ((select app_received_transfers())::uuid[]));
`;
