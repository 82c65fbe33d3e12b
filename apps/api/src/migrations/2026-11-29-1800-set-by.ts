import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who set a rule is called the same on every rule. */
export class SetBy20261129180000 implements MigrationInterface {
  name = 'SetBy20261129180000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table declaration_rule rename column said_by to set_by');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table declaration_rule rename column set_by to said_by');
  }
}
