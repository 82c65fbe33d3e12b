import type { BudgetClassKind, ExpenseClasses } from '@chengxiao/domain';
import type { BudgetClassArgs } from '@chengxiao/dto';
import type { Tx } from '../kit/data/db';
import { oneLoader } from '../kit/data/loader';
import { BudgetClassEntity } from './budget-class.entity';

/** A classification in the order of its codes; of a text what it finds, with what stands above and below that. */
export function budgetClasses(tx: Tx, { kind, year, text }: BudgetClassArgs): Promise<BudgetClassEntity[]> {
  return tx.all(
    BudgetClassEntity,
    `where t.kind = $1 and ($2::int is null or t.from_year <= $2 and coalesce(t.to_year, 9999) >= $2)
       and ($3::text is null or exists (
         select from budget_class found
          where found.kind = t.kind and ($2::int is null or found.from_year <= $2 and coalesce(found.to_year, 9999) >= $2)
            and (found.code like $3 || '%' or position(app_find($3) in app_find(found.name)) > 0)
            and (found.code like t.code || '%' or t.code like found.code || '%')))
     order by t.code, t.from_year`,
    [kind, year ?? null, text?.replace(/[\\%_]/g, '\\$&') ?? null],
  );
}

/** All classes of all years. */
export const allClasses = (tx: Tx): Promise<BudgetClassEntity[]> =>
  tx.all(BudgetClassEntity, 'order by t.kind, t.code');

/** The functions that have one of the codes, in whatever years. */
export const functionsOf = (tx: Tx, codes: readonly string[]): Promise<BudgetClassEntity[]> =>
  tx.all(BudgetClassEntity, `where t.kind = 'functional' and t.code = any($1)`, [codes]);

/** The economic classes that rows name, in whatever years. */
export async function economicClassesOf(tx: Tx, expenses: readonly ExpenseClasses[]): Promise<BudgetClassEntity[]> {
  const codes = new Set(expenses.flatMap(({ economicCode, governmentCode }) => [economicCode, governmentCode]));
  if (codes.size === 0) return [];
  return tx.all(BudgetClassEntity, `where t.kind <> 'functional' and t.code = any($1)`, [[...codes]]);
}

type Path = { readonly key: string; readonly names: string[] };

/** What a function is called in a year, from the class down, by `functionKey`. */
export const loadFunctionPath = oneLoader<string, Path>(
  (tx, keys) =>
    tx.rows(
      `select k.key, array_agg(c.name order by length(c.code)) as names
         from unnest($1::text[]) k(key)
         join budget_class c on c.kind = 'functional' and c.code in (left(k.key, 3), left(k.key, 5), left(k.key, 7))
          and c.from_year <= right(k.key, 4)::int and coalesce(c.to_year, 9999) >= right(k.key, 4)::int
        group by k.key`,
      [keys],
    ),
  ({ key }) => key,
);

/** A function in the year in which something begins. */
export const functionKey = (functionCode: string, startDate: string): string =>
  `${functionCode} ${startDate.slice(0, 4)}`;

type Named = { readonly key: string; readonly name: string };

/** What an economic class is called in a year, by `classKey`. */
export const loadClassName = oneLoader<string, Named>(
  (tx, keys) =>
    tx.rows(
      `select k.key, c.name from unnest($1::text[]) k(key)
         join budget_class c on c.kind = split_part(k.key, ' ', 1) and c.code = split_part(k.key, ' ', 2)
          and c.from_year <= split_part(k.key, ' ', 3)::int and coalesce(c.to_year, 9999) >= split_part(k.key, ' ', 3)::int`,
      [keys],
    ),
  ({ key }) => key,
);

/** A class in a year. */
export const classKey = (kind: BudgetClassKind, code: string, year: number): string => `${kind} ${code} ${year}`;
