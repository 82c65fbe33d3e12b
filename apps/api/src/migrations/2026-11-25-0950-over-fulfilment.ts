import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reviewer's finding that a far exceeded target was set too low; without it the rule takes nothing off. */
export class OverFulfilment20261125095000 implements MigrationInterface {
  name = 'OverFulfilment20261125095000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(confirmed);
  }

  async down(): Promise<void> {
    throw new Error('findings of reviewers are not taken back; restore a backup instead');
  }
}

const confirmed = /* sql */ `
alter table evaluation_item add column over_fulfilment_confirmed boolean not null default false;
comment on column evaluation_item.over_fulfilment_confirmed is '财政审核确认指标值偏低,按规则扣分';
grant select (over_fulfilment_confirmed) on evaluation_item to cx_worker;
`;
