import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker may read what a project's fingerprint is made of, and keep the fingerprint: projects older than the table have none. */
export class Fingerprints20261126092100 implements MigrationInterface {
  name = 'Fingerprints20261126092100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
create policy project_marked on project for select to cx_worker using (true);
create policy project_fingerprint_renewal on project_fingerprint to cx_worker using (true) with check (true);
grant select (id, name, summary, org_path, division_code) on project to cx_worker;
grant select, insert, update on project_fingerprint to cx_worker;
`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
revoke all on project_fingerprint from cx_worker;
revoke select (id, name, summary, org_path, division_code) on project from cx_worker;
drop policy project_fingerprint_renewal on project_fingerprint;
drop policy project_marked on project;
`);
  }
}
