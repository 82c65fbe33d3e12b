import { type Actor, isDecision, type ReviewAct, today, withoutTakenBack } from '@chengxiao/domain';
import type { DeskArgs, DeskChoicesDto, DeskDayDto, DeskFilter, DeskRowDto, DeskSort } from '@chengxiao/dto';
import { addListFilter, listColumns, scopeConditions, whereFound } from '../../kit/data/conditions';
import type { Tx } from '../../kit/data/db';
import { type Page, page, type Sort } from '../../kit/data/page';
import { withOverdue } from '../../review';

const from = 'review_round x join project p on p.id = x.project_id';

/** The conditions of what waits for the actor's step, as the desk and a bulk act both mean it. */
export function deskConditions(actor: Actor, filter: DeskFilter) {
  const scope = scopeConditions(actor, 'x');
  const { conditions, where } = scope;
  addListFilter(where, filter, { ...listColumns('x'), updated: 'x.stepped_at' });
  conditions.push(`x.step is not null and x.subject = 'target'`);
  where((place) => `x.division_code = ${place}`, actor.divisionCode);
  where((place) => `x.step_role = ${place}`, actor.role);
  if (actor.section) where((place) => `(x.step_section is null or x.step_section = ${place})`, actor.section);
  where((place) => `(x.assignee_id is null or x.assignee_id = ${place}::uuid)`, actor.userId);
  where((place) => `x.submitted_by is distinct from ${place}::uuid`, actor.userId);
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
  return scope;
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
  { filter = {}, sort, ...request }: DeskArgs,
  { counted, added }: { readonly counted: boolean; readonly added: boolean },
): Promise<Page<DeskRowDto> & { totalAmount: string | null }> {
  const order = sorts[sort];
  const { conditions, values } = deskConditions(actor, filter);
  const columns = `x.id, x.subject_id as "targetId", x.project_id as "projectId", p.code as "projectCode",
      p.name as "projectName", p.org_name as "orgName", p.department_name as "departmentName", x.division_code as "divisionCode", x.org_path as "orgPath",
      p.project_type as "projectType", x.year, x.round_no as "roundNo", x.route -> 'steps' -> x.step -> 'name' as "stepName", x.due_on as "dueOn", x.amount,
      x.risk, x.key_project as "keyProject", x.assignee_name as "assigneeName", ${order.text} as "sortKey"`;
  const found = await page<Omit<DeskRowDto, 'overdueDays'>>(
    tx,
    { columns, from, conditions, values, sort: order, id: 'x.id' },
    request,
    counted,
  );
  const total = added ? await deskTotal(tx, actor, filter) : null;
  return {
    ...found,
    nodes: await withOverdue(tx, found.nodes, ({ dueOn }) => dueOn),
    totalAmount: total?.amount ?? null,
  };
}

/** How many a filter finds, and how much money that is, 元. */
export async function deskTotal(tx: Tx, actor: Actor, filter: DeskFilter): Promise<{ count: number; amount: string }> {
  const { conditions, values } = deskConditions(actor, filter);
  const total = await tx.one<{ count: number; amount: string }>(
    `select count(*)::integer as count, coalesce(sum(x.amount), 0.00)::text as amount from ${from} where ${conditions.join(' and ')}`,
    values,
  );
  return total ?? { count: 0, amount: '0.00' };
}

/** What the filters can ask for now. */
export async function deskChoices(tx: Tx, actor: Actor): Promise<DeskChoicesDto> {
  const { conditions, values } = deskConditions(actor, {});
  const waiting = `from ${from} where ${conditions.join(' and ')}`;
  const steps = await tx.rows<DeskChoicesDto['steps'][number]>(
    `select x.step_key as key, min((x.route -> 'steps' -> x.step -> 'name')::text)::jsonb as name, count(*)::integer as count
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

/** A pause longer than this is no time spent on one target, in seconds. */
const longestPause = 30 * 60;

/** What the actor decided since the morning in Inner Mongolia, how long each took, and what is left. */
export async function deskDay(tx: Tx, actor: Actor): Promise<DeskDayDto> {
  const acts = await tx.rows<{ targetId: string; decision: ReviewAct; at: string; bulk: boolean }>(
    `select target_id as "targetId", decision, reviewed_at as at, bulk_id is not null as bulk from target_review
      where reviewer_id = $1 and reviewed_at >= $2::date::timestamp at time zone 'Asia/Shanghai' order by reviewed_at`,
    [actor.userId, today()],
  );
  const decided = [...Map.groupBy(acts, ({ targetId }) => targetId).values()].flatMap((ofTarget) =>
    withoutTakenBack(ofTarget).filter(({ decision }) => isDecision(decision)),
  );
  const times = decided.filter(({ bulk }) => !bulk).map(({ at }) => new Date(at).getTime() / 1_000);
  const ordered = times.sort((a, b) => a - b);
  const gaps = ordered.slice(1).map((time, index) => time - (ordered[index] ?? time));
  const spent = gaps.filter((gap) => gap <= longestPause);
  const seconds = spent.length > 0 ? Math.round(spent.reduce((all, gap) => all + gap, 0) / spent.length) : null;
  return { done: decided.length, left: (await deskTotal(tx, actor, {})).count, seconds };
}
