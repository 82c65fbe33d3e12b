import { type Actor, homePlaces, libraryStates, type SeasonStage, stageOfPlace, today } from '@chengxiao/domain';
import type { YearStages } from '../review';

/** Which projects of a year: my own and those below me, those of my division, or those of the places below it. */
export type HomeScope = 'own' | 'below';

/** The projects of a year with where they stand, as SQL. */
export type HomeSource = { readonly sql: string; readonly values: readonly unknown[] };

/** Last day by place, and the day from which one that finance has set counts as late. */
function endsByPlace(year: number, years: readonly YearStages[]): { ends: object; set: boolean } {
  const found = years.find((each) => each.year === year);
  const endOf = (stage: SeasonStage | null) => found?.stages.find((each) => each.stage === stage)?.endsOn ?? null;
  return {
    ends: Object.fromEntries(homePlaces.map((place) => [place, endOf(stageOfPlace[place])])),
    set: found?.set ?? false,
  };
}

/**
 * Every project that runs in a year, once, with its target, the open step of its review, its money and where it stands. Money is
 * added up once for all, not project by project, and every table is read by the range of the scope and, for the own ones, by the
 * division: the whole is a few joins of what the actor has, whatever else there is.
 */
export function homeSource(
  actor: Actor,
  year: number,
  stages: readonly YearStages[],
  scope: HomeScope = 'own',
): HomeSource {
  const { ends, set } = endsByPlace(year, stages);
  const values = [
    year,
    actor.scopePath,
    `${actor.scopePath}~`,
    actor.divisionCode,
    libraryStates,
    JSON.stringify(ends),
    today(),
    set,
  ];
  const division = (table: string) => `${table}.division_code ${scope === 'own' ? '=' : '<>'} $4`;
  const inScope = (table: string) => `${table}.org_path >= $2 and ${table}.org_path < $3 and ${division(table)}`;
  const sql = `select h.*, coalesce(h.due_on, ($6::jsonb ->> h.place)::date) as due,
      coalesce(h.due_on < $7::date, $8::boolean and ($6::jsonb ->> h.place)::date < $7::date, false) as late
    from (select p.id, p.code, p.name, p.org_name, p.department_name, p.org_path, p.division_code, t.id as target_id, t.round_no,
      greatest(p.updated_at, t.updated_at, w.stepped_at) as updated_at,
      coalesce(case when l.state <> 'cancelled' then l.amount end, f.amount, 0.00) as amount,
      w.step_section, w.assignee_id, w.assignee_name, w.stepped_at,
      -- What came back is due on the day by which it is to be mended.
      coalesce(w.due_on, case when t.state = 'returned' then t.mend_by end) as due_on, w.route -> 'steps' -> w.step -> 'name' as step_name,
      case when p.state = 'suspended' then 'held'
        when t.state = 'approved' then 'approved' when t.state = 'passed' then 'passed'
        when t.state = 'submitted' then case when w.step_role = 'department' then 'departmentReview' else 'financeReview' end
        when t.state = 'returned' then 'targetReturned' when t.state = 'draft' then 'targetDraft'
        when p.state = any($5) then 'targetMissing' when p.state = 'submitted' then 'entryReview'
        when p.state = 'returned' then 'entryReturned' else 'entryDraft' end as place
    from project p
    left join target t on t.project_id = p.id and t.year = $1 and ${inScope('t')}
    left join review_round w on w.subject_id = coalesce(t.id, p.id) and w.step is not null and ${inScope('w')}
    left join budget_line l on l.project_id = p.id and l.year = $1 and ${inScope('l')}
    left join (select m.project_id, sum(m.amount) as amount from project_fund m
                where m.year = $1 and ${inScope('m')} group by m.project_id) f on f.project_id = p.id
    where ${inScope('p')} and p.level = 'second'
      and p.start_date <= make_date($1, 12, 31) and p.end_date >= make_date($1, 1, 1)
      and (t.id is not null or (p.state not in ('closed', 'terminated') and l.state is distinct from 'cancelled'))) h`;
  return { sql, values };
}
