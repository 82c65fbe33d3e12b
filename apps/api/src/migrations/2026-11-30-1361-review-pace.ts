import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many targets a bureau dealt with in the last days is read by division and day. */
export class ReviewPace20261130136100 implements MigrationInterface {
  name = 'ReviewPace20261130136100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `create index target_review_pace on target_review (division_code, reviewed_at) where decision in ('pass', 'return', 'reject')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index target_review_pace');
  }
}
