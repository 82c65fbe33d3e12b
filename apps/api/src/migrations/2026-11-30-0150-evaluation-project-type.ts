import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A self-evaluation keeps the category of its project, by which a pack may have weights of their own. */
export class EvaluationProjectType20261130015000 implements MigrationInterface {
  name = 'EvaluationProjectType20261130015000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(categories);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table evaluation drop column project_type');
  }
}

// The figures of a project on hold stay as they are; its category is no figure.
const categories = /* sql */ `
alter table evaluation add column project_type text
  check (project_type in ('personnel', 'operationPublic', 'operationOther', 'special', 'transfer'));
comment on column evaluation.project_type is '项目类别,决定适用的权重';
grant select (project_type) on evaluation to cx_worker;
alter table evaluation disable trigger user;
update evaluation e set project_type = p.project_type from project p where p.id = e.project_id;
alter table evaluation enable trigger user;
`;
