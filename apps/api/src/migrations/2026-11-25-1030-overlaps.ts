import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What finds projects that repeat or overlap others: signatures of name and contents, and an index of place and function. */
export class Overlaps20261125103000 implements MigrationInterface {
  name = 'Overlaps20261125103000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(fingerprints);
    await db.query(similar);
  }

  async down(): Promise<void> {
    throw new Error('fingerprints are not taken back; restore a backup instead');
  }
}

// A table of its own, as for targets: a project changes its state more often than its text.
const fingerprints = /* sql */ `
create table project_fingerprint (
  project_id uuid primary key references project,
  bands integer[] not null check (cardinality(bands) <= 64),
  fingerprint_version integer not null check (fingerprint_version > 0),
  org_path text collate "C" not null,
  division_code text not null
);
create index project_fingerprint_bands on project_fingerprint using gin (bands) with (fastupdate = off);
create index project_place_function on project (place_code, function_code, start_date desc, id);
comment on table project_fingerprint is '项目指纹:用于查找重复、交叉的项目,与项目申报同时保存';
comment on column project_fingerprint.project_id is '项目编号';
comment on column project_fingerprint.bands is '项目名称和项目内容的最小哈希签名;有一个相同即为候选';
comment on column project_fingerprint.fingerprint_version is '指纹算法版本;旧版指纹不参与比对';
comment on column project_fingerprint.org_path is '所属单位路径';
comment on column project_fingerprint.division_code is '财政区划';
call app_protect('project_fingerprint');
`;

const similar = /* sql */ `
-- Projects that share a band with this one, and those of the same place and function, whose periods meet; drafts are nobody's
-- business yet. As definer, because under row-level security the planner may not ask the index for && first; the function
-- keeps to the caller's subtree itself and answers ids, whose rows are read under the policies.
create function app_similar_projects(of_project uuid, of_version integer, at_most integer)
returns table (project_id uuid, shared integer) language sql stable security definer rows 20
set search_path = pg_catalog, public set enable_seqscan = off as $$
  with own as (
    select p.id, p.place_code, p.function_code, p.start_date, p.end_date, coalesce(f.bands, '{}') as bands
      from public.project p left join public.project_fingerprint f on f.project_id = p.id and f.fingerprint_version = of_version
     where p.id = of_project),
  texts as (
    select f.project_id, (select count(*)::integer from unnest(f.bands) band where band = any(o.bands)) as shared
      from own o join public.project_fingerprint f on f.bands && o.bands
     where f.fingerprint_version = of_version
       and f.org_path >= nullif(current_setting('app.path', true), '')
       and f.org_path < nullif(current_setting('app.path', true), '') || '~'
     order by shared desc, f.project_id limit at_most),
  places as (
    select p.id as project_id, 0 as shared
      from own o join public.project p on p.place_code = o.place_code and p.function_code = o.function_code
       and p.start_date <= o.end_date
     where p.org_path >= nullif(current_setting('app.path', true), '')
       and p.org_path < nullif(current_setting('app.path', true), '') || '~'
     order by p.start_date desc, p.id limit at_most)
  select c.project_id, max(c.shared)
    from (select * from texts union all select * from places) c
    join own o on true join public.project p on p.id = c.project_id
   where p.id <> o.id and p.state <> 'draft' and p.level = 'second'
     and p.start_date <= o.end_date and p.end_date >= o.start_date
   group by c.project_id
$$;
revoke execute on function app_similar_projects(uuid, integer, integer) from public;
grant execute on function app_similar_projects(uuid, integer, integer) to cx_scoped, cx_government, cx_audit;
`;
