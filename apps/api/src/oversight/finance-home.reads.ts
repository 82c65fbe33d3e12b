import { type Actor, type Forecast, forecastOf, paceSince, rounded, sum, unsubmittedPlaces } from '@chengxiao/domain';
import type { PersonLoadDto, ProgressRowDto, SectionLoadDto } from '@chengxiao/dto';
import type { Tx } from '../kit/data/db';
import { calendarAround, type YearStages } from '../review';
import { homeSource } from './home.source';

const unsubmitted = unsubmittedPlaces.map((place) => `'${place}'`).join(', ');
const counted = (where: string): string => `(count(*) filter (where ${where}))::integer`;
/** What is suspended owes nothing until it goes on. */
const isDue = `x.place <> 'held'`;
const progress = `count(*)::integer as total, ${counted(`x.place in ('passed', 'approved')`)} as passed,
  ${counted(`x.place in ('financeReview', 'entryReview')`)} as "financeReview", ${counted(`x.place = 'departmentReview'`)} as "departmentReview",
  ${counted(`x.place in (${unsubmitted})`)} as unsubmitted, ${counted('x.late')} as late,
  ${counted(`x.place in ('passed', 'approved') and x.round_no = 1`)} as "firstPassed", sum(x.amount)::text as amount`;

/** How far the departments of the division have come in a year, the most money first: one statement, grouped. */
export function departmentProgress(
  tx: Tx,
  actor: Actor,
  year: number,
  stages: readonly YearStages[],
): Promise<ProgressRowDto[]> {
  const { sql, values } = homeSource(actor, year, stages);
  return tx.rows(
    // Nothing keeps two departments of one division from having one name: they are one row, which leads to the first.
    `select g.*, null as "placeCode",
            (select d.id from organisation d where d.name = g.name and d.division_code = $4 and d.kind = 'department'
              order by d.id limit 1) as "departmentId" from (
       select x.department_name as name, ${progress} from (${sql}) x where ${isDue} group by x.department_name order by sum(x.amount) desc, 1 limit 100) g
      order by g.amount::numeric desc, g.name`,
    [...values],
    'unprepared',
  );
}

/** The same of the places just below the division. */
export function placeProgress(
  tx: Tx,
  actor: Actor,
  year: number,
  stages: readonly YearStages[],
): Promise<ProgressRowDto[]> {
  const { sql, values } = homeSource(actor, year, stages, 'below');
  const depth = actor.scopePath.split('/').length;
  return tx.rows(
    `select d.name, d.code as "placeCode", null as "departmentId", g.* from (
       select split_part(x.org_path, '/', ${depth}) as code, ${progress} from (${sql}) x where ${isDue} group by 1) g
       join division d on d.code = g.code order by d.code`,
    [...values],
    'unprepared',
  );
}

type StoredLoad = PersonLoadDto & Pick<SectionLoadDto, 'section'>;

/** What waits at the steps of finance, by section and in it by person. */
export async function sectionLoad(tx: Tx, actor: Actor, now: string): Promise<SectionLoadDto[]> {
  const found = await tx.rows<StoredLoad>(
    `select x.step_section as section, x.assignee_name as name, count(*)::integer as count,
            (count(*) filter (where x.due_on < $2::date))::integer as late, sum(x.amount)::text as amount, min(x.stepped_at) as oldest
       from review_round x where x.step is not null and x.step_role = 'finance' and x.division_code = $1
      group by x.step_section, x.assignee_id, x.assignee_name order by x.step_section nulls last, count(*) desc, x.assignee_name nulls last`,
    [actor.divisionCode, now],
  );
  return [...Map.groupBy(found, ({ section }) => section)].map(([section, people]) => ({
    section,
    count: total(people, 'count'),
    late: total(people, 'late'),
    amount: rounded(sum(people.map(({ amount }) => amount))),
    oldest: people
      .map(({ oldest }) => oldest)
      .reduce((first, each) => (each && (!first || each < first) ? each : first), null),
    people,
  }));
}

const total = (rows: readonly StoredLoad[], key: 'count' | 'late'): number =>
  rows.reduce((all, each) => all + each[key], 0);

/** When finance will be through with the targets of a year: what waits for it, at the pace of the last working days. */
export async function financeForecast(
  tx: Tx,
  actor: Actor,
  { year, now, stages }: { readonly year: number; readonly now: string; readonly stages: readonly YearStages[] },
): Promise<Forecast> {
  const calendar = await calendarAround(tx, `${Number(now.slice(0, 4)) - 1}-12-01`, now);
  const found = await tx.one<{ done: number; open: number }>(
    `select (select count(distinct (r.target_id, r.round_no))::integer from target_review r
              join review_round w on w.subject_id = r.target_id and w.round_no = r.round_no and w.year = $2
              where r.division_code = $1 and r.reviewed_at >= $3::timestamp at time zone 'Asia/Shanghai' and r.decision in ('pass', 'return', 'reject')
                and exists (select from jsonb_array_elements(w.route -> 'steps') s
                             where s ->> 'key' = r.step ->> 'key' and s ->> 'role' = 'finance')) as done,
            (select count(*)::integer from review_round x where x.subject = 'target' and x.year = $2 and x.step is not null
                and x.step_role = 'finance' and x.division_code = $1) as open`,
    [actor.divisionCode, year, paceSince(calendar, now)],
  );
  const stage = stages.find((each) => each.year === year)?.stages.find((each) => each.stage === 'financeReview');
  return forecastOf(calendar, now, { done: found?.done ?? 0, open: found?.open ?? 0, dueOn: stage?.endsOn ?? null });
}
