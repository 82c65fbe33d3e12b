import type { Actor } from '@chengxiao/domain';
import type { OrganisationListArgs, OrganisationSort } from '@chengxiao/dto';
import { addListFilter, conditionList, folded, listColumns, whereAmong, whereFound } from '../kit/data/conditions';
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
  whereFound(where, filter.search, [folded('t.name'), folded('t.code')]);
  const columns = `${tx.columns(OrganisationEntity)}, ${order.text} as "sortKey"`;
  return page(tx, { columns, from: 'organisation t', conditions, values, sort: order, id: 't.id' }, request, counted);
}
