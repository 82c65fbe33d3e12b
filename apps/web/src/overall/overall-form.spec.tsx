import { describe, expect, it } from '@jest/globals';
import { overallTreeOf } from '@chengxiao/domain';
import { emptyIndicator, emptyTask, inputOf, malformedOf, missingOf, moneyOf, type OverallForm } from './overall-form';

const form: OverallForm = {
  basicAmount: '300.00',
  projectAmount: '700.00',
  tasks: [
    emptyTask(),
    { ...emptyTask(), name: '公路养护', content: '养护180公里', fiscal: '600.00', other: '', projectIds: ['p1'] },
  ],
  goals: [{ text: '' }, { text: '保障农村牧区公路畅通' }],
  indicators: [
    emptyIndicator(),
    {
      ...emptyIndicator(),
      level1: 'process',
      level2: 'execution',
      name: '预算完成率',
      direction: 'ge',
      value: '95',
      unit: '%',
      weight: '90',
    },
  ],
};
const context = { tree: overallTreeOf(2026), projects: ['p1'] };

describe('form F2 as it is typed', () => {
  it('is sent without the rows that nobody filled in', () => {
    expect(inputOf(form)).toMatchObject({
      tasks: [{ id: null, name: '公路养护', fiscal: '600.00', other: '0.00', projectIds: ['p1'] }],
      goals: [{ text: '保障农村牧区公路畅通' }],
      indicators: [{ id: null, name: '预算完成率', standard: '', weight: '90' }],
    });
  });

  it('is told what keeps it back at the cells of the screen', () => {
    const missing = missingOf({ ...form, tasks: form.tasks.map((task) => ({ ...task, projectIds: [] })) }, context);
    expect(missing.map(({ path, key }) => [path, key])).toEqual([
      ['tasks.1.projectIds', 'taskWithoutProject'],
      ['indicators', 'overallWeightsNot100'],
    ]);
  });

  it('keeps amounts that are none, tells them, and adds nothing up meanwhile', () => {
    const wrong = { ...form, basicAmount: '三百' };
    expect(malformedOf(wrong)).toEqual([{ path: 'basicAmount', key: 'notMoney' }]);
    expect(moneyOf(wrong)).toBeNull();
    expect(moneyOf(form)).toEqual({ tasks: '600', budget: '1000.00' });
  });
});
