import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A project may carry out a part of a transfer that its division received. */
export class ProjectTransfers20261130132000 implements MigrationInterface {
  name = 'ProjectTransfers20261130132000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table project add column transfer_id uuid references transfer;
      create index project_transfer on project (transfer_id) where transfer_id is not null;
      comment on column project.transfer_id is '所属转移支付';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table project drop column transfer_id');
  }
}
