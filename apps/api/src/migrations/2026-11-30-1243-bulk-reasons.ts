import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each target of a bulk return may have a reason of its own. */
export class BulkReasons20261130124300 implements MigrationInterface {
  name = 'BulkReasons20261130124300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table bulk_review_row add column opinion text not null default '';
      comment on column bulk_review_row.opinion is '该项的退回原因;空为使用统一意见';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table bulk_review_row drop column opinion');
  }
}
