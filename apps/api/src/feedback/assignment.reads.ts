import { type Actor, type Grade, scoreDifference } from '@chengxiao/domain';
import type { AssignmentListArgs, AssignmentSort } from '@chengxiao/dto';
import { type Columns, everyColumn } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, listColumns, whereAmong } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader } from '../kit/data/loader';
import { newest, type Page, page, type Sort } from '../kit/data/page';
import { AssignmentEntity } from './assignment.entity';
import { conditionsOf, type ProjectFacts } from './feedback.reads';

type Stored = AssignmentEntity &
  ProjectFacts & { task: string } & { selfScore: string | null; selfGrade: Grade | null };
/** An assignment with what its page says about project and self-evaluation. */
export type AssignmentRow = Stored & { difference: string | null };

/** A firm that has not declared yet, or not to be free, sees neither project nor evaluation: the title is the assignment's own. */
const from = `assignment t left join project p on p.id = t.project_id left join evaluation e on e.id = t.evaluation_id
  left join assignment_task k on k.assignment_id = t.id`;
const titleFacts = `coalesce(p.code, t.title_code) as "projectCode", coalesce(p.name, t.title_name) as "projectName",
  coalesce(p.org_name, t.title_org) as "orgName", coalesce(p.department_name, t.title_department) as "departmentName"`;
const selected = (tx: Tx, columns: Columns = everyColumn) =>
  `${tx.columns(AssignmentEntity, 't', columns)}, ${titleFacts}, coalesce(k.task, '') as task, e.total as "selfScore", e.grade as "selfGrade"`;
/** What waits for an opinion by due date, then the rest. */
const urgency = `case when t.state = 'assigned' then t.due_date else date '9999-12-31' end`;

const sorts: Readonly<Record<AssignmentSort, Sort>> = {
  due: { by: urgency, type: 'date', text: `(${urgency})::text` },
  newest,
};

const withDifference = <T extends Pick<Stored, 'score' | 'selfScore'>>(
  row: T,
): T & Pick<AssignmentRow, 'difference'> => ({
  ...row,
  difference: scoreDifference(row.score, row.selfScore),
});

/** A page of the assignments in scope, the most urgent first; a firm sees its own until they are withdrawn. */
export async function assignmentPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: AssignmentListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<AssignmentRow, 'id'>>> {
  const { conditions, values, where, search } = conditionsOf(actor);
  addListFilter(where, filter, listColumns('t'));
  if (actor.role === 'evaluator')
    where((place) => `t.evaluator_org_id = ${place} and t.state <> 'withdrawn'`, actor.orgId);
  if (filter.year) where((place) => `t.year = ${place}`, filter.year);
  whereAmong(where, 't.state', filter.states);
  search(filter.search);
  const order = sorts[sort];
  const list = {
    columns: `${selected(tx, columns.with('id', 'score'))}, ${order.text} as "sortKey"`,
    from,
    conditions,
    values,
    sort: order,
    id: 't.id',
  };
  const found = await page<Pick<Stored, 'id' | 'score' | 'selfScore'>>(tx, list, request, counted);
  return { ...found, nodes: found.nodes.map(withDifference) };
}

/** One assignment in scope. @throws `NOT_FOUND` */
export const assignmentById = async (tx: Tx, id: string): Promise<AssignmentRow> =>
  withDifference(orNotFound(await tx.one<Stored>(`select ${selected(tx)} from ${from} where t.id = $1`, [id])));

export const loadAssignmentsOfProject = manyLoader<string, AssignmentRow>(
  async (tx, ids) =>
    (
      await tx.rows<Stored>(
        `select ${selected(tx)} from ${from} where t.project_id = any($1) order by t.assigned_on, t.id`,
        [ids],
      )
    ).map(withDifference),
  (assignment) => assignment.projectId,
);
export const loadAssignmentsOfEvaluation = manyLoader<string, AssignmentRow>(
  async (tx, ids) =>
    (
      await tx.rows<Stored>(
        `select ${selected(tx)} from ${from} where t.evaluation_id = any($1) order by t.assigned_on, t.id`,
        [ids],
      )
    ).map(withDifference),
  (assignment) => assignment.evaluationId,
);
