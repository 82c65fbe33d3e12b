import type { PublishedPartsFragment } from '@chengxiao/client';
import { achievedText, isReachedInEdition, promisedText } from '@chengxiao/domain';
import { type Column, DataTable, type Fact, Facts, GradeTag, Money, Section, useLanguage } from '@chengxiao/ui';
import { useDisclosureText } from './disclosure.i18n';

type Indicator = PublishedPartsFragment['indicators'][number];

/** Everything the public sees of a project and year, as finance checks it. */
export function PublishedContent({ content }: { content: PublishedPartsFragment }) {
  const t = useDisclosureText();
  return (
    <>
      <Section title={t('content.figures')}>
        <Facts facts={useFacts(content)} />
      </Section>
      <Section title={t('content.goal')}>
        <p className="cx-prose">{content.annualGoal}</p>
      </Section>
      <Section title={t('content.indicators')}>
        <DataTable
          caption={t('content.indicators')}
          columns={useColumns(content.kind === 'result')}
          rows={content.indicators.map((row, index) => ({ ...row, key: String(index) }))}
          rowKey={({ key }) => key}
        />
      </Section>
    </>
  );
}

function useFacts(content: PublishedPartsFragment): Fact[] {
  const t = useDisclosureText();
  const { budgetAmount, executedAmount, total, grade, filingNo, functionCode, rectification, proposal } = content;
  return [
    { label: t('content.budget'), value: <Money value={budgetAmount} /> },
    ...(executedAmount ? [{ label: t('content.executed'), value: <Money value={executedAmount} /> }] : []),
    ...(total
      ? [
          {
            label: t('content.total'),
            value: (
              <>
                {total} <GradeTag grade={grade} />
              </>
            ),
          },
        ]
      : []),
    ...(filingNo ? [{ label: t('content.filing'), value: filingNo }] : []),
    { label: t('content.function'), value: functionCode },
    ...(rectification
      ? [{ label: t('content.rectified', { date: rectification.acceptedOn }), value: rectification.result }]
      : []),
    ...(proposal
      ? [
          {
            label: t(`content.proposal.${proposal.kind}`, { year: proposal.year }),
            value: <Money value={proposal.amount} />,
          },
        ]
      : []),
  ];
}

function useColumns(filed: boolean): readonly Column<Indicator & { key: string }>[] {
  const t = useDisclosureText();
  const language = useLanguage();
  return [
    {
      key: 'kind',
      title: t('content.row.kind'),
      render: ({ level1, level2 }) => `${level1[language]} / ${level2[language]}`,
    },
    { key: 'name', title: t('content.row.name'), render: ({ name }) => name },
    { key: 'promised', title: t('content.row.promised'), render: promisedText },
    ...(filed
      ? [
          {
            key: 'achieved',
            title: t('content.row.achieved'),
            render: (row: Indicator) => (row.notApplicable ? t('content.notApplicable') : achievedText(row)),
          },
        ]
      : []),
    { key: 'weight', title: t('content.row.weight'), kind: 'figure', render: ({ weight }) => weight },
    ...(filed
      ? [
          {
            key: 'score',
            title: t('content.row.score'),
            align: 'end' as const,
            render: (row: Indicator) =>
              row.score === null || row.notApplicable
                ? (row.score ?? '—')
                : `${row.score} · ${t(isReachedInEdition(row) ? 'content.row.reached' : 'content.row.missed')}`,
          },
        ]
      : []),
  ];
}
