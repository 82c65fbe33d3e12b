import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person has one view of a list under a name as it looks: width, blanks and composition do not make another. */
export class ViewNames20261130053000 implements MigrationInterface {
  name = 'ViewNames20261130053000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(names);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index saved_view_name');
    await db.query('alter table saved_view add unique (user_id, list, name)');
  }
}

// Of views whose names look alike, the later ones are numbered: none is lost.
const names = /* sql */ `
alter table saved_view no force row level security;
alter table saved_view drop constraint saved_view_user_id_list_name_key;
update saved_view v set name = left(v.name, 15) || ' (' || n.th || ')'
  from (select id, row_number() over (partition by user_id, list, app_fold(name) order by id) as th from saved_view) n
 where n.id = v.id and n.th > 1;
create unique index saved_view_name on saved_view (user_id, list, app_fold(name));
alter table saved_view force row level security;
`;
