import { sum } from '@chengxiao/domain';
import { type Column, wanText } from '@chengxiao/ui';
import type { ListedProject } from './ProjectActions';
import { useFormText } from './project-form.i18n';

type Expense = NonNullable<ListedProject['expenses']>[number];
type Named = { readonly code: string; readonly name: string };

/** What the money of a project is spent on, all years together: `30201 办公费 120.00`, class by class. */
function classesOf(expenses: readonly Expense[], named: (row: Expense) => Named): string {
  const byCode = Map.groupBy(expenses, (row) => named(row).code);
  return [...byCode]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([code, rows]) => {
      const { name } = rows.map(named)[0] ?? { name: '' };
      return `${code} ${name} ${wanText(sum(rows.map(({ amount }) => amount)))}`;
    })
    .join('；');
}

/** The economic classes of projects: shown where they were chosen, and in every file. */
export function useExpenseColumns(): readonly Column<ListedProject>[] {
  const f = useFormText();
  const optional = true;
  return [
    {
      key: 'economicClass',
      title: f('economicClassWan'),
      optional,
      render: ({ expenses = [] }) =>
        classesOf(expenses, ({ economicCode: code, economicName: name }) => ({ code, name })),
    },
    {
      key: 'governmentClass',
      title: f('governmentClassWan'),
      optional,
      render: ({ expenses = [] }) =>
        classesOf(expenses, ({ governmentCode: code, governmentName: name }) => ({ code, name })),
    },
  ];
}
