import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index behind the stage at which a project stands: targets of a year in a state, and of which project they are. */
export class ProjectStages20261130137100 implements MigrationInterface {
  name = 'ProjectStages20261130137100';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create index target_stage on target (year, state, project_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index target_stage');
  }
}
