import { type Actor, preparedYear, today, workingDaysBetween, yearsLater } from '@chengxiao/domain';
import type {
  DoneEntryDto,
  HomeProjectArgs,
  HomeProjectDto,
  LastYearDto,
  PlaceCountDto,
  PointCountDto,
  ReturnReasonDto,
} from '@chengxiao/dto';
import { addListFilter } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { named } from '../kit/data/history';
import { manyLoader } from '../kit/data/loader';
import { type Page, page, type Totals } from '../kit/data/page';
import { calendarAround, type YearStages } from '../review';
import { homeSource } from './home.source';
import { entryColumns, isBusinessEvent, type StoredDone } from './oversight.reads';

/** How many of my projects stand where, of one year: one statement, grouped. */
export function placeCounts(
  tx: Tx,
  actor: Actor,
  year: number,
  stages: readonly YearStages[],
): Promise<PlaceCountDto[]> {
  const { sql, values } = homeSource(actor, year, stages);
  return tx.rows(
    `select x.place, x.step_section as section, count(*)::integer as count, (count(*) filter (where x.late))::integer as late,
            sum(x.amount)::text as amount
       from (${sql}) x group by x.place, x.step_section`,
    [...values],
    'unprepared',
  );
}

/** My projects of a year, the most money first. */
export function homeProjectPage(
  tx: Tx,
  actor: Actor,
  stages: readonly YearStages[],
  { year, place, filter = {}, ...request }: HomeProjectArgs,
  totals: Totals,
): Promise<Page<HomeProjectDto>> {
  const source = homeSource(actor, year, stages);
  const columns = `x.id, x.code as "projectCode", x.name as "projectName", x.org_name as "orgName", x.department_name as "departmentName",
    x.division_code as "divisionCode", x.org_path as "orgPath", $1::integer as year, x.target_id as "targetId", x.amount::text as amount, x.place,
    x.step_name as "stepName", x.assignee_name as "assigneeName", x.due::text as "dueDate", x.amount::text as "sortKey"`;
  const values: unknown[] = [...source.values];
  const conditions: string[] = [];
  const where = (condition: (place: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  if (place) where((at) => `x.place = ${at}`, place);
  addListFilter(where, filter, { id: 'x.id', updated: 'x.updated_at', division: 'x.division_code' });
  return page<HomeProjectDto>(
    tx,
    {
      columns,
      from: `(${source.sql}) x`,
      conditions,
      values,
      sort: { by: 'x.amount', type: 'numeric', descending: true },
      id: 'x.id',
      sums: { amount: 'x.amount' },
    },
    request,
    totals,
  );
}

/** What others did last about each matter in my scope within a month, newest first. */
export async function recentEvents(tx: Tx, actor: Actor): Promise<DoneEntryDto[]> {
  const found = await tx.rows<StoredDone>(
    `select ${entryColumns} from event e left join project p on p.id = e.project_id
      where e.org_path >= $1 and e.org_path < $2 and e.division_code = $3 and e.actor_id is distinct from $4::uuid
        and e.at > now() - interval '30 days' and ${isBusinessEvent}
        and not exists (select from event later where later.aggregate_id = e.aggregate_id and later.seq > e.seq
                         and later.actor_id is distinct from $4::uuid)
      order by e.at desc limit 8`,
    [actor.scopePath, `${actor.scopePath}~`, actor.divisionCode, actor.userId],
  );
  return named(found);
}

/** Points of the review that did not fit when targets of a year came back, the most frequent first. */
export const returnedPoints = (tx: Tx, actor: Actor, year: number): Promise<PointCountDto[]> =>
  tx.rows(
    `select j.point, count(*)::integer as count
       from target_review r join target t on t.id = r.target_id and t.year = $1
      cross join lateral (select key as point from jsonb_each(r.points) where value ->> 'fit' <> 'fit') j
      where r.decision in ('return', 'returnOne', 'reject') and r.org_path >= $2 and r.org_path < $3 and r.division_code = $4
      group by j.point order by count(*) desc, j.point`,
    [year, actor.scopePath, `${actor.scopePath}~`, actor.divisionCode],
  );

/** What happened in the season of the year before. */
export async function lastYearOf(tx: Tx, actor: Actor, before: number): Promise<LastYearDto> {
  const year = before - 1;
  const day = yearsLater(today(), year - preparedYear(today()));
  const told = await tx.one<{
    submitted: number;
    byThen: number;
    returned: number;
    first: string | null;
    last: string | null;
  }>(
    `select count(distinct x.subject_id)::integer as submitted,
            (count(distinct x.subject_id) filter (where x.submitted_at < ($5::date + 1)::timestamp at time zone 'Asia/Shanghai'))::integer as "byThen",
            (count(*) filter (where x.outcome in ('returned', 'rejected')))::integer as returned,
            (min(x.submitted_at) at time zone 'Asia/Shanghai')::date::text as first,
            (max(x.submitted_at) at time zone 'Asia/Shanghai')::date::text as last
       from review_round x
      where x.subject = 'target' and x.year = $1 and x.org_path >= $2 and x.org_path < $3 and x.division_code = $4`,
    [year, actor.scopePath, `${actor.scopePath}~`, actor.divisionCode, day],
  );
  const { submitted = 0, byThen = 0, returned = 0, first = null, last = null } = told ?? {};
  const workingDays = first && last ? workingDaysBetween(await calendarAround(tx, first, last), first, last) + 1 : null;
  const points = returned > 0 ? await returnedPoints(tx, actor, year) : [];
  return { year, day, byThen, submitted, returned, workingDays, points };
}

type StoredReason = ReturnReasonDto & { subjectId: string };

/** Why things came back: of a target the rows with their reasons, the points that did not fit and the opinion; of others the reason. */
export const loadReturnReasons = manyLoader<string, StoredReason>(
  (tx, ids) => tx.rows(returnReasons, [ids]),
  ({ subjectId }) => subjectId,
);

const reasonOf = (table: string): string =>
  `select t.id as "subjectId", null::integer as row, null::text as name, null::text as point, t.reason, 3 as part
     from ${table} t where t.id = any($1) and t.state = 'returned' and coalesce(t.reason, '') <> ''`;
const lastReturns = `(select distinct on (r.target_id) r.target_id, r.row_reasons, r.points, r.opinion from target_review r
    join target t on t.id = r.target_id and t.state = 'returned'
   where r.target_id = any($1) and r.decision in ('return', 'reject') order by r.target_id, r.reviewed_at desc, r.id desc) r`;
const returnReasons = `select "subjectId", row, name, point, reason from (
  select r.target_id as "subjectId", i.position + 1 as row, i.name, null::text as point, x.reason, 0 as part
    from ${lastReturns}
    cross join lateral jsonb_to_recordset(r.row_reasons) x("indicatorId" uuid, reason text)
    join target_indicator i on i.target_id = r.target_id and i.id = x."indicatorId"
  union all
  select r.target_id, null, null, j.key, coalesce(j.value ->> 'opinion', ''), 1
    from ${lastReturns} cross join lateral jsonb_each(r.points) j where j.value ->> 'fit' <> 'fit'
  union all
  select r.target_id, null, null, null, r.opinion, 2 from ${lastReturns} where r.opinion <> ''
  union all ${['project', 'ex_ante_assessment', 'overall_target', 'monitoring_report', 'evaluation'].map(reasonOf).join(' union all ')}
) x order by "subjectId", part, row`;
