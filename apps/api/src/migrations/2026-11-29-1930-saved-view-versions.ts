import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A view that two windows change: the second is told, and overwrites nothing unseen. */
export class SavedViewVersions20261129193000 implements MigrationInterface {
  name = 'SavedViewVersions20261129193000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table saved_view add column version integer not null default 1');
    await db.query(`comment on column saved_view.version is '版本,每次修改加一'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table saved_view drop column version');
  }
}
