import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept for a time and then removed: the worker may remove what is older, and sees no other row of these tables. */
export class Retention20261201080000 implements MigrationInterface {
  name = 'Retention20261201080000';

  async up(db: QueryRunner): Promise<void> {
    for (const [table, column, age] of [
      ['session', 'expires_at', '180 days'],
      ['request_replay', 'at', '30 days'],
      ['form_draft', 'saved_at', '400 days'],
    ] as const) {
      const old = `${column} < now() - interval '${age}'`;
      await db.query(`
create index ${table}_age on ${table} (${column});
create policy ${table}_old on ${table} for select to cx_worker using (${old});
create policy ${table}_removed on ${table} for delete to cx_worker using (${old});
grant select (${column}), delete on ${table} to cx_worker;`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['session', 'request_replay', 'form_draft'])
      await db.query(`
revoke all on ${table} from cx_worker;
drop policy ${table}_removed on ${table};
drop policy ${table}_old on ${table};
drop index ${table}_age;`);
  }
}
