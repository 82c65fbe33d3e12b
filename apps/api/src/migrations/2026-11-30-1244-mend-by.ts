import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is returned is to be mended by a day, counted in working days. */
export class MendBy20261130124400 implements MigrationInterface {
  name = 'MendBy20261130124400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table target add column mend_by date;
      comment on column target.mend_by is '退回后修改期限,按工作日计算;空为未退回';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table target drop column mend_by');
  }
}
