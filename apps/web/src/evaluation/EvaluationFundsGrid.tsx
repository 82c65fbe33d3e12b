import { fundSources, fundTotals, type FundSource } from '@chengxiao/domain';
import { EditableTable, type GridColumn, Money, rateText } from '@chengxiao/ui';
import { useMemo } from 'react';
import { type FundRow } from './evaluation-form';
import { useSheetText } from './sheet.i18n';

/** 项目资金 by source; totals and the execution rate follow while one types. */
export function EvaluationFundsGrid({ rows, onChange }: { rows: FundRow[]; onChange: (rows: FundRow[]) => void }) {
  const t = useSheetText();
  const columns = useMemo<readonly GridColumn<FundRow>[]>(
    () => [
      {
        key: 'source',
        title: t('money.source'),
        kind: 'select',
        required: true,
        width: '200px',
        options: fundSources.map((value) => ({ value, label: t(`source.${value}`) })),
      },
      { key: 'initial', title: t('money.initial'), kind: 'money', required: true },
      { key: 'budget', title: t('money.budget'), kind: 'money', required: true },
      { key: 'executed', title: t('money.executed'), kind: 'money', required: true },
    ],
    [t],
  );
  const next = fundSources.find((source) => !rows.some((row) => row.source === source)) ?? 'other';
  return (
    <EditableTable<FundRow>
      caption={t('money.title')}
      path="funds"
      columns={columns}
      rows={rows}
      onChange={onChange}
      newRow={() => ({ source: next, initial: '', budget: '', executed: '' })}
      maxRows={fundSources.length}
      footer={(all) => <Totals rows={all} />}
    />
  );
}

function Totals({ rows }: { rows: readonly FundRow[] }) {
  const t = useSheetText();
  const totals = fundTotals(rows.map((row) => ({ ...row, source: row.source as FundSource })));
  return (
    <dl className="evaluation-totals">
      {(['initial', 'budget', 'executed'] as const).map((key) => (
        <div key={key}>
          <dt>{t(`money.${key}`)}</dt>
          <dd>
            <Money value={totals[key]} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('money.rate')}</dt>
        <dd>{rateText(totals.rate)}</dd>
      </div>
    </dl>
  );
}
