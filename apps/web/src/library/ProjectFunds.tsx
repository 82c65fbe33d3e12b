import { type FundSource, fundSources, sum } from '@chengxiao/domain';
import { type Column, DataTable, Section } from '@chengxiao/ui';
import { FundTotals } from './ProjectTotals';
import { useLibraryText } from './library.i18n';
import { useFormText } from './project-form.i18n';
import { useLifeText } from './project-life.i18n';

type Fund = { year: number; source: FundSource; amount: string };
/** One source over all years; the last row is the sum of the sources. */
type Row = { source: FundSource | 'sum'; amounts: ReadonlyMap<number, string>; total: string };

const rowOf = (source: Row['source'], funds: readonly Fund[]): Row => {
  const total = (list: readonly Fund[]): string => sum(list.map(({ amount }) => amount));
  const years = [...new Set(funds.map(({ year }) => year))];
  const amounts = new Map(years.map((year) => [year, total(funds.filter((fund) => fund.year === year))]));
  return { source, amounts, total: total(funds) };
};

/** Money of the project, source by year: the mid-term total 中期资金总额 is the sum of its years. */
export function ProjectFunds({ funds }: { funds: readonly Fund[] }) {
  const t = useLibraryText();
  const f = useFormText();
  const l = useLifeText();
  const years = [...new Set(funds.map(({ year }) => year))].sort();
  const present = fundSources.filter((source) => funds.some((fund) => fund.source === source));
  const rows = [
    ...present.map((source) =>
      rowOf(
        source,
        funds.filter((fund) => fund.source === source),
      ),
    ),
    rowOf('sum', funds),
  ];
  const columns: readonly Column<Row>[] = [
    {
      key: 'source',
      title: l('source'),
      render: ({ source }) => (source === 'sum' ? <strong>{l('sum')}</strong> : t(`source.${source}`)),
    },
    ...years.map((year): Column<Row> => ({
      key: String(year),
      title: f('ofYear', { year }),
      kind: 'money',
      amount: ({ amounts }) => amounts.get(year) ?? '0',
    })),
    ...(years.length > 1
      ? [
          {
            key: 'total',
            title: f('total'),
            kind: 'money' as const,
            amount: ({ total }: Row) => total,
          },
        ]
      : []),
  ];
  return (
    <Section title={t('page.funds')} empty={funds.length === 0 && t('page.fundsEmpty')}>
      <DataTable
        caption={t('page.funds')}
        columns={columns}
        rows={rows}
        rowKey={({ source }) => source}
        footer={
          <tr role="row">
            <td role="cell" colSpan={columns.length}>
              <FundTotals rows={funds} />
            </td>
          </tr>
        }
      />
    </Section>
  );
}
