import shipped from '@chengxiao/domain/data/budget-classes.json' with { type: 'json' };
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Classes of the budget by years 政府收支分类科目: reference for all, kept by the finance bureau at the root. */
export class BudgetClasses20261130131000 implements MigrationInterface {
  name = 'BudgetClasses20261130131000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(classes);
    await db.query(
      `insert into budget_class (kind, code, name, from_year, to_year)
       select kind, code, name, "fromYear", "toYear"
         from jsonb_to_recordset($1) as c(kind text, code text, name text, "fromYear" integer, "toYear" integer)`,
      [JSON.stringify(shipped)],
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table budget_class');
  }
}

const classes = /* sql */ `
create table budget_class (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('functional', 'departmentEconomic', 'governmentEconomic')),
  code text not null,
  name text not null check (length(name) between 1 and 120),
  from_year integer not null check (from_year between 2014 and 2100),
  to_year integer check (to_year between from_year and 2100),
  unique (kind, code, from_year),
  check (code ~ case kind when 'functional' then '^\\d{3}(\\d{2}){0,2}$' else '^\\d{3}(\\d{2})?$' end)
);
comment on table budget_class is '政府收支分类科目';
comment on column budget_class.id is '编号';
comment on column budget_class.kind is '分类:支出功能分类、部门预算支出经济分类、政府预算支出经济分类';
comment on column budget_class.code is '科目编码';
comment on column budget_class.name is '科目名称';
comment on column budget_class.from_year is '起始年度';
comment on column budget_class.to_year is '终止年度(为空表示继续有效)';
call app_reference('budget_class');
revoke select on budget_class from cx_public, cx_identity;
`;
