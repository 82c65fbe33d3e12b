import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../../test/show';
import { useExpenseColumns } from './expense-columns';
import type { ListedProject } from './ProjectActions';

const expense = (
  year: number,
  economic: readonly [string, string],
  government: readonly [string, string],
  amount: string,
) => ({
  year,
  economicCode: economic[0],
  economicName: economic[1],
  governmentCode: government[0],
  governmentName: government[1],
  amount,
});
const print = ['30202', '印刷费'] as const;
const office = ['30201', '办公费'] as const;
const running = ['50201', '办公经费'] as const;
function Cells({ expenses }: { expenses: NonNullable<ListedProject['expenses']> }) {
  return useExpenseColumns().map((column) => <p key={column.key}>{column.render?.({ expenses } as ListedProject)}</p>);
}

it('adds the money of a class up over its years, in the order of the codes', () => {
  const expenses = [
    expense(2027, print, running, '10000.00'),
    expense(2027, office, running, '250000.00'),
    expense(2028, office, running, '50000.00'),
  ];
  show(<Cells expenses={expenses} />, {});
  expect(screen.getByText('30201 办公费 30.00；30202 印刷费 1.00')).toBeTruthy();
  expect(screen.getByText('50201 办公经费 31.00')).toBeTruthy();
});
