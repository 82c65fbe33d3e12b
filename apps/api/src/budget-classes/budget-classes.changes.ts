import type { BudgetClass } from '@chengxiao/domain';
import type { Tx } from '../kit/data/db';

/** What a class becomes, and what it was when that was looked at; null where it is new. */
export type ClassChange = { readonly value: BudgetClass; readonly before: Pick<BudgetClass, 'name' | 'toYear'> | null };

const listed = `jsonb_to_recordset($1::jsonb) as s(kind text, code text, name text, "fromYear" integer, "toYear" integer, before jsonb)`;
const same = `c.kind = s.kind and c.code = s.code and c.from_year = s."fromYear"`;
const toRows = (changes: readonly ClassChange[]): string =>
  JSON.stringify(changes.map(({ value, before }) => ({ ...value, before })));

/** Takes classes over, all or none; answers their ids in the same order, or null where one is not as it was looked at. */
export async function changeClasses(tx: Tx, changes: readonly ClassChange[]): Promise<string[] | null> {
  const rows = toRows(changes);
  const other = await tx.one(
    `select from ${listed} left join budget_class c on ${same}
      where case when s.before is null or s.before = 'null' then c.id is not null
                 else c.id is null or c.name <> s.before ->> 'name' or c.to_year is distinct from (s.before ->> 'toYear')::int end limit 1`,
    [rows],
  );
  if (other) return null;
  const stored = await tx.rows<{ id: string; key: string }>(
    `insert into budget_class as c (kind, code, name, from_year, to_year)
       select s.kind, s.code, s.name, s."fromYear", s."toYear" from ${listed}
       on conflict (kind, code, from_year) do update set name = excluded.name, to_year = excluded.to_year
     returning c.id, c.kind || ' ' || c.code || ' ' || c.from_year as key`,
    [rows],
  );
  const ids = new Map(stored.map(({ id, key }) => [key, id]));
  return changes.map(({ value }) => ids.get(`${value.kind} ${value.code} ${value.fromYear}`) ?? '');
}

/** Brings back what was there before, where nobody changed it since and no project names it; answers which: `kind code year`. */
export async function restoreClasses(tx: Tx, changes: readonly ClassChange[]): Promise<Set<string>> {
  const rows = toRows(changes);
  const untouched = `${same} and c.name = s.name and c.to_year is not distinct from s."toYear"`;
  const key = `c.kind || ' ' || c.code || ' ' || c.from_year as key`;
  const removed = await tx.rows<{ key: string }>(
    `delete from budget_class c using ${listed}
      where ${untouched} and (s.before is null or s.before = 'null')
        and not (c.kind = 'functional' and exists (select from project p where p.function_code = c.code))
        and not (c.kind <> 'functional' and exists (
          select from project_expense e where c.code = case c.kind when 'departmentEconomic' then e.economic_code else e.government_code end))
     returning ${key}`,
    [rows],
  );
  const restored = await tx.rows<{ key: string }>(
    `update budget_class c set name = s.before ->> 'name', to_year = (s.before ->> 'toYear')::int from ${listed}
      where ${untouched} and s.before <> 'null' returning ${key}`,
    [rows],
  );
  return new Set([...removed, ...restored].map((row) => row.key));
}
