import type { MigrationInterface, QueryRunner } from 'typeorm';

const kept = `'unchanged', 'ready', 'conflict', 'wrong', 'applied', 'revoked', 'kept'`;
const allow = (db: QueryRunner, outcomes: string): Promise<unknown> =>
  db.query(`alter table import_row drop constraint import_row_outcome_check,
              add constraint import_row_outcome_check check (outcome in (${outcomes}))`);

/** What of a file was not read is told beside what became of its rows. */
export class ImportRemarks20261129235000 implements MigrationInterface {
  name = 'ImportRemarks20261129235000';

  async up(db: QueryRunner): Promise<void> {
    await allow(db, `${kept}, 'remark'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from import_row where outcome = 'remark'`);
    await allow(db, kept);
  }
}
