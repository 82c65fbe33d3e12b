import { D, isMoney, sum, toWan } from '../money';
import type { PlanStep } from '../targets/target';
import type { F1Data, Placed } from './f1-data';
import { columnLabel, listSection, rowLabel, value } from './layout';

const planCell = (field: keyof PlanStep, kind: 'text' | 'money' | 'date', show: (step: PlanStep) => string | null) =>
  value<Placed<PlanStep>>(kind, ({ item }) => show(item), { path: ({ index }) => `planSteps.${index}.${field}` });

const noStep: PlanStep = {
  id: '',
  name: '',
  method: '',
  funds: null,
  startDate: null,
  endDate: null,
  resources: '',
  responsible: '',
};

/** The steps of the performance plan 预算绩效计划 and the money they need. */
export const plan = listSection<F1Data, Placed<PlanStep>>({
  header: [
    [
      columnLabel('工作程序', 'Work step'),
      columnLabel('方式方法', 'Method'),
      columnLabel('资金需求（万元）', 'Funds (10,000 yuan)'),
      columnLabel('开始日期', 'Start'),
      columnLabel('完成日期', 'End'),
      columnLabel('信息资源', 'Information'),
      columnLabel('职责分工', 'Duties'),
    ],
  ],
  items: ({ planSteps }) => planSteps.map((item, index) => ({ item, index })),
  key: ({ item }) => item.id,
  row: [
    planCell('name', 'text', ({ name }) => name),
    planCell('method', 'text', ({ method }) => method),
    planCell('funds', 'money', ({ funds }) => funds && toWan(funds)),
    planCell('startDate', 'date', ({ startDate }) => startDate),
    planCell('endDate', 'date', ({ endDate }) => endDate),
    planCell('resources', 'text', ({ resources }) => resources),
    planCell('responsible', 'text', ({ responsible }) => responsible),
  ],
  blank: { item: noStep, index: -1 },
  room: 6,
  foot: [
    [
      rowLabel('资金需求合计（万元）', 'Funds of all steps (10,000 yuan)', { colSpan: 2 }),
      value<F1Data>('money', ({ planSteps }) =>
        toWan(
          sum(planSteps.flatMap(({ funds }) => (funds !== null && isMoney(funds) ? [new D(funds).toFixed()] : []))),
        ),
      ),
      value<F1Data>('text', () => null, { colSpan: 4 }),
    ],
  ],
  list: {
    path: 'planSteps',
    half: null,
    fields: ['name', 'method', 'funds', 'startDate', 'endDate', 'resources', 'responsible'],
  },
});
