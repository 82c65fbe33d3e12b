import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose lists had no index by what changed last: other systems ask each list for what changed since. */
const tables = ['assignment', 'budget_line', 'budget_proposal', 'result_notice'] as const;

/** What changed since, of a scope and of everything; budget lines by their money. */
export class ChangedSince20261129144000 implements MigrationInterface {
  name = 'ChangedSince20261129144000';

  async up(db: QueryRunner): Promise<void> {
    for (const table of tables)
      await db.query(`create index ${table}_changed on ${table} (org_path, updated_at desc, id desc)`);
    await db.query('create index budget_line_newest on budget_line (updated_at desc, id desc)');
    await db.query('create index budget_line_amount on budget_line (amount desc, id desc)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index budget_line_amount, budget_line_newest');
    for (const table of tables) await db.query(`drop index ${table}_changed`);
  }
}
