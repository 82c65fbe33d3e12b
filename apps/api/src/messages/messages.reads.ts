import { type Actor, type MessageKind, messageKinds, undoingWords } from '@chengxiao/domain';
import type { MessageDto, MessagesArgs, MessageSwitchDto } from '@chengxiao/dto';
import { addListFilter, conditionList } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { named, type StoredWords } from '../kit/data/history';
import { momentKey, type Page, page } from '../kit/data/page';

/** As many as are counted; more is said as this. */
export const mostCounted = 100;

/** What a message is by itself; all the rest is told by its event. */
type Pointer = Pick<MessageDto, 'id' | 'kind' | 'read'>;
type Told = Omit<MessageDto, keyof Pointer | keyof StoredWords> & StoredWords & { readonly id: string };

/** Messages of the caller's office and person that they have not switched off. */
const from = `message m
  left join message_switch w on w.user_id = $1 and w.kind = m.kind
  left join message_reader r on r.user_id = $1 and r.org_id = m.org_id
  left join message_mark k on k.user_id = $1 and k.message_id = m.id`;
const own = `m.org_id = $2 and (m.user_id is null or m.user_id = $1) and coalesce(w.in_app, true)`;
const read = `coalesce(k.read, m.written_at <= r.read_to, false)`;

/** Messages of the actor, the latest event first. */
export async function messagePage(
  tx: Tx,
  actor: Actor,
  { filter = {}, ...request }: MessagesArgs,
  counted: boolean,
): Promise<Page<MessageDto>> {
  const { conditions, values, where } = conditionList();
  values.push(actor.userId, actor.orgId);
  conditions.push(own);
  addListFilter(where, filter, { id: 'm.id', updated: 'm.written_at' });
  if (filter.kind) where((place) => `m.kind = ${place}`, filter.kind);
  if (filter.unread === true) conditions.push(`not ${read}`);
  if (filter.unread === false) conditions.push(read);
  const columns = `m.id, m.kind, ${read} as read, ${momentKey('m.at')} as "sortKey"`;
  const sort = { by: 'm.at', type: 'timestamptz', descending: true };
  const found = await page<Pointer>(tx, { columns, from, conditions, values, sort, id: 'm.id' }, request, counted);
  const told = await toldBy(
    tx,
    actor,
    found.nodes.map(({ id }) => id),
  );
  return { ...found, nodes: found.nodes.flatMap((node) => ({ ...told.get(node.id), ...node })) as MessageDto[] };
}

/** What the events behind messages tell, in one statement. A third party knows projects only. */
async function toldBy(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, Omit<MessageDto, keyof Pointer>>> {
  if (ids.length === 0) return new Map();
  const others = actor.role !== 'evaluator';
  const rows = await tx.rows<Told>(
    `select t.message_id as id, t.aggregate_type as subject, t.aggregate_id as "subjectId", t.action,
            to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, t.actor_name as "actorName", t.actor_org as "actorOrg",
            t.project_id as "projectId", p.code as "projectCode", p.name as "projectName", p.org_name as "orgName", p.department_name as "departmentName",
            t.org_path as "orgPath", t.division_code as "divisionCode", t.reason, t.document_no as "documentNo", t.year, t.undone,
            coalesce(p.name${others ? ', o.org_name, f.name, i.name' : ''}, t.title) as name
       from app_told_events($1, $2) t
       left join project p on p.id = t.project_id
       ${
         others
           ? `left join overall_target o on t.aggregate_type = 'overallTarget' and o.id = t.aggregate_id
              left join transfer f on t.aggregate_type = 'transfer' and f.id = t.aggregate_id
              left join indicator_entry i on t.aggregate_type = 'indicatorEntry' and i.id = t.aggregate_id`
           : ''
       }`,
    [ids, JSON.stringify(undoingWords)],
  );
  return new Map(named(rows).map((row) => [row.id, row]));
}

/**
 * How many the actor has not read, at most `mostCounted`: those written after everything was read, and those marked unread again.
 * The line is read first: as a value it narrows the index of the office, as a subquery row-level security would keep it out of there.
 */
export async function unreadCount(tx: Tx, actor: Actor): Promise<number> {
  const line = await tx.one<{ readTo: string }>(
    'select read_to::text as "readTo" from message_reader where user_id = $1 and org_id = $2',
    [actor.userId, actor.orgId],
  );
  const row = await tx.one<{ count: number }>(unreadSql, [actor.userId, actor.orgId, line?.readTo ?? '-infinity']);
  return row?.count ?? 0;
}

const unreadSql = `
select least((select count(*) from (
          select from ${from} where ${own} and m.written_at > $3::text::timestamptz and not coalesce(k.read, false) limit ${mostCounted}) later)
      + (select count(*) from message_mark a join message m on m.id = a.message_id
           left join message_switch w on w.user_id = $1 and w.kind = m.kind
          where a.user_id = $1 and not a.read and m.written_at <= $3::text::timestamptz and ${own}), ${mostCounted})::integer as count`;

/** A message that somebody has not read, by the object whose event it points to. */
export type UnreadAbout = { readonly aggregateId: string; readonly messageId: string };

/** What whoever asks has not read of what they were told about these objects, also of kinds they switched off. */
export const unreadAbout = (tx: Tx, aggregateIds: readonly string[]): Promise<UnreadAbout[]> =>
  tx.rows<UnreadAbout>(
    `select m.aggregate_id as "aggregateId", m.id as "messageId"
       from (select nullif(current_setting('app.user', true), '')::uuid as user_id, nullif(current_setting('app.org', true), '')::uuid as org_id) me
       join message m on m.org_id = me.org_id and (m.user_id is null or m.user_id = me.user_id)
       left join message_reader r on r.user_id = me.user_id and r.org_id = m.org_id
       left join message_mark k on k.user_id = me.user_id and k.message_id = m.id
      where m.aggregate_id = any($1) and not ${read} order by m.at, m.id`,
    [aggregateIds],
  );

/** What the actor wants to be told of, kind by kind; all of it where nothing was said. */
export async function switchesOf(tx: Tx, actor: Actor): Promise<MessageSwitchDto[]> {
  const set = await tx.rows<MessageSwitchDto>(
    'select kind, in_app as "inApp", email from message_switch where user_id = $1',
    [actor.userId],
  );
  const known = new Map(set.map((each) => [each.kind, each]));
  return messageKinds.map((kind: MessageKind) => known.get(kind) ?? { kind, inApp: true, email: true });
}
