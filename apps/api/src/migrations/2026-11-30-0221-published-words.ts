import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is published is found by whatever it says: names, goal, indicators and summary, however they are written. */
export class PublishedWords20261130022100 implements MigrationInterface {
  name = 'PublishedWords20261130022100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(said);
    await db.query(words);
    await db.query(search);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function app_editions_saying(text, integer);
      drop trigger edition_words on pub_project;
      drop function app_edition_words();
      alter table pub_project drop column searched;
      drop function app_published_words(jsonb)`);
  }
}

const said = /* sql */ `
create function app_published_words(content jsonb) returns text language sql immutable strict parallel safe set search_path = pg_catalog, public as $$
  select public.app_find(concat_ws('|', content ->> 'projectName', content ->> 'projectCode', content ->> 'departmentName', content ->> 'orgName',
    content ->> 'divisionName', content ->> 'summary', content ->> 'annualGoal',
    (select string_agg(concat_ws('|', row ->> 'name', row ->> 'standard'), '|') from jsonb_array_elements(content -> 'indicators') row)))
$$;
`;

const words = /* sql */ `
alter table pub_project add column searched text not null default '';
alter table pub_project disable trigger snapshot_is_final;
update pub_project set searched = app_published_words(content);
alter table pub_project enable trigger snapshot_is_final;
alter table pub_project alter column searched drop default;
comment on column pub_project.searched is '检索用文字:项目、单位、目标、指标、摘要,已统一全半角和空白';

create function app_edition_words() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  new.searched := app_published_words(new.content);
  return new;
end $$;
create trigger edition_words before insert on pub_project for each row execute function app_edition_words();

create index pub_project_words on pub_project using gin (app_pairs(searched)) with (fastupdate = off) where state = 'published';
grant select (searched) on pub_project to cx_public;
`;

// As with projects: under row-level security the planner may ask no index for a part of a text. So the function asks as its
// definer, keeps to what is shown to the caller itself, and answers ids.
const search = /* sql */ `
create function app_editions_saying(words text, at_most integer) returns setof uuid
language sql stable security definer rows 200 set search_path = pg_catalog, public as $$
  select p.publication_id from public.pub_project p
   where p.state = 'published' and length(public.app_find(words)) >= 2
     and public.app_pairs(p.searched) @> public.app_pairs(public.app_find(words))
     and position(public.app_find(words) in p.searched) > 0
     and (p.scope = 'public'
       or (nullif(current_setting('app.division', true), '') is not null
         and (p.scope = 'government' or p.division_code = current_setting('app.division', true)
           or (p.org_path >= nullif(current_setting('app.path', true), '') and p.org_path < nullif(current_setting('app.path', true), '') || '~'))))
   limit at_most
$$;
revoke execute on function app_editions_saying(text, integer) from public;
grant execute on function app_editions_saying(text, integer) to cx_public, cx_scoped, cx_government, cx_audit;
`;
