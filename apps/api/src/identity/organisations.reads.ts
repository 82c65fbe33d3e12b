import { type Actor, isSearchable } from '@chengxiao/domain';
import type { OrganisationListArgs, OrganisationSort } from '@chengxiao/dto';
import {
  addListFilter,
  conditionList,
  folded,
  listColumns,
  type Where,
  whereAmong,
  whereFound,
} from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { type Page, page, type Sort } from '../kit/data/page';
import { OrganisationEntity } from './organisation.entity';

const byCode = `t.division_code || ' ' || t.code`;
const sorts: Readonly<Record<OrganisationSort, Sort>> = {
  code: { by: `(${byCode})`, type: 'text', text: byCode },
  name: { by: 't.name', type: 'text', text: 't.name' },
};

/** A page of the organisations in scope; a firm has only itself. The table is a reference, so the scope is kept here. */
export function organisationPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: OrganisationListArgs,
  counted: boolean,
): Promise<Page<OrganisationEntity>> {
  const order = sorts[sort];
  const { conditions, values, where } = conditionList();
  if (actor.role === 'evaluator') where((place) => `t.id = ${place}`, actor.orgId);
  else {
    where((place) => `t.path >= ${place}`, actor.scopePath);
    where((place) => `t.path < ${place}`, `${actor.scopePath}~`);
  }
  addListFilter(where, filter, { ...listColumns('t'), updated: 't.created_at' });
  whereAmong(where, 't.kind', filter.kinds);
  if (filter.parentId) where((place) => `t.parent_id = ${place}`, filter.parentId);
  const { search } = filter;
  // A single character is in nearly every name: nothing is gained by the index of pairs.
  if (search && isSearchable(search)) where((place) => `app_pairs(t.searched) @> app_pairs(${folded(place)})`, search);
  whereFound(where, search, ['t.searched']);
  const columns = `${tx.columns(OrganisationEntity)}, ${order.text} as "sortKey"`;
  return page(tx, { columns, from: 'organisation t', conditions, values, sort: order, id: 't.id' }, request, counted);
}

const pathOf = (place: string): string => `(select path from organisation where id = ${place})`;

/** Narrows a list to the rows of an organisation, or of a department with its units; `path` is the column that says whose a row is. */
export function whereOfOrganisation(
  where: Where,
  { orgId, departmentId }: { orgId?: string | undefined; departmentId?: string | undefined },
  path: string,
): void {
  if (orgId) where((place) => `${path} = ${pathOf(place)}`, orgId);
  if (departmentId) where((place) => `${path} >= ${pathOf(place)} and ${path} < ${pathOf(place)} || '~'`, departmentId);
}
