import type { OverallInput, OverallTargetQuery } from '@chengxiao/client';
import {
  type Cells,
  checkOverall,
  type Finding,
  isDecimal,
  isMoney,
  openCells,
  type OverallDraft,
  overallBudget,
  type OverallContext,
  overallFields,
  type OverallIndicator,
  overallIndicatorFields,
  type OverallTask,
  overallTaskFields,
  readCells,
  tasksTotal,
  toCells,
} from '@chengxiao/domain';
import { isBlank, orNull } from '../controls/typed-cells';

/** Rows of the grids as they are typed. */
export type TaskCells = Cells<OverallTask> & { projectIds: string[] };
export type GoalCells = { text: string };
export type IndicatorCells = Cells<OverallIndicator>;
/** Form F2 as it is typed; amounts are 元. */
export type OverallForm = Cells<OverallDraft> & {
  tasks: TaskCells[];
  goals: GoalCells[];
  indicators: IndicatorCells[];
};

export const emptyTask = (): TaskCells => ({ ...openCells(overallTaskFields), projectIds: [] });
export const emptyIndicator = (): IndicatorCells => openCells(overallIndicatorFields);

/** The form of an overall target that exists. */
export const formOf = (overall: OverallTargetQuery['overallTarget']): OverallForm => ({
  ...toCells(overallFields, overall),
  tasks: overall.tasks.map((task) => ({ ...toCells(overallTaskFields, task), projectIds: [...task.projectIds] })),
  goals: overall.goals.map((text) => ({ text })),
  indicators: overall.indicators.map((row) => toCells(overallIndicatorFields, row)),
});

/** The rows of each grid that are sent, by their place on the screen. */
export const sentRows = (form: OverallForm) => {
  const places = (rows: readonly object[]) => rows.flatMap((row, index) => (isBlank(row) ? [] : [index]));
  return { tasks: places(form.tasks), goals: places(form.goals), indicators: places(form.indicators) };
};

/** What the rules check: rows that nobody filled in are left out. */
export const draftOf = (form: OverallForm): OverallDraft => ({
  ...readCells(overallFields, form),
  tasks: form.tasks
    .filter((row) => !isBlank(row))
    .map((row) => ({ ...readCells(overallTaskFields, row), projectIds: row.projectIds })),
  goals: form.goals.filter((row) => !isBlank(row)).map(({ text }) => text),
  indicators: form.indicators.filter((row) => !isBlank(row)).map((row) => readCells(overallIndicatorFields, row)),
});

/** The draft as the mutation takes it: a new row has no id yet. */
export function inputOf(form: OverallForm): OverallInput {
  const draft = draftOf(form);
  return {
    ...draft,
    tasks: draft.tasks.map((task) => ({ ...task, id: orNull(task.id), projectIds: [...task.projectIds] })),
    goals: draft.goals.map((text) => ({ text })),
    indicators: draft.indicators.map((row) => ({ ...row, id: orNull(row.id) })),
  };
}

/** `tasks.1.name` of what is sent, as the cell stands on the screen. */
export function onScreen(path: string, form: OverallForm): string {
  const [, list, row, rest] = /^(?:input\.)?(tasks|goals|indicators)\.(\d+)\.(.+)$/.exec(path) ?? [];
  if (row === undefined) return path.replace(/^input\./, '');
  const places = sentRows(form)[list as 'tasks' | 'goals' | 'indicators'];
  return `${list ?? ''}.${places[Number(row)] ?? row}.${rest ?? ''}`;
}

/** Cells that even a draft cannot keep. */
export function malformedOf(form: OverallForm): Finding[] {
  const money = (path: string, text: string): Finding[] =>
    text.trim() === '' || isMoney(text) ? [] : [{ path, key: 'notMoney' }];
  const figure = (path: string, text: string): Finding[] =>
    text.trim() === '' || isDecimal(text) ? [] : [{ path, key: 'notDecimal' }];
  return [
    ...money('basicAmount', form.basicAmount),
    ...money('projectAmount', form.projectAmount),
    ...form.tasks.flatMap(({ fiscal, other }, row) => [
      ...money(`tasks.${row}.fiscal`, fiscal),
      ...money(`tasks.${row}.other`, other),
    ]),
    ...form.indicators.flatMap(({ value, weight }, row) => [
      ...figure(`indicators.${row}.value`, value),
      ...figure(`indicators.${row}.weight`, weight),
    ]),
  ];
}

/** What keeps the form from being submitted, at its place on the screen. */
export const missingOf = (form: OverallForm, context: OverallContext): Finding[] =>
  checkOverall(draftOf(form), context).map((found) => ({ ...found, path: onScreen(found.path, form) }));

/** Money of the tasks against the budget while one types, 元; null while an amount is no amount yet. */
export function moneyOf(form: OverallForm): { tasks: string; budget: string } | null {
  const { basicAmount, projectAmount, tasks } = draftOf(form);
  const amounts = [basicAmount, projectAmount, ...tasks.flatMap(({ fiscal, other }) => [fiscal, other])];
  if (!amounts.every(isMoney)) return null;
  return { tasks: tasksTotal(tasks).total, budget: overallBudget({ basicAmount, projectAmount }) };
}
