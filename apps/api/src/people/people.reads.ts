import { type Actor, type EventWord, today } from '@chengxiao/domain';
import type { HeldPositionDto, HistoryEntryDto, PersonListArgs, PersonSessionDto, PersonSort } from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, listColumns, scopeConditions, whereAmong, whereFound } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { historyColumns, named, type StoredEntry } from '../kit/data/history';
import { manyLoader, oneLoader } from '../kit/data/loader';
import { newest, type Page, page, type Sort } from '../kit/data/page';
import { peersAmong, PersonEntity } from './person.entity';

const sorts: Readonly<Record<PersonSort, Sort>> = {
  name: { by: 't.name', type: 'text', text: 't.name' },
  username: { by: 't.username_key', type: 'text', text: 't.username_key' },
  newest,
};

/** Whether a position `p` is held on a day, whose place in the statement is given. */
const heldOn = (day: string): string =>
  `p.ended_at is null and ${day}::date between p.from_on and coalesce(p.until_on, 'infinity')`;

/** A page of the people whose accounts lie in the actor's subtree. */
export function personPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: PersonListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<PersonEntity, 'id'>>> {
  const order = sorts[sort];
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, listColumns('t'));
  whereAmong(where, 't.state', filter.states);
  whereFound(where, filter.search, ['t.searched']);
  const { orgId, role } = filter;
  if (orgId || role) {
    const wanted = [`p.user_id = t.id`, heldOn(`$${values.push(today())}`)];
    if (orgId) wanted.push(`p.org_id = $${values.push(orgId)}`);
    if (role) wanted.push(`p.role = $${values.push(role)}`);
    conditions.push(`exists (select from position p where ${wanted.join(' and ')})`);
  }
  const list = {
    columns: `${tx.columns(PersonEntity, 't', columns.with('id'))}, ${order.text} as "sortKey"`,
    from: 'app_user t',
  };
  return page(tx, { ...list, conditions, values, sort: order, id: 't.id' }, request, counted);
}

/** One person whose account lies in the actor's subtree. @throws `NOT_FOUND` */
export const personById = async (tx: Tx, id: string): Promise<PersonEntity> =>
  orNotFound(await tx.first(PersonEntity, 'where t.id = $1', [id]));

/** The positions of people, those held last first; none is left out: they are the history of who was what. */
export const loadPositionsOf = manyLoader<string, HeldPositionDto & { readonly userId: string }>(
  (tx, ids) =>
    tx.rows(
      `select p.id, p.user_id as "userId", p.org_id as "orgId", p.org_path as "orgPath", o.name as "orgName", p.division_code as "divisionCode",
              p.role, p.section, p.from_on as "fromOn", p.until_on as "untilOn", p.ended_at as "endedAt", ${heldOn('$2')} as current
         from position p join organisation o on o.id = p.org_id
        where p.user_id = any($1) order by ${heldOn('$2')} desc, p.from_on desc, p.id`,
      [ids, today()],
    ),
  ({ userId }) => userId,
);

/** What administrators and the person did to the account, oldest first; signing in and out stands in the log. */
export const loadAccountHistory = manyLoader<string, HistoryEntryDto>(
  async (tx, ids) =>
    named(
      await tx.rows<StoredEntry>(
        `select ${historyColumns} from event e where e.aggregate_id = any($1) and e.action = any($2) order by e.aggregate_id, e.seq`,
        [ids, accountActs],
      ),
    ),
  (entry) => entry.subjectId,
);

const accountActs = [
  'user.create',
  'user.edit',
  'user.disable',
  'user.enable',
  'user.givePosition',
  'user.endPosition',
  'user.resetPassword',
  'user.changePassword',
  'user.endSessions',
] as const satisfies readonly EventWord[];

/** Where the account of each is kept. */
export const loadHomes = oneLoader<string, { readonly id: string; readonly name: string }>(
  (tx, ids) => tx.rows(`select id, name from organisation where id = any($1)`, [ids]),
  ({ id }) => id,
);

/** The open sessions of people, newest first. */
export const loadSessionsOf = manyLoader<string, PersonSessionDto & { readonly userId: string }>(
  (tx, ids) =>
    tx.rows(
      `select id, user_id as "userId", created_at as "createdAt", last_seen_at as "lastSeenAt", address from session
        where user_id = any($1) and ended_at is null and expires_at > now() and last_seen_at > now() - interval '30 minutes'
        order by created_at desc, id`,
      [ids],
    ),
  ({ userId }) => userId,
);

/** Who of these people administers beside the actor. */
export const loadPeer = oneLoader<string, { readonly id: string }>(peersAmong, ({ id }) => id);
