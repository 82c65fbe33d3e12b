import type { Text } from '../messages';
import { sum, toWan } from '../money';
import { columnLabel, fixedSection, type FormLayout, heading, listSection, rowLabel, value } from './layout';

/** One main task of the year 年度主要任务 and its money in 元. */
export type F2Task = {
  readonly name: string;
  readonly content: string;
  readonly total: string;
  readonly fiscal: string;
  readonly other: string;
};
/** One row of an indicator table with four columns; names as they are printed. */
export type PlainIndicator = {
  readonly level1: Text;
  readonly level2: Text;
  readonly name: string;
  /** Direction, value and unit in one, for example `≥180公里`. */
  readonly value: string;
};
/** What form F2 shows: the overall target of a department or unit. */
export type F2Data = {
  readonly organisation: string;
  readonly year: number;
  readonly tasks: readonly F2Task[];
  readonly goals: readonly string[];
  readonly indicators: readonly PlainIndicator[];
};

const total = (field: 'total' | 'fiscal' | 'other') =>
  value<F2Data>('money', ({ tasks }) => toWan(sum(tasks.map((task) => task[field]))));

const tasks = listSection<F2Data, F2Task>({
  header: [
    [columnLabel('年度主要任务', 'Main tasks of the year', { colSpan: 6 })],
    [
      columnLabel('任务名称', 'Task', { rowSpan: 2 }),
      columnLabel('主要内容', 'Content', { rowSpan: 2, colSpan: 2 }),
      columnLabel('预算金额（万元）', 'Budget (10,000 yuan)', { colSpan: 3 }),
    ],
    [columnLabel('总额', 'Total'), columnLabel('财政拨款', 'Fiscal'), columnLabel('其他资金', 'Other')],
  ],
  items: (data) => data.tasks,
  row: [
    value('text', ({ name }) => name),
    value('text', ({ content }) => content, { colSpan: 2 }),
    value('money', (task) => toWan(task.total)),
    value('money', ({ fiscal }) => toWan(fiscal)),
    value('money', ({ other }) => toWan(other)),
  ],
  foot: [[rowLabel('金额合计', 'Sum', { colSpan: 3 }), total('total'), total('fiscal'), total('other')]],
});

const goals = listSection<F2Data, { readonly no: number; readonly text: string }>({
  header: [[columnLabel('年度总体目标', 'Goals of the year', { colSpan: 6 })]],
  items: (data) => data.goals.map((text, index) => ({ no: index + 1, text })),
  row: [
    heading(({ no }) => ({ zh: `目标 ${no}`, en: `Goal ${no}` })),
    value('text', ({ text }) => text, { colSpan: 5 }),
  ],
});

const indicators = listSection<F2Data, PlainIndicator>({
  header: [
    [columnLabel('年度绩效指标', 'Annual indicators', { colSpan: 6 })],
    [
      columnLabel('一级指标', 'Level 1'),
      columnLabel('二级指标', 'Level 2'),
      columnLabel('三级指标', 'Level 3', { colSpan: 2 }),
      columnLabel('指标值', 'Value', { colSpan: 2 }),
    ],
  ],
  items: (data) => data.indicators,
  row: [
    value('text', ({ level1 }) => level1, { align: 'center' }),
    value('text', ({ level2 }) => level2, { align: 'center' }),
    value('text', ({ name }) => name, { colSpan: 2 }),
    value('text', (indicator) => indicator.value, { colSpan: 2, align: 'center' }),
  ],
  merged: [0, 1],
});

/** Form F2, 部门(单位)整体支出绩效目标申报表. */
export const f2Layout: FormLayout<F2Data> = {
  form: 'F2',
  version: 1,
  paper: 'portrait',
  parts: [
    {
      name: 'overall',
      title: () => ({
        zh: '部门（单位）整体支出绩效目标申报表',
        en: 'Performance target of the overall spending of a department or unit (F2)',
      }),
      subtitle: ({ year }) => ({ zh: `（${year} 年度）`, en: `(year ${year})` }),
      widths: [30, 32, 46, 26, 26, 26],
      sections: [
        fixedSection<F2Data>(() => [
          [
            rowLabel('部门（单位）名称', 'Department or unit'),
            value<F2Data>('text', ({ organisation }) => organisation, { colSpan: 5 }),
          ],
        ]),
        tasks,
        goals,
        indicators,
      ],
      notes: () => [],
    },
  ],
};
