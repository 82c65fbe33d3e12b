import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../../../test/show';
import { ganttOf } from './gantt';
import { PlanFunds } from './PlanFunds';
import { PlanGantt } from './PlanGantt';

const step = (name: string, startDate: string, endDate: string) => ({ name, startDate, endDate });
const steps = [step('招标', '2026-03-01', '2026-04-30'), step('施工', '2026-04-15', '2026-06-30')];

it('lays steps on whole months, and counts those under way together', () => {
  const { months, bars, together } = ganttOf([
    ...steps,
    step('未定', '', '2026-05-01'),
    step('倒置', '2026-05-01', '2026-04-01'),
  ]);
  expect(months.map(({ first }) => first)).toEqual(['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01']);
  expect(bars.map(({ index }) => index)).toEqual([0, 1]);
  expect(bars[0]).toMatchObject({ from: 0, length: 61 / 122 });
  expect(bars[1]).toMatchObject({ from: 45 / 122, length: 77 / 122 });
  expect(together).toBe(2);
  expect(ganttOf([step('收尾', '2026-12-31', '2027-01-01')]).months.map(({ first }) => first)).toEqual([
    '2026-12-01',
    '2027-01-01',
  ]);
  expect(ganttOf([])).toEqual({ months: [], bars: [], together: 0 });
});

it('says of each bar in words what it shows, and where the table is', () => {
  show(<PlanGantt steps={steps} table="预算绩效计划" />);
  expect(screen.getByRole('img', { name: '招标：2026年3月1日 至 2026年4月30日' }).tabIndex).toBe(0);
  expect(screen.getByText(/共 2 个步骤，2026-03 至 2026-06，最多 2 个步骤同时进行/).textContent).toContain(
    '预算绩效计划',
  );
});

it.each([
  ['600000.00', '未列入步骤'],
  ['1000000.00', '两者相符'],
  ['1200000.00', '超出'],
])('says that steps of %s yuan against a million are: %s', (funds, hint) => {
  show(<PlanFunds steps={[{ funds }, { funds: null }]} yearFunds="1000000.00" />);
  expect(screen.getByText(/各步骤资金合计/).textContent).toContain(hint);
});
