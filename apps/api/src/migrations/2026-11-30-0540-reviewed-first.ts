import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What units send is reviewed by their department first where a route says so: projects for the library, and adjustments. */
export class ReviewedFirst20261130054000 implements MigrationInterface {
  name = 'ReviewedFirst20261130054000';

  async up(db: QueryRunner): Promise<void> {
    for (const [table, comment] of comments) {
      await db.query(`
        alter table ${table} drop constraint ${table}_subject_check;
        alter table ${table} add constraint ${table}_subject_check check (subject in ('target', 'libraryEntry', 'adjustment'));
        comment on column ${table}.subject is '${comment}';
      `);
    }
    await db.query(rounds);
  }

  async down(): Promise<void> {
    throw new Error('rounds are not taken back; restore a backup instead');
  }
}

const comments = [
  ['review_route', '审核对象:绩效目标、项目入库、目标调整'],
  ['review_round', '审核对象:绩效目标、项目入库、目标调整'],
] as const;

// A project that was taken back may be deleted as a draft: what is told of it stays in the events.
const rounds = /* sql */ `
alter table review_round drop constraint review_round_project_id_fkey;
alter table review_round add constraint review_round_project_id_fkey foreign key (project_id) references project on delete cascade;
`;
