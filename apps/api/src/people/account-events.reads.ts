import { type Actor, administratorRoles } from '@chengxiao/domain';
import type { AccountEventDto, AccountEventListArgs } from '@chengxiao/dto';
import { addListFilter, folded, scopeConditions, whereFound } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { named, type StoredWords } from '../kit/data/history';
import { momentKey, type Page, page } from '../kit/data/page';

const eventId = `md5(e.aggregate_id::text || ':' || e.seq)::uuid`;
const columns = `${eventId} as id, e.aggregate_type as subject, e.action,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor_name as "actorName", e.actor_org as "actorOrg",
  e.actor_role as "actorRole", e.aggregate_id as "personId", u.name as "personName", u.username, e.division_code as "divisionCode",
  e.data ->> 'reason' as reason, e.data ->> 'address' as address, ${momentKey('e.at')} as "sortKey"`;
/** As the index of these few has it. */
const byAdministrators = `e.actor_role in (${administratorRoles.map((role) => `'${role}'`).join(', ')})`;

type Stored = Omit<AccountEventDto, keyof StoredWords> & StoredWords;

/** A page of what was done to the accounts below the actor's place, newest first. */
export async function accountEventPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, ...request }: AccountEventListArgs,
  counted: boolean,
): Promise<Page<AccountEventDto>> {
  const { conditions, values, where } = scopeConditions(actor, 'e');
  conditions.push(`e.aggregate_type = 'user'`);
  if ((filter.by ?? 'administrators') === 'administrators') conditions.push(byAdministrators);
  if (filter.personId) where((place) => `e.aggregate_id = ${place}`, filter.personId);
  if (filter.actions) {
    const asked = filter.actions.map((action) => action.replace('_', '.'));
    where((place) => `e.action = any(${place})`, asked);
  }
  if (filter.until)
    where((place) => `e.at < (${place}::date + 1)::timestamp at time zone 'Asia/Shanghai'`, filter.until);
  whereFound(where, filter.search, [folded('e.actor_name'), 'u.searched']);
  addListFilter(where, filter, { id: eventId, updated: 'e.at', division: 'e.division_code' });
  const list = {
    columns,
    from: 'event e left join app_user u on u.id = e.aggregate_id',
    sort: { by: 'e.at', type: 'timestamptz', descending: true },
    id: eventId,
  };
  const found = await page<Stored>(tx, { ...list, conditions, values }, request, counted);
  return { ...found, nodes: named(found.nodes) };
}
