import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finding projects by a part of their name or code among hundreds of thousands, and lists of the whole region in their order. */
export class ProjectSearch20261125150000 implements MigrationInterface {
  name = 'ProjectSearch20261125150000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(search);
    await db.query(orders);
  }

  async down(): Promise<void> {
    throw new Error('the search is not taken back; restore a backup instead');
  }
}

// Pairs of characters and not the usual triples: most Chinese words that people look for have two characters.
const search = /* sql */ `
create function app_pairs(words text) returns text[] language sql immutable strict parallel safe set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct substr(lower(words), place, 2)), '{}') from generate_series(1, length(words) - 1) place
$$;
create index project_name_pairs on project using gin (app_pairs(name)) with (fastupdate = off);
create index project_code_begin on project (code collate "C");
create index project_code_end on project (reverse(code) collate "C");

-- Projects in the caller's subtree whose name holds the words, or whose code begins or ends with them.
-- Under row-level security the planner may ask no index for a part of a text, for the operator could tell of hidden rows
-- by an error. So the function asks as its definer, keeps to the caller's subtree itself, and answers ids. Ranges stand for
-- patterns, which an index answers only where they are known when the plan is made.
create function app_projects_named(words text, at_most integer) returns setof uuid
language sql stable security definer rows 200 set search_path = pg_catalog, public as $$
  select id from (
    select p.id, p.org_path from public.project p
     where public.app_pairs(p.name) @> public.app_pairs(words) and position(lower(words) in lower(p.name)) > 0
    union all
    select p.id, p.org_path from public.project p
     where words ~ '^[0-9A-Za-z]+$' and p.code collate "C" >= words and p.code collate "C" < words || '~'
    union all
    select p.id, p.org_path from public.project p
     where words ~ '^[0-9A-Za-z]+$' and reverse(p.code) collate "C" >= reverse(words) and reverse(p.code) collate "C" < reverse(words) || '~'
  ) found
  where length(words) >= 2 and words !~ '[\\\\%_]'
    and org_path >= nullif(current_setting('app.path', true), '')
    and org_path < nullif(current_setting('app.path', true), '') || '~'
  limit at_most
$$;
revoke execute on function app_projects_named(text, integer) from public;
grant execute on function app_projects_named(text, integer) to cx_scoped, cx_government, cx_audit;
`;

const orders = /* sql */ `
create index project_newest on project (updated_at desc, id desc);
create index target_newest on target (year, updated_at desc, id desc);
`;
