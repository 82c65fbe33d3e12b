import { fundSourceLabels, sum } from '@chengxiao/domain';
import { currentLanguage, DataTable, Money, Section } from '@chengxiao/ui';
import type { ShownImport } from './imports.graphql';
import { useImportText } from './imports.i18n';

type Sum = ShownImport['sums'][number];

/** The amounts of a project list as they were understood: what is about to be drafted, by year and source. */
export function ImportSums({ sums }: { sums: readonly Sum[] }) {
  const t = useImportText();
  return (
    <Section title={t('sums.title')}>
      <p className="cx-hint">{t('sums.hint')}</p>
      <DataTable<Sum>
        caption={t('sums.title')}
        rows={sums}
        rowKey={({ year, source }) => `${year} ${source}`}
        columns={[
          { key: 'year', title: t('sums.year'), render: ({ year }) => year },
          {
            key: 'source',
            title: t('sums.source'),
            render: ({ source }) => fundSourceLabels[source][currentLanguage()],
          },
          { key: 'count', title: t('sums.count'), kind: 'figure', render: ({ count }) => count },
          { key: 'amount', title: t('sums.amount'), kind: 'money', render: ({ amount }) => <Money value={amount} /> },
        ]}
        sums={{ label: t('sums.total'), of: { amount: <Money value={sum(sums.map(({ amount }) => amount))} /> } }}
      />
    </Section>
  );
}
