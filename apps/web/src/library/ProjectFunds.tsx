import type { FundSource } from '@chengxiao/domain';
import { type Column, DataTable, Money, Section } from '@chengxiao/ui';
import { FundTotals } from './FundsGrid';
import { useLibraryText } from './library.i18n';
import { useFormText } from './project-form.i18n';

type Fund = { year: number; source: FundSource; amount: string };

/** Money of the project by year and source, with its sums. */
export function ProjectFunds({ funds }: { funds: readonly Fund[] }) {
  const t = useLibraryText();
  const f = useFormText();
  const columns: readonly Column<Fund>[] = [
    { key: 'year', title: f('year'), render: ({ year }) => year },
    { key: 'source', title: f('source'), render: ({ source }) => t(`source.${source}`) },
    { key: 'amount', title: t('page.amount'), align: 'end', render: ({ amount }) => <Money value={amount} /> },
  ];
  return (
    <Section title={t('page.funds')}>
      {funds.length === 0 ? (
        <p className="cx-hint">{t('page.fundsEmpty')}</p>
      ) : (
        <DataTable
          caption={t('page.funds')}
          columns={columns}
          rows={funds}
          rowKey={({ year, source }) => `${year} ${source}`}
          footer={
            <tr role="row">
              <td role="cell" colSpan={columns.length}>
                <FundTotals rows={funds} />
              </td>
            </tr>
          }
        />
      )}
    </Section>
  );
}
