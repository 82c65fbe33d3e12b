import { financeAlone, preparedYear, type ReviewSubject, type SeasonStage, today } from '@chengxiao/domain';
import { dueOfStageSql } from '../../review';

/** Where a kind of what waits on the desk is found: as `x`, with the columns of a round, and the name of its step. */
type DeskKind = { readonly from: string; readonly stepName: string };

/** Whether no step comes after the one a round `r` waits at. */
const lastStep = `r.step = jsonb_array_length(r.route -> 'steps') - 1`;

/** What was submitted and has no round of its own where no route is set: it waits for finance until its stage ends. */
type Sent = {
  readonly table: string;
  /** The project of `o`. */
  readonly projectId: string;
  readonly year: string;
  readonly amount: string;
  readonly stage: SeasonStage;
  readonly ends: string;
};

const sent = ({ table, projectId, year, amount, stage, ends }: Sent): DeskKind => ({
  from: `(select coalesce(r.id, o.id) as id, o.id as subject_id, ${projectId} as project_id, o.org_path, o.division_code, o.hands,
      coalesce(r.year, ${year}) as year, coalesce(r.round_no, 1) as round_no, r.route -> 'steps' -> r.step -> 'name' as step_name,
      coalesce(r.step_key, '${financeAlone.key}') as step_key, coalesce(r.step_role, '${financeAlone.role}') as step_role, r.step_section,
      coalesce(r.due_on, ${dueOfStageSql(ends, year, stage, 'o.updated_at')}) as due_on, coalesce(r.stepped_at, o.updated_at) as stepped_at,
      coalesce(r.amount, ${amount}) as amount, 0 as risk, false as key_project, r.assignee_id, r.assignee_name,
      coalesce(${lastStep}, true) as last_step
    from ${table} o left join review_round r on r.subject_id = o.id and r.step is not null where o.state = 'submitted') x`,
  stepName: `coalesce(x.step_name, '${JSON.stringify(financeAlone.name)}'::jsonb)`,
});

const route = `r.route -> 'steps' -> r.step -> 'name'`;
/** The kinds of the desk by what is reviewed; `ends` is the place of the last days of the stages, until which all but targets are due without a route. */
export const deskKinds: Readonly<Record<ReviewSubject, (ends: () => string) => DeskKind>> = {
  target: () => ({
    from: `(select r.*, ${route} as step_name, ${lastStep} as last_step from review_round r where r.step is not null and r.subject = 'target') x`,
    stepName: 'x.step_name',
  }),
  libraryEntry: (ends) =>
    sent({
      table: 'project',
      projectId: 'o.id',
      year: String(preparedYear(today())),
      amount: 'o.total_amount',
      stage: 'admission',
      ends: ends(),
    }),
  adjustment: (ends) =>
    sent({
      table: 'target_adjustment',
      projectId: 'o.project_id',
      year: 'o.year',
      amount: '(select sum(f.amount) from project_fund f where f.project_id = o.project_id and f.year = o.year), 0',
      stage: 'approval',
      ends: ends(),
    }),
};
