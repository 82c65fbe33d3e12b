import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The budget years that a file is of, so that imports are listed by year; what was brought in before stays in every year. */
export class ImportYears20261130142000 implements MigrationInterface {
  name = 'ImportYears20261130142000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table import_run add column years integer[] not null default '{}';
      comment on column import_run.years is '预算年度:申报表所属年度,或项目清单的首个资金年度;未知时为空';`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table import_run drop column years');
  }
}
