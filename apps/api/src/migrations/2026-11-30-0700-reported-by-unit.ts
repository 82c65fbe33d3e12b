import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['project', 'target', 'target_adjustment', 'ex_ante_assessment', 'monitoring_report'];
const forms = ['evaluation', ...tables];

/** What a unit has reported once is changed by the unit alone, in every form as in the self-evaluation. */
export class ReportedByUnit20261130070000 implements MigrationInterface {
  name = 'ReportedByUnit20261130070000';

  async up(db: QueryRunner): Promise<void> {
    for (const table of tables)
      await db.query(`
        alter table ${table} add column unit_reported boolean not null default false;
        comment on column ${table}.unit_reported is '申报单位是否已上报过';
      `);
    // Its owner reads and writes rows only while row-level security is not forced.
    for (const table of ['event', ...forms]) await db.query(`alter table ${table} no force row level security`);
    for (const table of forms)
      await db.query(`
        update ${table} t set unit_reported = true
         where exists (
           select from event e
            where e.aggregate_id = t.id and e.actor_role = 'unit' and (e.action like '%.submit' or e.action like '%.report')
         )
      `);
    for (const table of ['event', ...forms]) await db.query(`alter table ${table} force row level security`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of tables) await db.query(`alter table ${table} drop column unit_reported`);
  }
}
