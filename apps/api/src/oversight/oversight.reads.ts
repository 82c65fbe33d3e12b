import { type Actor, departures, type LifeSubject, today, canonical, workingDaysBetween } from '@chengxiao/domain';
import type {
  CommonListArgs,
  DoneEntryDto,
  HistoryEntryDto,
  TodoArgs,
  TodoCountDto,
  TodoDto,
  WatchedArgs,
  WatchedEventDto,
} from '@chengxiao/dto';
import { addListFilter, conditionList, folded, listColumns, scopeConditions, whereFound } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { historyColumns, named, type StoredEntry, type StoredWords } from '../kit/data/history';
import { manyLoader } from '../kit/data/loader';
import { momentKey, type Page, page, type Totals } from '../kit/data/page';
import { type ChainedEvent, hashOf } from '../kit/data/record';
import { calendarAround, type YearStages } from '../review';
import { todoSource } from './todo.source';

const emptyPage: Page<never> = {
  nodes: [],
  pageInfo: { hasNextPage: false, endCursor: null },
  totalCount: 0,
  sums: { amount: '0.00' },
};

/** Read for the rows of the page alone, not for everything it is chosen from. */
const ofProject = (column: string): string => `(select p.${column} from project p where p.id = t.project_id)`;

/** A chosen year never hides what belongs to none. */
const ofYear = (place: string): string => `(t.year is null or t.year = ${place})`;

/** What waits for the actor: what is due first, then what has waited longest; only what the page shows is read whole. */
export async function todoPage(
  tx: Tx,
  actor: Actor,
  stages: readonly YearStages[],
  { kind, kinds, year, filter = {}, ...request }: TodoArgs,
  totals: Totals,
): Promise<Page<TodoDto>> {
  const source = todoSource(actor, stages, kind ? [kind] : kinds);
  if (!source) return emptyPage;
  const order = `coalesce(t.due_date::text, '9999-12-31') || ' ' || to_char(t.since at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`;
  const from = `(${source.sql}) t`;
  const { conditions, values, where } = conditionList();
  values.push(...source.values);
  addListFilter(where, filter, { ...listColumns('t'), updated: 't.since' });
  if (year) where(ofYear, year);
  const found = await page<Waiting>(
    tx,
    {
      columns: `t.id, t.kind, ${order} as "sortKey"`,
      from,
      conditions,
      values,
      sort: { by: `(${order})`, type: 'text' },
      id: 't.id',
      sums: { amount: 't.amount' },
    },
    request,
    totals,
  );
  return { ...found, nodes: await withDaysLeft(tx, await wholeTodos(tx, actor, stages, found.nodes)) };
}

type Waiting = Pick<TodoDto, 'id' | 'kind'>;

/** All that is told of these, in their order: money and reminders are looked up for them alone. */
async function wholeTodos(
  tx: Tx,
  actor: Actor,
  stages: readonly YearStages[],
  waiting: readonly Waiting[],
): Promise<Undated[]> {
  const source = waiting.length > 0 ? todoSource(actor, stages, [...new Set(waiting.map(({ kind }) => kind))]) : null;
  if (!source) return [];
  const columns = `t.id, t.kind, t.subject_id as "subjectId", t.project_id as "projectId", ${ofProject('code')} as "projectCode", ${ofProject('name')} as "projectName",
      ${ofProject('department_name')} as "departmentName", t.division_code as "divisionCode", t.org_path as "orgPath", t.name, t.org_name as "orgName",
      t.year, t.state, t.due_date as "dueDate", t.amount, t.since, t.reminded_at as "remindedAt",
      t.reminded_by as "remindedBy", t.reminded_word as "remindedWord"`;
  const values = [...source.values, waiting.map(({ id }) => id)];
  const rows = await tx.rows<Undated>(
    `select ${columns} from (${source.sql}) t where t.id = any($${values.length}::uuid[])`,
    values,
    'unprepared',
  );
  const byKey = new Map(rows.map((row) => [`${row.kind} ${row.id}`, row]));
  return waiting.flatMap(({ kind, id }) => byKey.get(`${kind} ${id}`) ?? []);
}

type Undated = Omit<TodoDto, 'overdueDays' | 'daysLeft'>;

/** What waits with the working days that are left of it, and by how many it is late; the calendar is read once. */
async function withDaysLeft(tx: Tx, rows: readonly Undated[]): Promise<TodoDto[]> {
  const now = today();
  const days = [now, ...rows.flatMap(({ dueDate }) => dueDate ?? [])].sort();
  const calendar = rows.length > 0 ? await calendarAround(tx, days[0] ?? now, days.at(-1) ?? now) : null;
  return rows.map((row) => {
    const left = calendar && row.dueDate ? workingDaysBetween(calendar, now, row.dueDate) : null;
    return { ...row, daysLeft: left, overdueDays: Math.max(0, -(left ?? 0)) };
  });
}

/** How much of each kind waits for the actor, and how much of it is late. */
export async function todoCounts(
  tx: Tx,
  actor: Actor,
  stages: readonly YearStages[],
  year?: number,
): Promise<TodoCountDto[]> {
  const source = todoSource(actor, stages);
  if (!source) return [];
  const values = [...source.values, today()];
  const now = `$${values.length}::date`;
  const chosen = year ? `where ${ofYear(`$${values.push(year)}::integer`)}` : '';
  return tx.rows(
    `select t.kind, count(*)::integer as count, (count(*) filter (where t.due_date < ${now}))::integer as overdue, coalesce(sum(t.amount), 0) as amount,
            count(t.reminded_at)::integer as reminded
       from (${source.sql}) t ${chosen} group by t.kind order by t.kind`,
    values,
  );
}

/** Business events: what people do to their own account belongs to nobody's list. */
export const isBusinessEvent = `e.aggregate_type not in ('user', 'session')`;
export const eventId = `md5(e.aggregate_id::text || ':' || e.seq)::uuid`;
const events = 'event e left join project p on p.id = e.project_id';
export const eventColumns = { id: eventId, updated: 'e.at', division: 'e.division_code' };
const newestFirst = { by: 'e.at', type: 'timestamptz', descending: true };
export const entryColumns = `${eventId} as id, e.aggregate_type as subject, e.aggregate_id as "subjectId", e.action,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor_name as "actorName", e.actor_org as "actorOrg",
  e.project_id as "projectId", p.code as "projectCode", p.name as "projectName",
  p.org_name as "orgName", p.department_name as "departmentName", e.division_code as "divisionCode", e.org_path as "orgPath", coalesce(e.data ->> 'reason', e.data ->> 'opinion') as reason,
  ${momentKey('e.at')} as "sortKey"`;

/** What the actor did 已办, newest first. */
export async function donePage(
  tx: Tx,
  actor: Actor,
  { filter = {}, ...request }: CommonListArgs,
  counted: boolean,
): Promise<Page<DoneEntryDto>> {
  const { conditions, values, where } = conditionList();
  conditions.push(isBusinessEvent);
  where((place) => `e.actor_id = ${place}`, actor.userId);
  addListFilter(where, filter, eventColumns);
  const list = { columns: entryColumns, from: events, conditions, values, sort: newestFirst, id: eventId };
  const found = await page<StoredDone>(tx, list, request, counted);
  return { ...found, nodes: named(found.nodes) };
}

export type StoredDone = Omit<DoneEntryDto, keyof StoredWords> & StoredWords;
type Link = StoredDone &
  Omit<ChainedEvent, 'data' | 'at' | 'action' | 'actorName' | 'actorOrg' | 'relatedId'> & {
    data: unknown;
    hash: string;
    before: string | null;
  };

/** What happened in the actor's scope, newest first, each event checked against its hash and the link before it. */
export async function watchedPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, ...request }: WatchedArgs,
  counted: boolean,
): Promise<Page<WatchedEventDto>> {
  const columns = `${entryColumns}, e.aggregate_id as "aggregateId", e.seq, e.aggregate_type as "aggregateType", e.data, e.actor_id as "actorId",
      e.actor_role as "actorRole", e.previous_hash as "previousHash", e.hash,
      (select b.hash from event b where b.aggregate_id = e.aggregate_id and b.seq = e.seq - 1) as before`;
  const { conditions, values, where } = scopeConditions(actor, 'e');
  conditions.push(isBusinessEvent);
  whereFound(where, filter.search, [folded('p.name'), folded('e.actor_name'), folded('e.actor_org')]);
  if (filter.until)
    where((place) => `e.at < (${place}::date + 1)::timestamp at time zone 'Asia/Shanghai'`, filter.until);
  if (filter.subject) where((place) => `e.aggregate_type = ${place}`, filter.subject);
  addListFilter(where, filter, eventColumns);
  const found = await page<Link>(
    tx,
    { columns, from: events, conditions, values, sort: newestFirst, id: eventId },
    request,
    counted,
  );
  return { ...found, nodes: named(found.nodes.map((event) => ({ ...event, intact: isIntact(event) }))) };
}

/** The latest act that I may read of and that took this away from those who had it. */
export async function departureOf(tx: Tx, id: string): Promise<HistoryEntryDto | null> {
  const found = await tx.rows<StoredEntry>(
    `select ${historyColumns} from event e where e.aggregate_id = $1 and e.action = any($2) order by e.seq desc limit 1`,
    [id, departures],
  );
  return named(found)[0] ?? null;
}

const isIntact = ({ data, before, hash, ...event }: Link): boolean =>
  hashOf({ ...event, relatedId: event.projectId, data: canonical(data) }) === hash &&
  event.previousHash === (event.seq === 1 ? '' : before);

export type ProjectSubject = LifeSubject & { readonly projectId: string };

/** The objects of a project's life as they stand, of many projects in one statement; budget lines only name their year. */
export const loadLifeSubjects = manyLoader<string, ProjectSubject>(
  (tx, ids) => tx.rows(lifeSubjects, [ids]),
  (subject) => subject.projectId,
);

const lifeSubject = (kind: string, table: string, year = 't.year', state = 't.state'): string =>
  `select t.project_id as "projectId", '${kind}' as kind, t.id, ${year} as year, ${state} as state from ${table} t where t.project_id = any($1)`;
const lifeSubjects = [
  `select t.id as "projectId", 'project' as kind, t.id, null::integer as year, t.state from project t where t.id = any($1)`,
  lifeSubject('target', 'target'),
  lifeSubject(
    'monitoring',
    'monitoring_report',
    't.year',
    `case when t.correction_state in ('required', 'reported') then 'correcting' else t.state end`,
  ),
  lifeSubject('evaluation', 'evaluation'),
  lifeSubject('notice', 'result_notice'),
  lifeSubject('proposal', 'budget_proposal', 't.evaluated_year'),
  lifeSubject(
    'publication',
    'publication',
    't.year',
    `case when t.state = 'published' and t.kind = 'target' then 'targetPublished' else t.state end`,
  ),
].join(' union all ');
