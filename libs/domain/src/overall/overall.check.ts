import { checkNamesOnce } from '../targets/names.rules';
import { checkUnit } from '../targets/unit.rules';
import { compact, type Finding, finding } from '../messages';
import { D, isDecimal, isMoney, sum } from '../money';
import { rowPassing } from '../row-passing';
import { checkRequired, checkText } from '../text';
import type { OverallDraft, OverallIndicator, OverallTask } from './overall';
import { overallBudget, taskTotal } from './overall.rules';
import type { OverallTree } from './overall-tree';

/** What an overall target is checked against. */
export type OverallContext = {
  readonly tree: OverallTree;
  /** Projects of the department that run in the year. */
  readonly projects: readonly string[];
};
type Found = (Finding | null)[];

/** What even a draft must keep: no row twice. Types and lengths are kept by the shapes. */
export function checkOverallDraft({ tasks, indicators }: Pick<OverallDraft, 'tasks' | 'indicators'>): Finding[] {
  const repeated = (rows: readonly { readonly id: string }[], path: string): Finding[] =>
    rows.flatMap(({ id }, row) =>
      rows.findIndex((each) => each.id === id) < row ? [finding(`${path}.${row}.id`, 'idRepeated')] : [],
    );
  return [...repeated(tasks, 'tasks'), ...repeated(indicators, 'indicators')];
}

/** Everything that keeps an overall target from being submitted, each finding at its cell. */
export function checkOverall(draft: OverallDraft, context: OverallContext): Finding[] {
  return [
    ...checkBudget(draft),
    ...draft.tasks.flatMap((task, row) => checkTask(task, `tasks.${row}`, context)),
    ...checkGoals(draft.goals),
    ...draft.indicators.flatMap((row, index) => checkRow(row, `indicators.${index}`, context)),
    ...checkNamesOnce(draft.indicators),
    ...checkSum(draft.indicators),
  ];
}

function checkBudget(draft: OverallDraft): Finding[] {
  const amounts = (['basicAmount', 'projectAmount'] as const).map((path) =>
    isMoney(draft[path]) ? null : finding(path, 'notMoney'),
  );
  if (compact(amounts).length > 0) return compact(amounts);
  const totals = draft.tasks.map((task) => (isPriced(task) ? taskTotal(task) : '0'));
  const [budget, tasks] = [overallBudget(draft), new D(sum(totals)).toFixed(2)];
  return compact([
    new D(budget).isZero() ? finding('projectAmount', 'overallWithoutBudget') : null,
    draft.tasks.length === 0 ? finding('tasks', 'tasksMissing') : null,
    new D(tasks).gt(budget)
      ? finding(`tasks.${rowPassing(totals, budget)}.fiscal`, 'tasksOverBudget', { sum: tasks, budget })
      : null,
  ]);
}

const isPriced = ({ fiscal, other }: OverallTask): boolean => isMoney(fiscal) && isMoney(other);

function checkTask(task: OverallTask, at: string, { projects }: OverallContext): Finding[] {
  return compact([
    checkText(`${at}.name`, task.name, { max: 120, required: true }),
    checkText(`${at}.content`, task.content, { max: 2_000, required: true }),
    isMoney(task.fiscal) ? null : finding(`${at}.fiscal`, 'notMoney'),
    isMoney(task.other) ? null : finding(`${at}.other`, 'notMoney'),
    task.projectIds.length === 0 ? finding(`${at}.projectIds`, 'taskWithoutProject') : null,
    task.projectIds.some((id) => !projects.includes(id)) ? finding(`${at}.projectIds`, 'taskProjectUnknown') : null,
  ]);
}

const checkGoals = (goals: readonly string[]): Finding[] =>
  compact([
    goals.length === 0 ? finding('goals', 'goalsMissing') : null,
    ...goals.map((text, row) => checkText(`goals.${row}.text`, text, { max: 1_000, required: true })),
  ]);

function checkRow(row: OverallIndicator, at: string, { tree }: OverallContext): Finding[] {
  const level1 = tree.tree.find(({ key }) => key === row.level1);
  const level2 = level1?.level2.find(({ key }) => key === row.level2);
  return compact([
    checkRequired(`${at}.level1`, row.level1) ?? (level1 ? null : finding(`${at}.level1`, 'overallLevelUnknown')),
    checkRequired(`${at}.level2`, row.level2) ??
      (level2 || !level1 ? null : finding(`${at}.level2`, 'overallLevelUnknown')),
    checkText(`${at}.name`, row.name, { max: 120, required: true }),
    ...(row.standard.trim() !== '' && row.value === null ? [] : checkMeasured(row, at)),
    checkPositive(`${at}.weight`, row.weight),
  ]);
}

const checkMeasured = ({ name, direction, value, unit }: OverallIndicator, at: string): Found => [
  checkRequired(`${at}.direction`, direction),
  checkRequired(`${at}.value`, value) ?? (isDecimal(value ?? '') ? null : finding(`${at}.value`, 'notDecimal')),
  checkUnit(`${at}.unit`, name, unit),
];

function checkPositive(path: string, text: string | null): Finding | null {
  if (text === null || text.trim() === '') return finding(path, 'required');
  if (!isDecimal(text)) return finding(path, 'notDecimal');
  return new D(text).gt(0) ? null : finding(path, 'weightZero');
}

/** Weights of all rows add up to 100; said only once every row has one. */
function checkSum(rows: readonly OverallIndicator[]): Finding[] {
  if (rows.length === 0) return [finding('indicators', 'indicatorsMissing')];
  const weights = rows.map(({ weight }) => weight ?? '');
  if (!weights.every(isDecimal)) return [];
  const total = sum(weights);
  return new D(total).eq(100) ? [] : [finding('indicators', 'overallWeightsNot100', { sum: total })];
}
