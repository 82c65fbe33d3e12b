import { type Actor, foldName, isSearchable, searchKinds } from '@chengxiao/domain';
import type { SearchHitDto } from '@chengxiao/dto';
import { announcementsFound } from '../announcements';
import { scopeConditions } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { findProjectIds, whereNameHolds } from '../library';

/** What the actor may open and the text finds, kind by kind; at most `first` of each kind. */
export async function searchEverything(tx: Tx, actor: Actor, text: string, first: number): Promise<SearchHitDto[]> {
  if (!isSearchable(text)) return [];
  const words = foldName(text);
  const found = [
    ...(await findOrganisations(tx, actor, words, first)),
    ...(await findNumbers(tx, actor, words, first)),
    ...(await findProjects(tx, actor, words, first)),
    ...(await announcementsFound(tx, actor, words, first)),
  ];
  const seen = new Set<string>();
  const once = found.filter(({ kind, id }) => !seen.has(kind + id) && seen.add(kind + id));
  return searchKinds.flatMap((kind) => once.filter((hit) => hit.kind === kind).slice(0, first));
}

const projectHit = `'project' as kind, p.id, p.name as title, p.code, p.org_name as place, null::int as year`;

/** Whether a scope is everything there is: the division at the root. */
const isWhole = ({ scopePath }: Actor): boolean => scopePath.split('/').filter(Boolean).length === 1;

/** Projects by name and code: rare words by how well they fit, common ones by the latest change. */
async function findProjects(tx: Tx, actor: Actor, words: string, first: number): Promise<SearchHitDto[]> {
  const ids = await findProjectIds(tx, actor, words);
  if (ids)
    return tx.rows(
      `select ${projectHit}, null as "documentNo" from project p where p.id = any($1)
        order by lower(p.code) = app_find($2) desc, p.folded_name = app_find($2) desc, position(app_find($2) in p.folded_name) = 1 desc,
                 p.updated_at desc, p.id desc limit $3`,
      [ids, words, first],
    );
  const { conditions, values, where } = scopeConditions(actor, 'p');
  whereNameHolds(where, words, 'p');
  // What is common in the whole database may be rare in a part of it, which is read as a whole for that reason.
  const kept = isWhole(actor) ? 'not materialized' : 'materialized';
  return tx.rows(
    `with p as ${kept} (select id, name, code, org_name, updated_at from project p where ${conditions.join(' and ')})
     select ${projectHit}, null as "documentNo" from p order by p.updated_at desc, p.id desc limit $${values.length + 1}`,
    [...values, first],
    'unprepared',
  );
}

/** Departments and units; the table is a reference, so the scope is kept here. */
const findOrganisations = (tx: Tx, actor: Actor, words: string, first: number): Promise<SearchHitDto[]> =>
  tx.rows(
    `select o.kind, o.id, o.name as title, o.code, d.name as place, null::int as year, null as "documentNo"
       from (select *, row_number() over (partition by kind order by fits, length(name), division_code, code) as rank
               from (select o.*, case when app_find(o.code) = app_find($1) or app_find(o.name) = app_find($1) then 0
                                      when position(app_find($1) in o.searched) = 1 then 1 else 2 end as fits
                       from organisation o
                      where o.kind in ('department', 'unit') and app_pairs(o.searched) @> app_pairs(app_find($1))
                        and position(app_find($1) in o.searched) > 0 and o.path >= $2 and o.path < $2 || '~') o) o
       join division d on d.code = o.division_code
      where o.rank <= $3 order by o.rank`,
    [words, actor.scopePath, first],
  );

/** What carries the number of a document, the exact one and the latest first. */
async function findNumbers(tx: Tx, actor: Actor, words: string, first: number): Promise<SearchHitDto[]> {
  const rows = await tx.rows<SearchHitDto & { fits: boolean }>(
    `with found as materialized (select kind, id, number from app_numbers_found(app_find($1), $2))
     select ${projectHit}, f.number as "documentNo" from found f join project p on p.id = f.id where f.kind = 'project'
     union all
     select 'transfer', t.id, t.name, null, t.org_name, t.year, nullif(f.number, '')
       from found f join transfer t on t.id = f.id where f.kind = 'transfer'
     union all
     select 'budgetReply', r.id, r.department_name, null, null, r.year, r.document_no
       from found f join budget_reply r on r.id = f.id where f.kind = 'budgetReply'
     union all
     select 'budgetApproval', a.id, d.name, null, null, a.year, a.document_no
       from found f join budget_approval a on a.id = f.id join division d on d.code = a.division_code where f.kind = 'budgetApproval'
     union all
     select 'adjustment', a.id, p.name, p.code, p.org_name, a.year, a.document_no
       from found f join target_adjustment a on a.id = f.id join project p on p.id = a.project_id where f.kind = 'adjustment'
     union all
     select 'evaluation', e.id, e.project_name, e.project_code, p.org_name, e.year, e.filing_no
       from found f join evaluation e on e.id = f.id join project p on p.id = e.project_id where f.kind = 'evaluation'`,
    [words, first],
  );
  const mayOpen = rows.filter(({ kind }) => kind !== 'budgetApproval' || actor.role === 'finance');
  const isExact = ({ documentNo }: SearchHitDto) =>
    Number(foldName(documentNo ?? '').toLowerCase() === words.toLowerCase());
  return mayOpen.sort((a, b) => isExact(b) - isExact(a) || (b.year ?? 0) - (a.year ?? 0));
}
