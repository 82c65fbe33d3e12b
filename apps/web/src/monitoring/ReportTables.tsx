import { targetText } from '@chengxiao/domain';
import { DataTable, Section, useLanguage } from '@chengxiao/ui';
import { rulePackOf } from '../rule-packs/rule-pack-of';
import { IndicatorName, Percent } from './figures';
import { useMonitoringText } from './monitoring.i18n';
import { type Causes, indicatorsOf, type Report } from './report';

/** Form F4 to read: money and indicators as they were reported. */
export function ReportTables({ report, causes }: { report: Report; causes: Causes }) {
  return (
    <>
      <FundsTable report={report} />
      <ItemsTable report={report} causes={causes} />
    </>
  );
}

function FundsTable({ report: { funds, round } }: { report: Report }) {
  const t = useMonitoringText();
  return (
    <Section title={t('funds.title')}>
      <DataTable
        caption={t('funds.title')}
        rows={funds}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', title: t('funds.kind'), render: ({ kind }) => t(`fundKind.${kind}`) },
          {
            key: 'initialBudget',
            title: t('funds.initialBudget'),
            kind: 'money',
            amount: ({ initialBudget }) => initialBudget,
          },
          {
            key: 'executed',
            title: t('funds.executed', { n: round.cutoffMonth }),
            kind: 'money',
            amount: ({ executed }) => executed,
          },
          {
            key: 'rate',
            title: t('funds.rate'),
            kind: 'figure',
            render: ({ executionRate }) => <Percent value={executionRate} />,
          },
          {
            key: 'expected',
            title: t('funds.expected'),
            kind: 'money',
            amount: ({ expected }) => expected,
          },
        ]}
      />
    </Section>
  );
}

function ItemsTable({ report, causes }: { report: Report; causes: Causes }) {
  const t = useMonitoringText();
  const language = useLanguage();
  const indicators = indicatorsOf(report);
  const rows = report.items.flatMap((item, index) => {
    const indicator = indicators[index];
    return indicator ? [{ ...item, indicator }] : [];
  });
  const causeName = (key: string | null) => {
    const cause = causes.find((each) => each.key === key);
    return cause ? (language === 'zh' ? cause.nameZh : cause.nameEn) : (key ?? '');
  };
  return (
    <Section title={t('items.title')}>
      <DataTable
        caption={t('items.title')}
        rows={rows}
        rowKey={({ indicatorId }) => indicatorId}
        columns={[
          {
            key: 'indicator',
            title: t('items.indicator'),
            render: ({ indicator }) => <IndicatorName indicator={indicator} pack={rulePackOf(report)} />,
          },
          {
            key: 'target',
            title: t('items.target'),
            render: ({ indicator }) => targetText(indicator, indicator.value),
          },
          {
            key: 'progress',
            title: t('items.progress', { n: report.round.cutoffMonth }),
            render: ({ progress }) => progress || <span className="cx-none">—</span>,
          },
          {
            key: 'expected',
            title: t('items.expected'),
            render: ({ expected }) => expected || <span className="cx-none">—</span>,
          },
          {
            key: 'likelihood',
            title: t('items.likelihood'),
            render: ({ likelihood }) =>
              likelihood ? t(`likelihood.${likelihood}`) : <span className="cx-none">—</span>,
          },
          {
            key: 'cause',
            title: t('items.cause'),
            render: ({ cause, causeNote }) => (
              <>
                {causeName(cause)}
                {causeNote && <div className="cx-hint">{causeNote}</div>}
              </>
            ),
          },
          { key: 'measures', title: t('items.measures'), render: ({ measures }) => measures },
        ]}
      />
    </Section>
  );
}
