import type { F2Data } from '../forms/f2';
import { sum } from '../money';
import { targetText } from '../rule-pack/indicator';
import type { FrozenOverall, OverallTask } from './overall';
import { taskTotal } from './overall.rules';
import { overallTreeOf } from './overall-tree';

/** The last row of the task table 金额合计. */
export const tasksTotal = (tasks: readonly Pick<OverallTask, 'fiscal' | 'other'>[]) => ({
  total: sum(tasks.map(taskTotal)),
  fiscal: sum(tasks.map(({ fiscal }) => fiscal)),
  other: sum(tasks.map(({ other }) => other)),
});

type Printed = Pick<FrozenOverall, 'orgName' | 'year' | 'tasks' | 'goals' | 'indicators'>;

/** Form F2 of an overall target, in the words of the indicator tree of its year. */
export function f2Of({ orgName, year, tasks, goals, indicators }: Printed): F2Data {
  const { tree } = overallTreeOf(year);
  return {
    organisation: orgName,
    year,
    tasks: tasks.map((task) => ({
      name: task.name,
      content: task.content,
      total: taskTotal(task),
      fiscal: task.fiscal,
      other: task.other,
    })),
    goals: [...goals],
    indicators: indicators.map((row) => {
      const level1 = tree.find(({ key }) => key === row.level1);
      const level2 = level1?.level2.find(({ key }) => key === row.level2);
      return {
        level1: level1?.name ?? { zh: row.level1, en: row.level1 },
        level2: level2?.name ?? { zh: row.level2, en: row.level2 },
        name: row.name,
        value: targetText(row, row.value),
      };
    }),
  };
}
