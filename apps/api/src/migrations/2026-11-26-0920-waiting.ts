import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Overall targets, transfers and proposed indicators wait in the to-do list of a division: found without reading all of them. */
export class Waiting20261126092000 implements MigrationInterface {
  name = 'Waiting20261126092000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
create index overall_target_waiting on overall_target (division_code, state);
create index transfer_waiting on transfer (division_code, state);
create index regional_target_receipt_division on regional_target_receipt (division_code);
create index indicator_entry_proposed on indicator_entry (division_code, updated_at) where state = 'proposed';
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'drop index overall_target_waiting, transfer_waiting, regional_target_receipt_division, indicator_entry_proposed',
    );
  }
}
