import { correspondingClasses } from '@chengxiao/domain';
import { EditableTable, type GridColumn, type GridOption } from '@chengxiao/ui';
import { useMemo } from 'react';
import { sectionsIn, useBudgetClasses } from '../budget-classes/use-budget-classes';
import { useFormText } from './project-form.i18n';
import { type ExpenseRow, type FundRow, withGovernmentClass } from './project-form';
import { totalsOf } from './project-years';
import { ExpenseTotals } from './ProjectTotals';

type ExpensesGridProps = {
  rows: readonly ExpenseRow[];
  /** The money that is split. */
  funds: readonly FundRow[];
  onChange: (rows: ExpenseRow[]) => void;
  complete: boolean;
};

/** The funds by what they are spent on: the class as departments see it, and the one of the government that follows. */
export function ExpensesGrid({ rows, funds, onChange, complete }: ExpensesGridProps) {
  const f = useFormText();
  const { data: ofDepartments } = useBudgetClasses('departmentEconomic');
  const { data: ofGovernment } = useBudgetClasses('governmentEconomic');
  const years = totalsOf(funds)
    .years.map(({ year }) => year)
    .join(' ');
  const columns = useMemo<readonly GridColumn<ExpenseRow>[]>(() => {
    const departments = sectionsIn(ofDepartments?.budgetClasses ?? []);
    const government = sectionsIn(ofGovernment?.budgetClasses ?? []);
    const corresponding = ({ year, economicCode }: ExpenseRow): readonly GridOption[] => {
      const classes = correspondingClasses(economicCode);
      const all = government(year);
      return classes.length === 0 ? all : all.filter(({ value }) => classes.includes(value));
    };
    return [
      {
        key: 'economicCode',
        title: f('economicClass'),
        kind: 'select',
        required: true,
        options: ({ year }) => departments(year),
      },
      { key: 'governmentCode', title: f('governmentClass'), kind: 'select', required: true, options: corresponding },
      {
        key: 'year',
        title: f('year'),
        kind: 'select',
        required: true,
        width: '110px',
        options: years
          .split(' ')
          .filter(Boolean)
          .map((year) => ({ value: year, label: year })),
      },
      { key: 'amount', title: f('amount'), kind: 'money', required: true, width: '180px' },
    ];
  }, [f, years, ofDepartments, ofGovernment]);
  return (
    <>
      <p className="cx-hint">{f('expensesHint')}</p>
      <EditableTable<ExpenseRow>
        caption={f('expenses')}
        path="expenses"
        columns={columns}
        rows={rows}
        onChange={(next) => onChange(withGovernmentClass(next))}
        newRow={() => ({
          year: rows.at(-1)?.year ?? years.split(' ')[0] ?? '',
          economicCode: '',
          governmentCode: '',
          amount: '',
        })}
        maxRows={200}
        complete={complete}
        footer={(all) => <ExpenseTotals rows={all} funds={funds} />}
      />
    </>
  );
}
