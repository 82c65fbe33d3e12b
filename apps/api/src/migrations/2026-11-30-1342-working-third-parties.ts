import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is told of an announcement as a third party is who works for the division now: whose assignment was not withdrawn. */
export class WorkingThirdParties20261130134200 implements MigrationInterface {
  name = 'WorkingThirdParties20261130134200';

  async up(db: QueryRunner): Promise<void> {
    await db.query('grant select (state) on assignment to cx_worker');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('revoke select (state) on assignment from cx_worker');
  }
}
