import type { MigrationInterface, QueryRunner } from 'typeorm';

const allow = (db: QueryRunner, kinds: string): Promise<unknown> =>
  db.query(`alter table import_run drop constraint import_batch_kind_check,
              add constraint import_batch_kind_check check (kind in (${kinds}))`);

/** Forms F4 and F5 are imported on the page of the object they belong to. */
export class ImportedForms20261130025000 implements MigrationInterface {
  name = 'ImportedForms20261130025000';

  async up(db: QueryRunner): Promise<void> {
    await allow(db, `'targets', 'projects', 'reports', 'evaluations'`);
    await db.query(`
      alter table import_run add column subject_id uuid,
        add constraint import_run_subject check ((kind in ('reports', 'evaluations')) = (subject_id is not null));
      comment on column import_run.subject_id is '所属监控表或自评表编号';
      comment on column import_run.kind is '种类:绩效目标申报表、项目清单、绩效监控表、绩效自评表';
      drop index import_batch_file;
      create unique index import_run_file on import_run (org_path, kind, file_digest, subject_id) nulls not distinct
        where state in ('checking', 'checked', 'applying', 'applied');`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index import_run_file;
      alter table import_run drop constraint import_run_subject, drop column subject_id;
      create unique index import_batch_file on import_run (org_path, kind, file_digest)
        where state in ('checking', 'checked', 'applying', 'applied');`);
    await allow(db, `'targets', 'projects'`);
  }
}
