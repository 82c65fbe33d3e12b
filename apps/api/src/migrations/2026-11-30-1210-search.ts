import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One search for everything: organisations by name and code, and whatever carries the number of a document. */
export class Search20261130121000 implements MigrationInterface {
  name = 'Search20261130121000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(organisations);
    await db.query(projects);
    await db.query(numbers);
    await db.query(found);
  }

  async down(): Promise<void> {
    throw new Error('the search is not taken back; restore a backup instead');
  }
}

const organisations = /* sql */ `
alter table organisation add column searched text generated always as (app_find(name || '|' || code)) stored;
comment on column organisation.searched is '单位名称和代码的检索形式,由数据库生成';
create index organisation_pairs on organisation using gin (app_pairs(searched)) with (fastupdate = off);
`;

const projects = /* sql */ `
-- As before, but what all projects have in common is not read for a scope of a few: where more than at_most * 3 projects
-- of the whole database hold the words, it answers at_most empty ids, and the list is better read along its own order.
create or replace function app_projects_named(words text, at_most integer) returns setof uuid
language sql stable security definer rows 200 set search_path = pg_catalog, public as $$
  with candidates as materialized (
    select id, org_path from (
      select p.id, p.org_path from public.project p
       where public.app_pairs(p.folded_name) @> public.app_pairs(words) and position(words in p.folded_name) > 0
      union all
      select p.id, p.org_path from public.project p
       where words ~ '^[0-9a-z]+$' and p.code collate "C" >= upper(words) and p.code collate "C" < upper(words) || '~'
      union all
      select p.id, p.org_path from public.project p
       where words ~ '^[0-9a-z]+$' and reverse(p.code) collate "C" >= reverse(upper(words)) and reverse(p.code) collate "C" < reverse(upper(words)) || '~'
    ) named
    where length(words) >= 2 and words !~ '[\\\\%_]'
    limit at_most * 3 + 1
  ), counted as (select count(*) > at_most * 3 as too_many from candidates)
  (select id from candidates, counted
    where not too_many and org_path >= nullif(current_setting('app.path', true), '')
      and org_path < nullif(current_setting('app.path', true), '') || '~'
    limit at_most)
  union all
  select null from counted, generate_series(1, at_most) where too_many
$$;
`;

// Numbers are looked for by any part of them, so by pairs as names are; those that are counted through for a hundred
// thousand filings share all their pairs, so they are found by how they begin or end.
const numbers = /* sql */ `
create index budget_reply_pairs on budget_reply using gin (app_pairs(app_find(document_no)));
create index target_adjustment_pairs on target_adjustment using gin (app_pairs(app_find(document_no))) where document_no <> '';
create index transfer_pairs on transfer using gin (app_pairs(app_find(name || '|' || document_no)));
create index regional_target_pairs on regional_target using gin (app_pairs(app_find(document_no)));
create index project_hold_pairs on project using gin (app_pairs(app_find(hold_no))) where hold_no is not null;
create index budget_line_cancel_pairs on budget_line using gin (app_pairs(app_find(cancel_document_no))) where cancel_document_no is not null;
create index evaluation_filing_begin on evaluation (app_find(filing_no) collate "C") where filing_no is not null;
create index evaluation_filing_end on evaluation (reverse(app_find(filing_no)) collate "C") where filing_no is not null;
`;

const found = /* sql */ `
-- What carries the number, by kind and id, at most so many of each kind. As definer, for the reason app_projects_named
-- names; it keeps to the caller's subtree where rows have one, and everything it answers is read again under the caller's
-- own policies.
create function app_numbers_found(words text, at_most integer) returns table (kind text, id uuid, number text)
language sql stable security definer rows 20 set search_path = pg_catalog, public as $$
  with caller as (select nullif(current_setting('app.path', true), '') as path)
  select * from (
    (select 'budgetReply', r.id, r.document_no from public.budget_reply r, caller
      where app_pairs(app_find(r.document_no)) @> app_pairs(words) and position(words in app_find(r.document_no)) > 0
        and r.org_path >= caller.path and r.org_path < caller.path || '~' limit at_most)
    union all
    (select 'budgetApproval', a.id, a.document_no from public.budget_approval a, caller
      where position(words in app_find(a.document_no)) > 0
        and a.org_path >= caller.path and a.org_path < caller.path || '~' limit at_most)
    union all
    (select 'adjustment', a.id, a.document_no from public.target_adjustment a, caller
      where a.document_no <> '' and app_pairs(app_find(a.document_no)) @> app_pairs(words)
        and position(words in app_find(a.document_no)) > 0
        and a.org_path >= caller.path and a.org_path < caller.path || '~' limit at_most)
    union all
    (select 'transfer', t.id, t.document_no from public.transfer t
      where app_pairs(app_find(t.name || '|' || t.document_no)) @> app_pairs(words)
        and position(words in app_find(t.name || '|' || t.document_no)) > 0 limit at_most * 20)
    union all
    (select 'transfer', r.transfer_id, r.document_no from public.regional_target r
      where app_pairs(app_find(r.document_no)) @> app_pairs(words) and position(words in app_find(r.document_no)) > 0
      limit at_most * 20)
    union all
    (select 'project', p.id, p.hold_no from public.project p, caller
      where p.hold_no is not null and app_pairs(app_find(p.hold_no)) @> app_pairs(words)
        and position(words in app_find(p.hold_no)) > 0
        and p.org_path >= caller.path and p.org_path < caller.path || '~' limit at_most)
    union all
    (select 'project', l.project_id, l.cancel_document_no from public.budget_line l, caller
      where l.cancel_document_no is not null and app_pairs(app_find(l.cancel_document_no)) @> app_pairs(words)
        and position(words in app_find(l.cancel_document_no)) > 0
        and l.org_path >= caller.path and l.org_path < caller.path || '~' limit at_most)
    union all
    (select 'evaluation', e.id, e.filing_no
       from (
         (select id, filing_no, org_path from public.evaluation where filing_no is not null
             and app_find(filing_no) collate "C" >= words and app_find(filing_no) collate "C" < words || chr(1114111)
           limit at_most * 300)
         union all
         (select id, filing_no, org_path from public.evaluation where filing_no is not null
             and reverse(app_find(filing_no)) collate "C" >= reverse(words)
             and reverse(app_find(filing_no)) collate "C" < reverse(words) || chr(1114111)
           limit at_most * 300)
       ) e, caller
      where e.org_path >= caller.path and e.org_path < caller.path || '~' limit at_most)
  ) found (kind, id, number)
  where length(words) >= 2
$$;
revoke execute on function app_numbers_found(text, integer) from public;
grant execute on function app_numbers_found(text, integer) to cx_scoped, cx_government, cx_audit;
`;
