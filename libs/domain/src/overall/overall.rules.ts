import type { Actor } from '../actor';
import { D, sum } from '../money';
import { type Refusal, refusal } from '../problem';
import type { Overall, OverallDraft, OverallProject, OverallTask } from './overall';

/** Why this actor may not declare an overall target, or null. */
export const refuseOverall = ({ role }: Pick<Actor, 'role'>): Refusal | null =>
  role === 'department' ? null : refusal('NOT_YOUR_ROLE', 'notYourRole');

/** Why this actor may not change the form now, or null: it must still be, or be again, with its department. */
export function refuseOverallEdit(actor: Pick<Actor, 'role' | 'divisionCode'>, overall: Overall): Refusal | null {
  if (actor.role !== 'department') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== overall.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  return overall.state === 'draft' || overall.state === 'returned' ? null : refusal('ILLEGAL_STATE', 'illegalState');
}

/** Money of a task from all sources, 元. */
export const taskTotal = ({ fiscal, other }: Pick<OverallTask, 'fiscal' | 'other'>): string =>
  new D(sum([fiscal, other])).toFixed(2);

/** The department's budget of the year, 元. */
export const overallBudget = ({ basicAmount, projectAmount }: Pick<OverallDraft, 'basicAmount' | 'projectAmount'>) =>
  new D(sum([basicAmount, projectAmount])).toFixed(2);

/** What the department's projects suggest: their money as project expenditure, and a task for each of them. */
export function proposeOverall(projects: readonly OverallProject[]): {
  readonly projectAmount: string;
  readonly tasks: readonly Omit<OverallTask, 'id'>[];
} {
  const tasks = projects.map(({ id, name, summary, fiscal, other }) => ({
    name,
    content: summary,
    fiscal: new D(fiscal).toFixed(2),
    other: new D(other).toFixed(2),
    projectIds: [id],
  }));
  return { projectAmount: new D(sum(tasks.map(taskTotal))).toFixed(2), tasks };
}
