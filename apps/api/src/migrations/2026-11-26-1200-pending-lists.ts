import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Many projects at once enter the indexes of names and fingerprints in sorted portions instead of word by word; what waits
 * for it is little, so that a search, which reads it all, does not feel it.
 */
export class PendingLists20261126120000 implements MigrationInterface {
  name = 'PendingLists20261126120000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
alter index project_name_pairs set (fastupdate = on, gin_pending_list_limit = 512);
alter index project_fingerprint_bands set (fastupdate = on, gin_pending_list_limit = 512);
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
alter index project_name_pairs set (fastupdate = off);
alter index project_fingerprint_bands set (fastupdate = off);
`);
  }
}
