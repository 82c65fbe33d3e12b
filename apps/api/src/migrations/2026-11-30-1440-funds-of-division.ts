import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The homes add up what the projects of a division plan for a year: their funds alone are read, not those of the whole region. */
export class FundsOfDivision20261130144000 implements MigrationInterface {
  name = 'FundsOfDivision20261130144000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'create index project_fund_division on project_fund (division_code, year) include (project_id, amount)',
    );
  }

  async down(): Promise<void> {
    throw new Error('indexes of lists are not taken back; restore a backup instead');
  }
}
