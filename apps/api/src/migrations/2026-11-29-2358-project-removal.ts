import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft may be deleted by its author, however often it was changed or taken back; nothing else ever is. */
export class ProjectRemoval20261129235800 implements MigrationInterface {
  name = 'ProjectRemoval20261129235800';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`drop policy project_remove_imported on project;
      create policy project_remove_draft on project as restrictive for delete to cx_scoped
        using (state = 'draft' and (
          -- Finance, whose scope is its division, removes only what an import of it made and nobody touched.
          not exists (select from division d where d.path = nullif(current_setting('app.path', true), ''))
          or (version = 1 and exists (select from import_row r where r.subject_id = project.id and r.outcome = 'applied'))))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop policy project_remove_draft on project;
      create policy project_remove_imported on project as restrictive for delete to cx_scoped
        using (state = 'draft' and version = 1 and exists (
          select from import_row r where r.subject_id = project.id and r.outcome = 'applied'))`);
  }
}
