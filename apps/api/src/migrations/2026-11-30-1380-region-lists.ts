import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of the whole region: targets of all years by change, projects of a past year, and of whom an opinion is asked. */
export class RegionLists20261130138000 implements MigrationInterface {
  name = 'RegionLists20261130138000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create index target_changed on target (updated_at desc, id desc)');
    // The years stand behind the order: what does not run in the year is passed over in the index, without its row.
    await db.query('drop index project_newest');
    await db.query('create index project_newest on project (updated_at desc, id desc, start_date, end_date)');
    await db.query(
      'create index review_round_asked on review_round using gin (asked jsonb_path_ops) where step is not null',
    );
  }

  async down(): Promise<void> {
    throw new Error('indexes of lists are not taken back; restore a backup instead');
  }
}
