import type { Actor } from '@chengxiao/domain';
import type { CommonListArgs, StartedDto } from '@chengxiao/dto';
import { addListFilter, conditionList, listColumns } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { type Page, page, momentKey, type Totals } from '../kit/data/page';
import { withOverdue } from '../review';

/** What the actor submitted 我发起的: the latest round of each thing, latest first, with where it stands. */
export async function startedPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, ...request }: CommonListArgs,
  totals: Totals,
): Promise<Page<StartedDto>> {
  const columns = `x.id, x.subject, x.subject_id as "subjectId", x.project_id as "projectId", p.code as "projectCode", p.name as "projectName",
      p.org_name as "orgName", p.department_name as "departmentName", x.division_code as "divisionCode", x.org_path as "orgPath", x.year, x.amount,
      x.submitted_at as "submittedAt", x.route -> 'steps' -> x.step -> 'name' as "stepName", x.assignee_name as "assigneeName",
      x.due_on as "dueDate", x.outcome, r.at as "remindedAt",
      ${momentKey('x.submitted_at')} as "sortKey"`;
  const from = `review_round x join project p on p.id = x.project_id
    left join lateral (select max(r.reviewed_at) as at from target_review r
                        where r.target_id = x.subject_id and r.round_no = x.round_no and r.decision = 'remind' and r.step ->> 'key' = x.step_key) r on true`;
  const { conditions, values, where } = conditionList();
  where((place) => `x.submitted_by = ${place}`, actor.userId);
  addListFilter(where, filter, { ...listColumns('x'), updated: 'greatest(x.submitted_at, x.stepped_at, x.ended_at)' });
  conditions.push(
    'not exists (select from review_round later where later.subject_id = x.subject_id and later.round_no > x.round_no)',
  );
  const found = await page<Omit<StartedDto, 'overdueDays'>>(
    tx,
    {
      columns,
      from,
      conditions,
      values,
      sort: { by: 'x.submitted_at', type: 'timestamptz', descending: true },
      id: 'x.id',
      sums: { amount: 'x.amount' },
    },
    request,
    totals,
  );
  return { ...found, nodes: await withOverdue(tx, found.nodes, ({ dueDate }) => dueDate) };
}
