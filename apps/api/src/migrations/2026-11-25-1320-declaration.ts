import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Short forms for small projects, and targets that go on from an earlier year's. */
export class Declaration20261125132000 implements MigrationInterface {
  name = 'Declaration20261125132000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(rules);
    await db.query(forms);
  }

  async down(): Promise<void> {
    throw new Error('declarations are not taken back; restore a backup instead');
  }
}

// No foreign key to the division: the rule of the region is there before the divisions of a fresh server.
const rules = /* sql */ `
create table declaration_rule (
  id uuid primary key,
  from_year integer not null check (from_year between 2014 and 2100),
  short_form_up_to money_yuan not null,
  said_by text,
  org_path text collate "C" not null,
  division_code text not null check (division_code ~ '^\\d{6}$'),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (division_code, from_year)
);
create index declaration_rule_scope on declaration_rule (org_path, from_year);
comment on table declaration_rule is '申报规定:简易表适用的资金上限,按区划和年度,本级没有规定的沿用上级';
comment on column declaration_rule.id is '编号';
comment on column declaration_rule.from_year is '起始年度';
comment on column declaration_rule.short_form_up_to is '年度资金不超过此数的项目填简易表(元);0 为不用简易表';
comment on column declaration_rule.said_by is '规定人;随系统提供的为空';
comment on column declaration_rule.org_path is '区划路径';
comment on column declaration_rule.division_code is '财政区划';
comment on column declaration_rule.version is '版本';
comment on column declaration_rule.created_at is '建立时间';
comment on column declaration_rule.updated_at is '修改时间';
call app_protect('declaration_rule');
create trigger append_only before delete on declaration_rule for each row execute function app_append_only();
-- Whoever declares or reviews may read the rule that decides the form.
create policy declaration_rule_known on declaration_rule for select to cx_scoped, cx_government, cx_audit
  using (nullif(current_setting('app.user', true), '') is not null);
insert into declaration_rule (id, from_year, short_form_up_to, org_path, division_code)
values (gen_random_uuid(), 2021, 20000, '/150000/', '150000');
`;

const forms = /* sql */ `
alter table target
  add column form_kind text not null default 'full' check (form_kind in ('short', 'full')),
  add column carried_from uuid references target_version,
  add column confirmed text[] not null default '{}' check (cardinality(confirmed) <= 400);
comment on column target.form_kind is '表式:简易、完整,由项目资金和申报规定决定';
comment on column target.carried_from is '沿用的以前年度批复版本编号';
comment on column target.confirmed is '申报人确认与以前年度相同的各部分';
`;
