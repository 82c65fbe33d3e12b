import type { Actor } from '../actor';
import { yearsLater } from '../calendar';
import { type Refusal, refusal } from '../problem';
import { type Project, type ProjectDraft, libraryStates, type ProjectState } from './project';
import { inLibrary, refuseHeld } from './project.lifecycle';

/**
 * How a project of last year is continued 延续: it runs on, so that the target of the year is begun; or it ended with the year and is
 * proposed for the next, as a project of its own that says which it continues.
 */
export const continuationWays = ['declare', 'propose'] as const;
export type ContinuationWay = (typeof continuationWays)[number];

/** What continuing looks at. */
export type FormerProject = Project & Pick<ProjectDraft, 'startDate' | 'endDate'>;

/** Projects that reached the library and were not broken off, ended ones too. */
export const continuableStates = [...libraryStates, 'closed'] as const satisfies readonly ProjectState[];

/** How a project that ran in the year before is continued in this one. */
export const continuationWay = ({ endDate }: Pick<FormerProject, 'endDate'>, year: number): ContinuationWay =>
  Number(endDate.slice(0, 4)) >= year ? 'declare' : 'propose';

/** Whether it comes again each year by its nature 经常性、延续: a continuing project, people and running costs. One that was new may. */
export const isRecurring = ({ attribute, projectType }: Pick<ProjectDraft, 'attribute' | 'projectType'>): boolean =>
  attribute === 'continuing' || projectType !== 'special';

/** Why this actor may not continue the project in the year, or null. Whether it was continued already is asked of what is stored. */
export function refuseContinuation(
  actor: Pick<Actor, 'role' | 'divisionCode'>,
  project: FormerProject,
  year: number,
): Refusal | null {
  if (actor.role !== 'department' && actor.role !== 'unit') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== project.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  if (project.level === 'first') return refusal('NOT_READY', 'firstLevelWithoutLine');
  const held = refuseHeld(project);
  if (held) return held;
  const [from, to] = [Number(project.startDate.slice(0, 4)), Number(project.endDate.slice(0, 4))];
  if (from >= year || to < year - 1) return refusal('NOT_READY', 'notOfLastYear', { year: year - 1 });
  const alive = inLibrary(project) || (to < year && project.state === 'closed');
  return alive ? null : refusal('NOT_READY', 'projectNotAdmitted');
}

/**
 * The proposal that continues a project which ended with last year: what it is called and does, where, and the money of last year with its economic classes, to
 * be confirmed. A year in the name is that of the budget. What ran within last year runs as long in this one, what ran longer goes on
 * for the whole of it. A transfer of last year pays for last year.
 */
export function continuedDraft(former: ProjectDraft, year: number): ProjectDraft {
  const moved = <Row extends { readonly year: number }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => row.year === year - 1).map((row) => ({ ...row, year }));
  const within = former.startDate.slice(0, 4) === former.endDate.slice(0, 4);
  return {
    ...former,
    name: former.name.replaceAll(String(year - 1), String(year)),
    transferId: null,
    attribute: 'continuing',
    startDate: within ? yearsLater(former.startDate, 1) : `${year}-01-01`,
    endDate: within ? yearsLater(former.endDate, 1) : `${year}-12-31`,
    funds: moved(former.funds),
    ...(former.expenses && { expenses: moved(former.expenses) }),
  };
}
