import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the indicator check 指标体检 asks a database: last year, peers, and targets with much the same indicators. */
export class Lint20261125094000 implements MigrationInterface {
  name = 'Lint20261125094000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(keys);
    await db.query(fingerprints);
    await db.query(similar);
    await db.query(norms);
    await db.query(quantiles);
    await db.query(past);
    await db.query(worker);
  }

  async down(): Promise<void> {
    throw new Error('fingerprints and norms are not taken back; restore a backup instead');
  }
}

// Empty until the row is saved again, or until the nightly job has come to it: the database cannot compare Chinese text.
const keys = /* sql */ `
alter table target_indicator add column name_key text not null default '', add column unit_key text not null default '';
comment on column target_indicator.name_key is '比对用指标名称:不计全半角、标点、的和括号内单位';
comment on column target_indicator.unit_key is '比对用计量单位';
`;

// A table of its own: a target changes its state more often than its rows, and 32 entries of an index are dear to write.
const fingerprints = /* sql */ `
create table target_fingerprint (
  target_id uuid primary key references target,
  project_id uuid not null references project,
  year integer not null,
  bands integer[] not null check (cardinality(bands) <= 64),
  fingerprint_version integer not null check (fingerprint_version > 0),
  org_path text collate "C" not null,
  division_code text not null
);
-- Without a list of pending entries, which every lookup would have to read.
create index target_fingerprint_bands on target_fingerprint using gin (bands) with (fastupdate = off);
comment on table target_fingerprint is '绩效指标指纹:用于查找照搬的指标,与目标各行同时保存';
comment on column target_fingerprint.target_id is '绩效目标编号';
comment on column target_fingerprint.project_id is '项目编号';
comment on column target_fingerprint.year is '年度';
comment on column target_fingerprint.bands is '年度指标名称的最小哈希签名,每段一个数;有一个相同即为候选';
comment on column target_fingerprint.fingerprint_version is '指纹算法版本;旧版指纹不参与比对';
comment on column target_fingerprint.org_path is '所属单位路径';
comment on column target_fingerprint.division_code is '财政区划';
call app_protect('target_fingerprint');
`;

const similar = /* sql */ `
-- Targets of other projects, of the year and the one before, that share a band; those with most shared bands first.
-- Under row-level security the planner may not ask an index for && first, for the operator could tell of hidden rows by
-- an error. So the function asks as its definer, keeps to the caller's subtree itself, and answers ids: who reads more
-- of them does so under the policies. Shared bands are rarer than the planner believes: it must not read the whole year.
create function app_similar_targets(sought integer[], of_version integer, of_project uuid, of_year integer, at_most integer)
returns table (target_id uuid, shared integer) language sql stable security definer rows 10
set search_path = pg_catalog, public set enable_seqscan = off as $$
  select f.target_id, (select count(*)::integer from unnest(f.bands) band where band = any(sought)) as shared
    from public.target_fingerprint f
   where f.bands && sought and f.fingerprint_version = of_version
     and f.year in (of_year, of_year - 1) and f.project_id <> of_project
     and f.org_path >= nullif(current_setting('app.path', true), '')
     and f.org_path < nullif(current_setting('app.path', true), '') || '~'
   order by shared desc, f.year desc, f.target_id
   limit at_most
$$;
revoke execute on function app_similar_targets(integer[], integer, uuid, integer, integer) from public;
grant execute on function app_similar_targets(integer[], integer, uuid, integer, integer) to cx_scoped, cx_government, cx_audit;
`;

// A median of five and more is nobody's figure, so that whoever is signed in may be compared with it.
const norms = /* sql */ `
create table indicator_norm (
  name_key text not null,
  unit_key text not null,
  year integer not null,
  count integer not null check (count >= 5),
  q1 numeric not null check (q1 <> 'NaN'),
  median numeric not null check (median <> 'NaN'),
  q3 numeric not null check (q3 <> 'NaN'),
  primary key (name_key, unit_key, year),
  check (q1 <= median and median <= q3)
);
comment on table indicator_norm is '同类指标水平:全区已批复目标的分位数,每夜更新,不足五个目标的不统计';
comment on column indicator_norm.name_key is '比对用指标名称';
comment on column indicator_norm.unit_key is '比对用计量单位';
comment on column indicator_norm.year is '年度';
comment on column indicator_norm.count is '目标数';
comment on column indicator_norm.q1 is '指标值下四分位数';
comment on column indicator_norm.median is '指标值中位数';
comment on column indicator_norm.q3 is '指标值上四分位数';
alter table indicator_norm enable row level security;
alter table indicator_norm force row level security;
create policy indicator_norm_read on indicator_norm for select to cx_scoped, cx_government, cx_audit, cx_assigned
  using (nullif(current_setting('app.user', true), '') is not null);
grant select on indicator_norm to cx_scoped, cx_government, cx_audit, cx_assigned;
`;

const quantiles = /* sql */ `
-- The quantile of sorted figures, linear between neighbours as percentile_cont gives it, which knows floats only;
-- to six decimals, halves away from zero.
create function app_quantile(sorted numeric[], share numeric) returns numeric
language sql immutable strict parallel safe set search_path = pg_catalog as $$
  select trim_scale(round(sorted[floor(place)::integer]
    + (sorted[ceil(place)::integer] - sorted[floor(place)::integer]) * (place - floor(place)), 6))
    from (select 1 + (cardinality(sorted) - 1) * share as place) at
$$;
`;

// Both forms belong to later links of the chain, so that the view and no module knows how they hang together.
const past = /* sql */ `
create view past_indicator with (security_invoker = true) as
  select v.project_id, v.year, i.position, i.name, i.unit, i.value, item.actual
    from target_version v
    cross join lateral (
      select position, row ->> 'id' as id, row ->> 'name' as name, row ->> 'unit' as unit, row ->> 'value' as value
        from jsonb_array_elements(v.content -> 'indicators') with ordinality rows (row, position)
       where row ->> 'period' = 'annual' and row ->> 'nature' <> 'qualitative') i
    left join evaluation e on e.project_id = v.project_id and e.year = v.year and e.state in ('submitted', 'filed')
    left join evaluation_item item on item.evaluation_id = e.id and item.indicator_id = i.id::uuid and not item.not_applicable
   where not exists (select from target_version later where later.target_id = v.target_id and later.version_no > v.version_no);
comment on view past_indicator is '已批复的年度定量指标及其实际完成值(自评送审后)';
grant select on past_indicator to cx_scoped, cx_government, cx_audit;
`;

const worker = /* sql */ `
create policy target_norms on target for select to cx_worker using (true);
create policy target_indicator_norms on target_indicator for select to cx_worker using (true);
create policy target_indicator_keys on target_indicator for update to cx_worker using (true) with check (true);
create policy target_fingerprint_renewal on target_fingerprint to cx_worker using (true) with check (true);
create policy indicator_norm_refresh on indicator_norm to cx_worker using (true) with check (true);
grant select on target, target_indicator to cx_worker;
grant update (name_key, unit_key) on target_indicator to cx_worker;
grant select, insert, update on target_fingerprint to cx_worker;
grant select, insert, update, delete on indicator_norm to cx_worker;
`;
