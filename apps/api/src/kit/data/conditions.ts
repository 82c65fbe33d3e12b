import type { Actor } from '@chengxiao/domain';
import type { CommonFilter, RowFilter } from '@chengxiao/dto';

/** Adds a condition on one value; `place` is where the value stands in the statement. */
export type Where = (condition: (place: string) => string, value: unknown) => void;

/** What a list asks for, condition by condition, with the values in their places: `page` takes both. */
export type Conditions = { readonly conditions: string[]; readonly values: unknown[]; readonly where: Where };

/** Adds a value to those of a statement, and answers its place. */
export const putInto =
  (values: unknown[]) =>
  (value: unknown): string =>
    `$${values.push(value)}`;

/** All conditions as the end of a statement. */
export const whereAll = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';

/** Conditions of a list that has none yet. */
export function conditionList(): Conditions {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const where: Where = (condition, value) => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  return { conditions, values, where };
}

/**
 * Conditions of a list that begins with the actor's scope: above row-level security, which must never hold alone.
 * An evaluator has no subtree; what it was assigned is the policies' to say.
 */
export function scopeConditions(actor: Actor, alias: string): Conditions {
  const list = conditionList();
  if (actor.role === 'evaluator') return list;
  list.where((place) => `${alias}.org_path >= ${place}`, actor.scopePath);
  list.where((place) => `${alias}.org_path < ${place}`, `${actor.scopePath}~`);
  return list;
}

/** Asks for one of the values, if there are any; a single one as an equation, behind which an index keeps its order. */
export function whereAmong(where: Where, column: string, values: readonly string[] | null | undefined): void {
  if (values?.length === 1) where((place) => `${column} = ${place}`, values[0]);
  else if (values?.length) where((place) => `${column} = any(${place})`, values);
}

/** Where a list keeps what every list can be asked for; `division` is missing where the rows belong to one object. */
export type ListColumns = { readonly id: string; readonly updated: string; readonly division?: string };

/** The columns of a table that has them all. */
export const listColumns = (alias: string): Required<ListColumns> => ({
  id: `${alias}.id`,
  updated: `${alias}.updated_at`,
  division: `${alias}.division_code`,
});

const divisionsBelow = (place: string): string =>
  `select d.code from division d join division above on d.path >= above.path and d.path < above.path || '~' where above.code = ${place}`;

/** Narrows a list by what every list can be asked for; its own filter and its scope come besides. */
export function addListFilter(
  where: Where,
  { ids, updatedSince, divisionCode, below }: RowFilter & CommonFilter,
  columns: ListColumns,
): void {
  if (ids) where((place) => `${columns.id} = any(${place})`, ids);
  if (updatedSince) where((place) => `${columns.updated} >= ${place}::timestamptz`, updatedSince);
  const { division } = columns;
  if (!divisionCode || !division) return;
  if (below ?? true) where((place) => `${division} in (${divisionsBelow(place)})`, divisionCode);
  else where((place) => `${division} = ${place}`, divisionCode);
}

/** A text in the form in which searches compare it: width, blanks, composition and case do not count. */
export const folded = (column: string): string => `app_find(${column})`;

/** Asks that one of some folded texts holds what a person looks for; wildcards mean themselves. */
export function whereFound(where: Where, search: string | null | undefined, texts: readonly string[]): void {
  if (!search) return;
  where((place) => `(${texts.map((text) => `position(${folded(place)} in ${text}) > 0`).join(' or ')})`, search);
}
