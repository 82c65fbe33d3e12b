import { type Actor, addressedAs } from '@chengxiao/domain';
import type { AnnouncementListArgs, AnnouncementSort } from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, conditionList, folded, listColumns, whereFound } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader } from '../kit/data/loader';
import { newest, type Page, page, type Sort } from '../kit/data/page';
import { type UnreadAbout, unreadAbout } from '../messages';
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
  whereFound(where, filter.search, [folded('t.title'), folded('t.document_no')]);
  const list = {
    columns: `${tx.columns(AnnouncementEntity, 't', columns.with('id'))}, ${order.text} as "sortKey"`,
    from: 'announcement t',
  };
  return page(tx, { ...list, conditions, values, sort: order, id: 't.id' }, request, counted);
}

/** Asks that the actor wrote it or is addressed, above row-level security, which must never hold alone. */
function addReaders({ role, orgId, orgPath, divisionCode }: Actor, conditions: string[], values: unknown[]): void {
  const { own, above } = addressedAs[role];
  // The path of an organisation begins with the divisions above its own.
  const [, ...steps] = orgPath.split('/');
  const before = values.length;
  values.push(orgId, divisionCode, steps.slice(0, steps.indexOf(divisionCode)), above);
  const [org, division, divisions, audiences] = [1, 2, 3, 4].map((at) => `$${before + at}`);
  const ofOwn = own === 'always' ? 'true' : `t.audiences && array[${own.map((each) => `'${each}'`).join()}]::text[]`;
  conditions.push(
    `(t.org_id = ${org} or t.division_code = ${division} and ${ofOwn} or t.division_code = any(${divisions}) and t.audiences && ${audiences}::text[])`,
  );
}

/** One announcement that the actor may read. @throws `NOT_FOUND` */
export const announcementById = async (tx: Tx, id: string): Promise<AnnouncementEntity> =>
  orNotFound(await tx.first(AnnouncementEntity, 'where t.id = $1', [id]));

/** Messages about announcements that the actor has not read. */
export const loadUnreadOf = manyLoader<string, UnreadAbout>(unreadAbout, ({ aggregateId }) => aggregateId);
