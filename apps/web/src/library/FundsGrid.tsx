import { fundSources } from '@chengxiao/domain';
import { EditableTable, type GridColumn } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useLibraryText } from './library.i18n';
import { useFormText } from './project-form.i18n';
import { type FundRow } from './project-form';
import { FundTotals } from './ProjectTotals';

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
