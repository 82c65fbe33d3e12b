import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a unit has reported once is changed by the unit alone; its department says what it sees otherwise beside it. */
export class UnitReported20261130062000 implements MigrationInterface {
  name = 'UnitReported20261130062000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table evaluation add column unit_reported boolean not null default false;
      comment on column evaluation.unit_reported is '申报单位是否已上报过';
      update evaluation e set unit_reported = true
       where exists (select from event where aggregate_id = e.id and action = 'evaluation.report');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table evaluation drop column unit_reported');
  }
}
