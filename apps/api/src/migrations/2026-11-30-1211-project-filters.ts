import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes behind the filters of the project list: a rare value is looked up, a common one is met along the list's order. */
export class ProjectFilters20261130121100 implements MigrationInterface {
  name = 'ProjectFilters20261130121100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
-- What was changed last is mostly in the states of the season: a list of another state skipped tens of thousands of those.
create index project_state_newest on project (state, updated_at desc, id desc);
create index project_function on project (function_code, updated_at desc, id desc);
create index project_period on project (start_date, end_date);
create index project_fund_source on project_fund (source, year, project_id);
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index project_state_newest, project_function, project_period, project_fund_source');
  }
}
