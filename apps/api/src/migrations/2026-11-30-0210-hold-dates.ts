import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The decision that suspends a project has a date beside its number. */
export class HoldDates20261130021000 implements MigrationInterface {
  name = 'HoldDates20261130021000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table project add column hold_date date;
      comment on column project.hold_date is '暂停决定日期,恢复后清空'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table project drop column hold_date');
  }
}
