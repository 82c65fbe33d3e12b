import { type Actor, type ExpenseClasses, type ListedName, foldName } from '@chengxiao/domain';
import { type BudgetClassEntity, economicClassesOf, functionsOf } from '../budget-classes';
import type { Tx } from '../kit/data/db';
import type { ProjectUnit } from '../library';

/** What a list is checked against. */
export type ListReferences = {
  /** Departments and units of the division by their codes. */
  readonly units: ReadonlyMap<string, readonly ProjectUnit[]>;
  /** Codes of divisions, by code and by name. */
  readonly places: ReadonlyMap<string, string>;
  /** Functions of expenditure by their codes, in whatever years. */
  readonly functions: ReadonlyMap<string, readonly BudgetClassEntity[]>;
  /** Economic classes that the headings name, in whatever years. */
  readonly economicClasses: readonly BudgetClassEntity[];
  /** Organisation and compared name of projects that are there: `id name`. */
  readonly names: ReadonlySet<string>;
};

const unitColumns = `o.id, o.code, o.name, o.path, o.division_code as "divisionCode", coalesce(d.name, o.name) as "departmentName"
       from organisation o left join organisation d on d.id = o.parent_id
      where o.division_code = $1 and o.kind in ('department', 'unit')`;
export type CodedUnit = ProjectUnit & { readonly code: string };

/** Departments and units of the actor's division, each behind its department: whom a list may name. */
export const unitsOf = (tx: Tx, { divisionCode }: Actor): Promise<CodedUnit[]> =>
  tx.rows(`select ${unitColumns} order by o.path`, [divisionCode]);

/** The units, places and projects that a list speaks of: five statements whatever its length. */
export async function loadListReferences(
  tx: Tx,
  { divisionCode }: Actor,
  names: readonly ListedName[],
  classes: readonly ExpenseClasses[],
): Promise<ListReferences> {
  const codes = [...new Set(names.map(({ unitCode }) => unitCode))];
  const found = await tx.rows<CodedUnit>(`select ${unitColumns} and app_fold(o.code) = any($2)`, [divisionCode, codes]);
  const units = Map.groupBy(found, ({ code }) => foldName(code));
  const divisions = await tx.rows<{ code: string; name: string }>('select code, name from division');
  const byName = Map.groupBy(divisions, ({ name }) => foldName(name));
  const places = new Map([
    ...[...byName].flatMap(([name, [single, ...others]]) =>
      single && others.length === 0 ? [[name, single.code] as const] : [],
    ),
    ...divisions.map(({ code }) => [code, code] as const),
  ]);
  const functionCodes = [...new Set(names.map(({ functionCode }) => functionCode))];
  const functions = Map.groupBy(await functionsOf(tx, functionCodes), ({ code }) => code);
  const existing = await tx.rows<{ key: string }>(
    `select org_id || ' ' || app_fold(name) as key from project where org_id = any($1::uuid[]) and app_fold(name) = any($2::text[])`,
    [found.map(({ id }) => id), names.map(({ name }) => foldName(name))],
  );
  const economicClasses = await economicClassesOf(tx, classes);
  return { units, places, functions, economicClasses, names: new Set(existing.map(({ key }) => key)) };
}
