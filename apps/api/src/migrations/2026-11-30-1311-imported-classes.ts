import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The finance bureau of the region keeps the classes of the budget by importing them; nobody else writes them. */
export class ImportedClasses20261130131100 implements MigrationInterface {
  name = 'ImportedClasses20261130131100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
alter table import_run drop constraint import_batch_kind_check,
  add constraint import_batch_kind_check check (kind in ('targets', 'projects', 'reports', 'evaluations', 'budgetClasses'));
comment on column import_run.kind is '种类:绩效目标申报表、项目清单、绩效监控表、绩效自评表、收支分类科目';
grant insert, update, delete on budget_class to cx_scoped;
-- Of those who act as cx_scoped, only a finance bureau has the path of its whole division.
create policy budget_class_root on budget_class to cx_scoped
  using (exists (select from division where parent_code is null and path = nullif(current_setting('app.path', true), '')))
  with check (exists (select from division where parent_code is null and path = nullif(current_setting('app.path', true), '')));
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
drop policy budget_class_root on budget_class;
revoke insert, update, delete on budget_class from cx_scoped;
alter table import_run drop constraint import_batch_kind_check,
  add constraint import_batch_kind_check check (kind in ('targets', 'projects', 'reports', 'evaluations'));
`);
  }
}
