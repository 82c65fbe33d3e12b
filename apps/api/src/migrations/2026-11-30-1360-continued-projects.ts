import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A project may continue one that ended with the year before: once, and with money that is confirmed before it is sent. */
export class ContinuedProjects20261130136000 implements MigrationInterface {
  name = 'ContinuedProjects20261130136000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table project add column continues_id uuid references project, add column funds_to_confirm boolean not null default false;
      create unique index project_continues on project (continues_id) where continues_id is not null;
      comment on column project.continues_id is '延续的上年项目编号';
      comment on column project.funds_to_confirm is '资金按上年带入,尚未核对';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table project drop column continues_id, drop column funds_to_confirm');
  }
}
