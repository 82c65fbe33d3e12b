import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What changed since, for the lists that had no index for it yet. Without one stay those that one person, division or year
 * keeps short: what waits for me, what finance may still publish, approvals and inflation of a year.
 */
export class ChangedSinceRest20261129160000 implements MigrationInterface {
  name = 'ChangedSinceRest20261129160000';

  async up(db: QueryRunner): Promise<void> {
    for (const table of ['monitoring_round', 'what_if', 'import_run'])
      await db.query(`create index ${table}_changed on ${table} (org_path, updated_at desc, id desc)`);
    await db.query('create index organisation_changed on organisation (path, created_at)');
    await db.query(
      'create index review_round_stepped on review_round (division_code, step_role, stepped_at) where step is not null',
    );
    await db.query(
      'create index review_round_mine_changed on review_round (submitted_by, greatest(submitted_at, stepped_at, ended_at))',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index review_round_mine_changed, review_round_stepped, organisation_changed');
    for (const table of ['import_run', 'what_if', 'monitoring_round']) await db.query(`drop index ${table}_changed`);
  }
}
