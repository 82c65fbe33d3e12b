import { type Column, DataTable, Section } from '@chengxiao/ui';
import { ExpenseTotals } from './ProjectTotals';
import { useFormText } from './project-form.i18n';
import type { ShownProject } from './use-facts';

type Row = ShownProject['expenses'][number];

/** The funds of the project by economic class, as departments and as the government see it. */
export function ProjectExpenses({ expenses, funds }: Pick<ShownProject, 'expenses' | 'funds'>) {
  const f = useFormText();
  const columns: readonly Column<Row>[] = [
    { key: 'year', title: f('year'), render: ({ year }) => year },
    {
      key: 'economic',
      title: f('economicClass'),
      render: ({ economicCode, economicName }) => `${economicCode} ${economicName}`,
    },
    {
      key: 'government',
      title: f('governmentClass'),
      render: ({ governmentCode, governmentName }) => `${governmentCode} ${governmentName}`,
    },
    { key: 'amount', title: f('amount'), kind: 'money', amount: ({ amount }) => amount },
  ];
  return (
    <Section title={f('expenses')}>
      <DataTable
        caption={f('expenses')}
        columns={columns}
        rows={expenses}
        rowKey={({ year, economicCode, governmentCode }) => `${year} ${economicCode} ${governmentCode}`}
        footer={
          <tr role="row">
            <td role="cell" colSpan={columns.length}>
              <ExpenseTotals rows={expenses} funds={funds} />
            </td>
          </tr>
        }
      />
    </Section>
  );
}
