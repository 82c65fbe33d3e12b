import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Oversight keeps no table of its own: it reads all, and audit reads what happened last. */
export class Oversight20261124097000 implements MigrationInterface {
  name = 'Oversight20261124097000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create index event_newest on event (at desc)');
  }

  async down(): Promise<void> {
    throw new Error('oversight is not taken back; restore a backup instead');
  }
}
