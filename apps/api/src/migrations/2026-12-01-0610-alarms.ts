import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alarms are read from the events of a month: the few kinds they are about have an index of their own. */
export class Alarms20261201061000 implements MigrationInterface {
  name = 'Alarms20261201061000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index event_of_alarms on event (at) where aggregate_type = 'user'
      and action in ('user.signInFailed', 'user.export', 'user.resetPassword', 'user.disable')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index event_of_alarms');
  }
}
