import { type Actor, addressedAs, today, workingDaysBetween } from '@chengxiao/domain';
import type { AnnouncementListArgs, AnnouncementSort, SearchHitDto } from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, conditionList, folded, listColumns, whereFound } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader, oneLoader } from '../kit/data/loader';
import { newest, type Page, page, type Sort } from '../kit/data/page';
import { type UnreadAbout, unreadAbout } from '../messages';
import { calendarAround } from '../review';
import { AnnouncementEntity } from './announcement.entity';

const lastDay = `coalesce(t.due_on, date '9999-12-31')`;
const sorts: Readonly<Record<AnnouncementSort, Sort>> = {
  newest,
  title: { by: 't.title', type: 'text', text: 't.title' },
  due: { by: lastDay, type: 'date', text: `${lastDay}::text` },
};

/** A page of the announcements that the actor wrote or that are for them. */
export function announcementPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: AnnouncementListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<AnnouncementEntity, 'id'>>> {
  const order = sorts[sort];
  const { conditions, values, where } = conditionList();
  // An evaluator reads those of whom it works for; which these are is the policies' to say.
  if (actor.role !== 'evaluator') addReaders(actor, conditions, values);
  addListFilter(where, filter, listColumns('t'));
  if (filter.states?.length) where((place) => `t.state = any(${place})`, filter.states);
  else conditions.push(`t.state <> 'discarded'`);
  if (filter.kind) where((place) => `t.kind = ${place}`, filter.kind);
  if (filter.dueSince) where((place) => `t.due_on >= ${place}`, filter.dueSince);
  whereFound(where, filter.search, [folded('t.title'), folded('t.document_no')]);
  const list = {
    columns: `${tx.columns(AnnouncementEntity, 't', columns.with('id'))}, ${order.text} as "sortKey"`,
    from: 'announcement t',
  };
  return page(tx, { ...list, conditions, values, sort: order, id: 't.id' }, request, counted);
}

/** Asks that the actor wrote it or is addressed, above row-level security, which must never hold alone. */
function addReaders(actor: Actor, conditions: string[], values: unknown[]): void {
  const { role, orgId, divisionCode } = actor;
  const { own, above } = addressedAs[role];
  const before = values.length;
  values.push(orgId, divisionCode, divisionsAbove(actor), above);
  const [org, division, divisions, audiences] = [1, 2, 3, 4].map((at) => `$${before + at}`);
  const ofOwn = own === 'always' ? 'true' : `t.audiences && array[${own.map((each) => `'${each}'`).join()}]::text[]`;
  conditions.push(
    `(t.org_id = ${org} or t.division_code = ${division} and ${ofOwn} or t.division_code = any(${divisions}) and t.audiences && ${audiences}::text[])`,
  );
}

/** The path of an organisation begins with the divisions above its own. */
function divisionsAbove({ orgPath, divisionCode }: Actor): string[] {
  const [, ...steps] = orgPath.split('/');
  return steps.slice(0, steps.indexOf(divisionCode));
}

/**
 * What the text finds in the titles and numbers of the announcements that the actor may read, the latest first. They lie in one's
 * own division and the few above, and are found by their index; a withdrawn one tells nobody anything.
 */
export function announcementsFound(tx: Tx, actor: Actor, words: string, first: number): Promise<SearchHitDto[]> {
  const conditions = [
    `t.division_code = any($1)`,
    `t.state in ('draft', 'published')`,
    `position(app_find($2) in app_find(t.title || '|' || coalesce(t.document_no, ''))) > 0`,
  ];
  const values: unknown[] = [[actor.divisionCode, ...divisionsAbove(actor)], words];
  addReaders(actor, conditions, values);
  return tx.rows(
    `select 'announcement' as kind, t.id, t.title, null as code, t.document_no as "documentNo", t.org_name as place, null::int as year
       from announcement t where ${conditions.join(' and ')} order by t.updated_at desc, t.id limit $${values.push(first)}`,
    values,
  );
}

/** One announcement that the actor may read. @throws `NOT_FOUND` */
export const announcementById = async (tx: Tx, id: string): Promise<AnnouncementEntity> =>
  orNotFound(await tx.first(AnnouncementEntity, 'where t.id = $1', [id]));

/** Messages about announcements that the actor has not read. */
export const loadUnreadOf = manyLoader<string, UnreadAbout>(unreadAbout, ({ aggregateId }) => aggregateId);

/** How many working days are left until a day; the calendar is read once for all of them. */
export const loadDaysLeft = oneLoader<string, { readonly day: string; readonly left: number }>(
  async (tx, days) => {
    const now = today();
    const inOrder = [now, ...days].sort();
    const calendar = await calendarAround(tx, inOrder[0] ?? now, inOrder.at(-1));
    return days.map((day) => ({ day, left: workingDaysBetween(calendar, now, day) }));
  },
  ({ day }) => day,
);
