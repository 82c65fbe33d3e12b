import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The replies a department or unit received are listed by budget year. */
export class ReplyYears20261130133000 implements MigrationInterface {
  name = 'ReplyYears20261130133000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index budget_reply_year on budget_reply (org_path, year, issued_at desc, id);
      create index budget_reply_extract_year on budget_reply_extract (org_path, year, issued_at desc, reply_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index budget_reply_year, budget_reply_extract_year');
  }
}
