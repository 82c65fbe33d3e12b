import { type Actor, unsubmittedPlaces } from '@chengxiao/domain';
import type { ProgressRowDto, SectionLoadDto } from '@chengxiao/dto';
import type { Tx } from '../kit/data/db';
import type { YearStages } from '../review';
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
    `select x.department_name as name, ${progress} from (${sql}) x where ${isDue} group by x.department_name order by sum(x.amount) desc, 1 limit 100`,
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
    `select d.name, g.* from (
       select split_part(x.org_path, '/', ${depth}) as code, ${progress} from (${sql}) x where ${isDue} group by 1) g
       join division d on d.code = g.code order by d.code`,
    [...values],
    'unprepared',
  );
}

/** What waits at the steps of finance, by section. */
export const sectionLoad = (tx: Tx, actor: Actor, now: string): Promise<SectionLoadDto[]> =>
  tx.rows(
    `select x.step_section as section, count(*)::integer as count, (count(*) filter (where x.due_on < $2::date))::integer as late,
            (count(*) filter (where x.assignee_id is null))::integer as unassigned, sum(x.amount)::text as amount, min(x.stepped_at) as oldest
       from review_round x where x.step is not null and x.step_role = 'finance' and x.division_code = $1
      group by x.step_section order by x.step_section nulls last`,
    [actor.divisionCode, now],
  );
