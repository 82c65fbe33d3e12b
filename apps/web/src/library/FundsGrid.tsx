import { fundSources } from '@chengxiao/domain';
import { EditableTable, type GridColumn, Money } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useLibraryText } from './library.i18n';
import { useFormText } from './project-form.i18n';
import { type FundRow, totalsOf } from './project-form';

type FundsGridProps = {
  rows: readonly FundRow[];
  /** Years of the project period. */
  years: readonly number[];
  onChange: (rows: FundRow[]) => void;
  complete: boolean;
};

/** Money of the project by year and source; the sums follow while one types. */
export function FundsGrid({ rows, years, onChange, complete }: FundsGridProps) {
  const t = useLibraryText();
  const f = useFormText();
  const known = years.join(' ');
  const columns = useMemo<readonly GridColumn<FundRow>[]>(
    () => [
      {
        key: 'year',
        title: f('year'),
        kind: 'select',
        required: true,
        width: '140px',
        options: known
          .split(' ')
          .filter(Boolean)
          .map((year) => ({ value: year, label: year })),
      },
      {
        key: 'source',
        title: f('source'),
        kind: 'select',
        required: true,
        options: fundSources.map((value) => ({ value, label: t(`source.${value}`) })),
      },
      { key: 'amount', title: f('amount'), kind: 'money', required: true, width: '200px' },
    ],
    [t, known],
  );
  const last = rows.at(-1);
  return (
    <>
      {years.length === 0 && <p className="cx-hint">{f('periodFirst')}</p>}
      <EditableTable<FundRow>
        caption={f('funds')}
        path="funds"
        columns={columns}
        rows={rows}
        onChange={onChange}
        newRow={() => ({ year: last?.year ?? known.split(' ')[0] ?? '', source: 'fiscal', amount: '' })}
        maxRows={60}
        complete={complete}
        footer={(all) => <FundTotals rows={all} />}
      />
    </>
  );
}

/** 资金总额 and its parts. */
export function FundTotals({ rows }: { rows: readonly { year: string | number; source: string; amount: string }[] }) {
  const f = useFormText();
  const { total, fiscal, other, years } = totalsOf(rows);
  return (
    <dl className="library-totals">
      <div>
        <dt>{f('total')}</dt>
        <dd>
          <Money value={total} />
        </dd>
      </div>
      <div>
        <dt>{f('ofFiscal')}</dt>
        <dd>
          <Money value={fiscal} />
        </dd>
      </div>
      <div>
        <dt>{f('ofOther')}</dt>
        <dd>
          <Money value={other} />
        </dd>
      </div>
      {years.length > 1 &&
        years.map(({ year, total: ofYear }) => (
          <div key={year}>
            <dt>{f('ofYear', { year })}</dt>
            <dd>
              <Money value={ofYear} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
