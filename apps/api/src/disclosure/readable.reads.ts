import type { Actor, PublicationScope, PublishedProject } from '@chengxiao/domain';
import type { ReadablePublicationListArgs } from '@chengxiao/dto';
import { orNotFound } from '../kit/data/change';
import { addListFilter, conditionList, type Conditions, listColumns, whereAmong } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { oneLoader } from '../kit/data/loader';
import type { Page } from '../kit/data/page';
import { addShownFilter, shownColumns, shownPage, type ShownRow } from './shown.reads';

/** What is shown to somebody signed in, and to whom besides. */
export type ReadableRow = ShownRow & { readonly scope: PublicationScope };

/** What readers are told beyond what visitors are. */
const readableColumns = ', t.scope, t.org_path as "orgPath"';

/** What is shown to this actor: to everybody, to the government, to the own division, or of a division below. */
function readableConditions({ divisionCode, scopePath }: Actor): Conditions {
  const list = conditionList();
  list.values.push(divisionCode, scopePath, `${scopePath}~`);
  // Row-level security says the same; the list does not lean on it alone.
  list.conditions.push(
    `t.state = 'published'`,
    `(t.scope in ('public', 'government') or t.division_code = $1 or (t.org_path >= $2 and t.org_path < $3))`,
  );
  return list;
}

/** A page of what is shown to this actor, newest first. @throws `INVALID` for an unknown division */
export async function readablePage(
  tx: Tx,
  actor: Actor,
  { filter = {}, ...request }: ReadablePublicationListArgs,
  counted: boolean,
): Promise<Page<ReadableRow>> {
  const list = readableConditions(actor);
  const columns = { ...listColumns('t'), id: 't.publication_id', updated: 't.published_at' };
  addListFilter(list.where, filter, columns);
  whereAmong(list.where, 't.scope', filter.scopes);
  whereAmong(list.where, 't.kind', filter.kinds);
  await addShownFilter(tx, list, filter);
  return shownPage(tx, list, request, counted, readableColumns);
}

/** What is shown of one publication to this actor. @throws `NOT_FOUND` */
export async function readableById(tx: Tx, actor: Actor, id: string): Promise<ReadableRow> {
  const list = readableConditions(actor);
  list.where((place) => `t.publication_id = ${place}`, id);
  const text = `select ${shownColumns}${readableColumns} from pub_project t where ${list.conditions.join(' and ')}`;
  return orNotFound(await tx.one<ReadableRow>(text, list.values));
}

type ContentRow = { readonly id: string; readonly content: PublishedProject };
/** Everything shown of each, by the ids of publications the actor was shown. */
export const loadShown = oneLoader<string, ContentRow>(
  (tx, ids) =>
    tx.rows(
      `select t.publication_id as id, t.content from pub_project t where t.publication_id = any($1) and t.state = 'published'`,
      [ids],
    ),
  ({ id }) => id,
);
