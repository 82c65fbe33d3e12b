import { type Actor, type ReviewSubject, reviewSubjects, today } from '@chengxiao/domain';
import type { DeskArgs, DeskChoicesDto, DeskFilter, DeskKindDto, DeskRowDto, DeskSort } from '@chengxiao/dto';
import { addListFilter, listColumns, scopeConditions, whereFound } from '../../kit/data/conditions';
import type { Tx } from '../../kit/data/db';
import { type Page, page, type Sort } from '../../kit/data/page';
import { endsOfStages, withOverdue, type YearStages } from '../../review';
import { deskKinds } from './desk.kinds';

/** Which kind of the desk is asked for, and the stages of the years around; what is due by its route needs none. */
export type Desk = { readonly subject: ReviewSubject; readonly stages: readonly YearStages[] };
/** Targets: what a bulk act is done to. */
export const targetDesk: Desk = { subject: 'target', stages: [] };

/** What waits for the actor's step, as the desk and a bulk act both mean it. */
export function deskConditions(actor: Actor, filter: DeskFilter, { subject, stages }: Desk) {
  const scope = scopeConditions(actor, 'x');
  const { values, where } = scope;
  const kind = deskKinds[subject](() => `$${values.push(JSON.stringify(endsOfStages(stages)))}`);
  addListFilter(where, filter, { ...listColumns('x'), updated: 'x.stepped_at' });
  where((place) => `x.division_code = ${place}`, actor.divisionCode);
  where((place) => `x.step_role = ${place}`, actor.role);
  if (actor.section) where((place) => `(x.step_section is null or x.step_section = ${place})`, actor.section);
  where((place) => `(x.assignee_id is null or x.assignee_id = ${place}::uuid)`, actor.userId);
  where((place) => `not (${place}::uuid = any(x.hands))`, actor.userId);
  const { year, step, department, projectType, minAmount, maxAmount, overdue, minRisk, keyProject, search } = filter;
  if (year) where((place) => `x.year = ${place}`, year);
  if (step) where((place) => `x.step_key = ${place}`, step);
  if (department) where((place) => `p.department_name = ${place}`, department);
  if (projectType) where((place) => `p.project_type = ${place}`, projectType);
  if (minAmount) where((place) => `x.amount >= ${place}::numeric`, minAmount);
  if (maxAmount) where((place) => `x.amount <= ${place}::numeric`, maxAmount);
  if (typeof overdue === 'boolean') where((place) => `(x.due_on < ${place}::date) = ${String(overdue)}`, today());
  if (minRisk) where((place) => `x.risk >= ${place}`, minRisk);
  if (typeof keyProject === 'boolean') where((place) => `x.key_project = ${place}`, keyProject);
  whereFound(where, search, ['p.folded_name', 'lower(p.code)']);
  return { ...scope, stepName: kind.stepName, from: `${kind.from} join project p on p.id = x.project_id` };
}

const sorts: Readonly<Record<DeskSort, Sort>> = {
  due: { by: 'x.due_on', type: 'date', text: 'x.due_on::text' },
  amount: { by: 'x.amount', type: 'numeric', descending: true, text: 'x.amount::text' },
  risk: { by: 'x.risk', type: 'integer', descending: true, text: 'x.risk::text' },
};

/** A page of what waits for my step; `added` asks for the money of all pages. */
export async function deskPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: Omit<DeskArgs, 'subject'>,
  { counted, added, ...desk }: Desk & { readonly counted: boolean; readonly added: boolean },
): Promise<Page<DeskRowDto> & { totalAmount: string | null }> {
  const order = sorts[sort];
  const { from, stepName, conditions, values } = deskConditions(actor, filter, desk);
  const columns = `x.id, '${desk.subject}' as subject, x.subject_id as "subjectId", x.subject_id as "targetId", x.project_id as "projectId",
      p.code as "projectCode", p.name as "projectName", p.org_name as "orgName", p.department_name as "departmentName",
      x.division_code as "divisionCode", x.org_path as "orgPath", p.project_type as "projectType", x.year, x.round_no as "roundNo",
      ${stepName} as "stepName", x.due_on as "dueOn", x.amount, x.risk, x.key_project as "keyProject", x.assignee_name as "assigneeName",
      x.last_step as "lastStep",
      ${order.text} as "sortKey"`;
  const found = await page<Omit<DeskRowDto, 'overdueDays'>>(
    tx,
    { columns, from, conditions, values, sort: order, id: 'x.id' },
    request,
    counted,
  );
  const total = added ? await deskTotal(tx, actor, filter, desk) : null;
  return {
    ...found,
    nodes: await withOverdue(tx, found.nodes, ({ dueOn }) => dueOn),
    totalAmount: total?.amount ?? null,
  };
}

/** How many a filter finds, and how much money that is, 元. */
export async function deskTotal(
  tx: Tx,
  actor: Actor,
  filter: DeskFilter,
  desk: Desk,
): Promise<{ count: number; amount: string }> {
  const { from, conditions, values } = deskConditions(actor, filter, desk);
  const total = await tx.one<{ count: number; amount: string }>(
    `select count(*)::integer as count, coalesce(sum(x.amount), 0.00)::text as amount from ${from} where ${conditions.join(' and ')}`,
    values,
  );
  return total ?? { count: 0, amount: '0.00' };
}

/** How many of each kind wait for my step. */
export async function deskCounts(tx: Tx, actor: Actor, stages: Desk['stages']): Promise<DeskKindDto[]> {
  const counts: DeskKindDto[] = [];
  for (const subject of reviewSubjects)
    counts.push({ subject, count: (await deskTotal(tx, actor, {}, { subject, stages })).count });
  return counts;
}

/** What the filters can ask for now. */
export async function deskChoices(tx: Tx, actor: Actor, desk: Desk): Promise<Omit<DeskChoicesDto, 'kinds'>> {
  const { from, stepName, conditions, values } = deskConditions(actor, {}, desk);
  const waiting = `from ${from} where ${conditions.join(' and ')}`;
  const steps = await tx.rows<DeskChoicesDto['steps'][number]>(
    `select x.step_key as key, min((${stepName})::text)::jsonb as name, count(*)::integer as count
       ${waiting} group by x.step_key order by x.step_key`,
    values,
  );
  const key = await tx.one<{ count: number }>(`select count(*)::integer as count ${waiting} and x.key_project`, values);
  const departments = await tx.rows<{ name: string }>(
    `select distinct p.department_name as name ${waiting} order by name limit 500`,
    values,
  );
  return { steps, departments: departments.map(({ name }) => name), keyProjects: key?.count ?? 0 };
}
