import type { OverallDraft, OverallIndicator, OverallTask } from './overall';

export const taskOf = (fields: Partial<OverallTask> = {}): OverallTask => ({
  id: 't1',
  name: '农村牧区公路养护',
  content: '养护农村牧区公路180公里',
  fiscal: '600.00',
  other: '100.00',
  projectIds: ['p1'],
  ...fields,
});
export const overallRow = (fields: Partial<OverallIndicator> = {}): OverallIndicator => ({
  id: 'i1',
  level1: 'process',
  level2: 'execution',
  name: '预算完成率',
  direction: 'ge',
  value: '95',
  standard: '',
  unit: '%',
  weight: '60',
  ...fields,
});
/** An overall target with nothing wrong in it. */
export const overallOf = (fields: Partial<OverallDraft> = {}): OverallDraft => ({
  basicAmount: '300.00',
  projectAmount: '700.00',
  tasks: [taskOf()],
  goals: ['保障农村牧区公路畅通'],
  indicators: [
    overallRow(),
    overallRow({
      id: 'i2',
      level1: 'effect',
      level2: 'benefit',
      name: '社会效益',
      direction: null,
      value: null,
      unit: '',
      standard: '出行条件明显改善',
      weight: '40',
    }),
  ],
  ...fields,
});
