import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a department sees otherwise than its unit stands beside the unit's form, never over it. */
export class DepartmentOpinions20261130026000 implements MigrationInterface {
  name = 'DepartmentOpinions20261130026000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table evaluation add column opinions jsonb not null default '[]' check (jsonb_typeof(opinions) = 'array');
      comment on column evaluation.opinions is '主管部门意见:位置、单位填报、部门意见、理由、何人何时';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table evaluation drop column opinions');
  }
}
