import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The indicator library: what departments choose indicators from; `migrate` installs the entries of the build. */
export class Indicators20261125130000 implements MigrationInterface {
  name = 'Indicators20261125130000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(entries);
    await db.query(comments);
    await db.query(final);
    await db.query(readers);
  }

  async down(): Promise<void> {
    throw new Error('the indicator library is not taken back; restore a backup instead');
  }
}

// No foreign key to the division: the entries of the build are there before the divisions of a fresh server.
const entries = /* sql */ `
create extension if not exists pg_trgm;
create table indicator_entry (
  id uuid primary key,
  entry_id uuid not null,
  entry_version integer not null check (entry_version > 0),
  kind text not null check (kind in ('common', 'sector', 'projectType')),
  function_code text check (function_code ~ '^\\d{3,7}$'),
  project_tag text not null check (length(project_tag) <= 40),
  position integer not null default 0 check (position >= 0),
  level_1 text not null check (length(level_1) <= 40),
  level_2 text not null check (length(level_2) <= 40),
  name text not null check (length(name) between 1 and 120),
  explanation text not null check (length(explanation) <= 500),
  nature text check (nature in ('positive', 'reverse', 'qualitative')),
  direction text check (direction in ('gt', 'ge', 'eq', 'lt', 'le')),
  value numeric check (value <> 'NaN'),
  standard text not null check (length(standard) <= 500),
  unit text not null check (length(unit) <= 20),
  weight numeric check (weight <> 'NaN'),
  basis text check (basis in ('plan', 'industry', 'history', 'other')),
  method text check (method in ('directProof', 'statistics', 'description', 'survey', 'trend')),
  source text not null check (length(source) <= 200),
  evidence text not null check (length(evidence) <= 500),
  scoring_rule text not null check (length(scoring_rule) <= 500),
  cites text[] not null default '{}' check (cardinality(cites) <= 20),
  from_year integer not null check (from_year between 2014 and 2100),
  to_year integer check (to_year between 2014 and 2100),
  replaces uuid,
  jurisdiction text not null check (jurisdiction ~ '^\\d{6}$'),
  state text not null check (state in ('draft', 'proposed', 'inForce', 'retired', 'declined', 'discarded')),
  reason text check (length(reason) <= 500),
  from_target_id uuid,
  drafted_by text,
  submitted_by uuid,
  org_path text collate "C" not null,
  division_code text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (entry_id, entry_version),
  check (division_code = jurisdiction),
  check ((kind = 'sector') = (function_code is not null)),
  check ((kind = 'projectType') = (project_tag <> '')),
  check (to_year >= from_year or state in ('draft', 'discarded')),
  check (replaces is distinct from entry_id)
);
create index indicator_entry_in_force on indicator_entry (jurisdiction, name, id) where state = 'inForce';
create index indicator_entry_replaced on indicator_entry (replaces) where replaces is not null and state = 'inForce';
create index indicator_entry_newest on indicator_entry (updated_at desc, id);
create index indicator_entry_scope on indicator_entry (org_path, updated_at desc, id);
create index indicator_entry_text on indicator_entry using gin ((name || ' ' || project_tag) gin_trgm_ops);
-- One next version of an entry is written at a time.
create unique index indicator_entry_written on indicator_entry (entry_id) where state in ('draft', 'proposed');
call app_protect('indicator_entry');
`;

const comments = /* sql */ `
comment on table indicator_entry is '指标库:共性、行业和项目类型绩效指标,按区划和年度生效,启用即固化';
comment on column indicator_entry.id is '编号';
comment on column indicator_entry.entry_id is '指标标识,各版本相同';
comment on column indicator_entry.entry_version is '指标版本';
comment on column indicator_entry.kind is '类别:共性、行业、项目类型';
comment on column indicator_entry.function_code is '支出功能分类科目(行业指标)';
comment on column indicator_entry.project_tag is '项目类型(项目类型指标)';
comment on column indicator_entry.position is '在标准指标组合中的序号';
comment on column indicator_entry.level_1 is '一级指标';
comment on column indicator_entry.level_2 is '二级指标';
comment on column indicator_entry.name is '三级指标';
comment on column indicator_entry.explanation is '指标解释';
comment on column indicator_entry.nature is '指标性质:正向、反向、定性';
comment on column indicator_entry.direction is '指标方向';
comment on column indicator_entry.value is '参考值';
comment on column indicator_entry.standard is '定性指标参考标准';
comment on column indicator_entry.unit is '计量单位';
comment on column indicator_entry.weight is '在标准指标组合中的分值';
comment on column indicator_entry.basis is '参考值依据';
comment on column indicator_entry.method is '取值方式:直接证明法、情况统计法、情况说明法、问卷调查法、趋势判断法';
comment on column indicator_entry.source is '数据来源';
comment on column indicator_entry.evidence is '佐证材料要求';
comment on column indicator_entry.scoring_rule is '赋分规则';
comment on column indicator_entry.cites is '引用文件';
comment on column indicator_entry.from_year is '起始年度';
comment on column indicator_entry.to_year is '截止年度;空为不限';
comment on column indicator_entry.replaces is '所替换的上级区划指标标识';
comment on column indicator_entry.jurisdiction is '适用区划';
comment on column indicator_entry.state is '状态:草稿、已推荐、已启用、已停用、未采纳、已作废';
comment on column indicator_entry.reason is '未采纳或停用原因';
comment on column indicator_entry.from_target_id is '推荐来源绩效目标编号';
comment on column indicator_entry.drafted_by is '起草人;随系统提供的为空';
comment on column indicator_entry.submitted_by is '推荐人编号';
comment on column indicator_entry.org_path is '所属单位路径';
comment on column indicator_entry.division_code is '财政区划';
comment on column indicator_entry.version is '记录版本';
comment on column indicator_entry.created_at is '建立时间';
comment on column indicator_entry.updated_at is '修改时间';
`;

const final = /* sql */ `
-- What was in force stays as it is, whatever code tries: targets point at it by entry and version. Only its end moves, and only earlier.
create function app_indicator_entry_is_final() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  standing text[] := array['state', 'to_year', 'reason', 'version', 'updated_at'];
begin
  if old.state in ('retired', 'declined', 'discarded')
    or (old.state = 'inForce' and (new.state not in ('inForce', 'retired')
      or to_jsonb(new) - standing <> to_jsonb(old) - standing
      or (new.to_year is distinct from old.to_year and not coalesce(new.to_year < old.to_year, old.to_year is null))))
    or (new.id, new.entry_id, new.entry_version, new.jurisdiction, new.org_path)
       <> (old.id, old.entry_id, old.entry_version, old.jurisdiction, old.org_path) then
    raise exception 'indicator entry % version % is %', old.entry_id, old.entry_version, old.state using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger indicator_entry_is_final before update on indicator_entry for each row execute function app_indicator_entry_is_final();
create trigger append_only before delete on indicator_entry for each row execute function app_append_only();
`;

const readers = /* sql */ `
-- Whoever declares or reviews may choose from, or look up, what is or was in force; the rest stays within the subtree.
create policy indicator_entry_known on indicator_entry for select to cx_scoped, cx_government, cx_audit
  using (state in ('inForce', 'retired') and nullif(current_setting('app.user', true), '') is not null);
create policy indicator_entry_born on indicator_entry as restrictive for insert to cx_scoped with check (state = 'draft');

-- Under row-level security the planner may not ask an index for ilike first. So the function asks as its definer and
-- answers ids of every state; who reads more of them does so under the policies.
create function app_indicator_entries_like(part text) returns setof uuid
language sql stable security definer rows 50 set search_path = pg_catalog, public as $$
  select e.id from public.indicator_entry e where e.name || ' ' || e.project_tag ilike part
$$;
revoke execute on function app_indicator_entries_like(text) from public;
grant execute on function app_indicator_entries_like(text) to cx_scoped, cx_government, cx_audit;
`;
