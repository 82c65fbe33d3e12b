import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of rule packs: what judges where and from which year on; `migrate` installs those of the build. */
export class RulePacks20261125090000 implements MigrationInterface {
  name = 'RulePacks20261125090000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(packs);
    await db.query(comments);
    await db.query(final);
    await db.query(readers);
  }

  async down(): Promise<void> {
    throw new Error('rule packs are not taken back; restore a backup instead');
  }
}

// No foreign key to the division: the packs of the build are there before the divisions of a fresh server, and 000000 is none.
const packs = /* sql */ `
create table rule_pack (
  id uuid primary key,
  pack_id text not null check (pack_id ~ '^[A-Za-z][A-Za-z0-9-]{0,63}$'),
  pack_version integer not null check (pack_version > 0),
  name jsonb not null check (jsonb_typeof(name) = 'object' and name ? 'zh' and name ? 'en'),
  jurisdiction text not null check (jurisdiction ~ '^\\d{6}$'),
  from_year integer not null check (from_year between 2014 and 2100),
  to_year integer check (to_year between 2014 and 2100),
  superseded_from integer check (superseded_from between 2014 and 2100),
  state text not null check (state in ('draft', 'active', 'superseded', 'pattern', 'discarded')),
  base_id text,
  base_version integer,
  document jsonb not null,
  content jsonb check (jsonb_typeof(content) = 'object'),
  drafted_by text,
  activated_by text,
  activated_at timestamptz,
  org_path text collate "C" not null,
  division_code text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (pack_id, pack_version),
  check (division_code = jurisdiction),
  check ((state = 'pattern') = (jurisdiction = '000000')),
  check ((base_id is null) = (base_version is null)),
  check ((content is null) = (state in ('draft', 'discarded'))),
  check ((activated_at is not null) = (state in ('active', 'superseded'))),
  check (activated_by is null or activated_at is not null),
  check (to_year >= from_year or state in ('draft', 'discarded')),
  check (superseded_from is null or state in ('active', 'superseded')),
  check (state <> 'active' or superseded_from is null or superseded_from > from_year),
  check (state <> 'superseded' or (superseded_from is not null and superseded_from <= from_year)),
  check (jsonb_typeof(document) = 'object' and (document ->> 'id', document ->> 'version', document ->> 'jurisdiction')
    is not distinct from (pack_id, pack_version::text, jurisdiction))
);
create unique index rule_pack_in_force on rule_pack (jurisdiction, from_year) where state = 'active';
create index rule_pack_scope on rule_pack (org_path, updated_at desc, id);
create index rule_pack_newest on rule_pack (updated_at desc, id);
call app_protect('rule_pack');
`;

const comments = /* sql */ `
comment on table rule_pack is '规则包:评分、权重、监控和挂钩规则,按区划和年度生效';
comment on column rule_pack.id is '编号';
comment on column rule_pack.pack_id is '规则包标识';
comment on column rule_pack.pack_version is '规则包版本';
comment on column rule_pack.name is '名称(中英文)';
comment on column rule_pack.jurisdiction is '适用区划;000000 为样本,不作评判';
comment on column rule_pack.from_year is '起始年度';
comment on column rule_pack.to_year is '截止年度;空为不限';
comment on column rule_pack.superseded_from is '自该年度起由后一规则包替代';
comment on column rule_pack.state is '状态:草稿、已启用、已替代、样本、已作废';
comment on column rule_pack.base_id is '所继承的规则包标识';
comment on column rule_pack.base_version is '所继承的规则包版本';
comment on column rule_pack.document is '规则包原文:未写明的各节沿用所继承的规则包';
comment on column rule_pack.content is '规则包全文:启用时固化,各节齐备';
comment on column rule_pack.drafted_by is '起草人;随系统提供的为空';
comment on column rule_pack.activated_by is '启用人;随系统提供的为空';
comment on column rule_pack.activated_at is '启用时间';
comment on column rule_pack.org_path is '区划路径';
comment on column rule_pack.division_code is '财政区划';
comment on column rule_pack.version is '记录版本';
comment on column rule_pack.created_at is '建立时间';
comment on column rule_pack.updated_at is '修改时间';
`;

const final = /* sql */ `
-- What has judged, or may be drafted from, stays as it is, whatever code tries: later forms point at it by id and version.
create function app_rule_pack_is_final() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  standing text[] := array['state', 'superseded_from', 'version', 'updated_at'];
begin
  if (old.state, new.state) not in (('draft', 'draft'), ('draft', 'active'), ('draft', 'discarded'), ('active', 'active'), ('active', 'superseded'))
    or (old.state = 'active' and to_jsonb(new) - standing <> to_jsonb(old) - standing)
    or (old.state = 'active' and new.superseded_from is distinct from old.superseded_from and not coalesce(new.superseded_from < old.superseded_from, old.superseded_from is null))
    or (new.id, new.pack_id, new.pack_version, new.jurisdiction, new.org_path) <> (old.id, old.pack_id, old.pack_version, old.jurisdiction, old.org_path) then
    raise exception 'rule pack % version % is %', old.pack_id, old.pack_version, old.state using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger rule_pack_is_final before update on rule_pack for each row execute function app_rule_pack_is_final();
create trigger append_only before delete on rule_pack for each row execute function app_append_only();
`;

const readers = /* sql */ `
-- Whoever is judged by a pack may read it; drafts stay within the subtree of those who oversee the division.
create policy rule_pack_known on rule_pack for select to cx_scoped, cx_government, cx_audit, cx_assigned
  using (state in ('active', 'superseded', 'pattern') and nullif(current_setting('app.user', true), '') is not null);
grant select on rule_pack to cx_assigned;
create policy rule_pack_born on rule_pack as restrictive for insert to cx_scoped with check (state = 'draft');
`;
