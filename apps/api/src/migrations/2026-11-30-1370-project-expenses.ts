import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The funds of a project split by economic class 支出经济分类, as departments and as the government see it. */
export class ProjectExpenses20261130137000 implements MigrationInterface {
  name = 'ProjectExpenses20261130137000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
create table project_expense (
  project_id uuid not null references project,
  year integer not null check (year between 2014 and 2100),
  economic_code text not null check (economic_code ~ '^\\d{5}$'),
  government_code text not null check (government_code ~ '^\\d{5}$'),
  amount money_yuan not null,
  org_path text collate "C" not null,
  division_code text not null,
  primary key (project_id, year, economic_code, government_code)
);
comment on table project_expense is '项目支出经济分类:按年度和经济分类科目';
comment on column project_expense.project_id is '项目编号';
comment on column project_expense.year is '年度';
comment on column project_expense.economic_code is '部门预算支出经济分类科目编码(款)';
comment on column project_expense.government_code is '政府预算支出经济分类科目编码(款)';
comment on column project_expense.amount is '金额(元)';
comment on column project_expense.org_path is '所属单位路径';
comment on column project_expense.division_code is '财政区划';
call app_protect('project_expense');
grant delete on project_expense to cx_scoped;
grant select on project_expense to cx_assigned;
create policy project_expense_assigned on project_expense for select to cx_assigned
  using (project_id = any ((select app_assigned_projects())::uuid[]));
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table project_expense');
  }
}
