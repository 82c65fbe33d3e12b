import { budgetWeight, fundTotals, level1Name, level2Name, totalText } from '@chengxiao/domain';
import { type Column, DataTable, Facts, GradeTag, Money, Section, useLanguage, rateText } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { rulePackOf } from '../rule-packs/rule-pack-of';
import { type ShownEvaluation, type ShownItem } from './evaluation-form';
import { ClaimDifference, InflationText } from './ClaimDifference';
import { useSheetText } from './sheet.i18n';
import { TargetText } from './ItemCells';
import { ScorePassport, TotalPassport } from './ScorePassport';
import { useScoreColumns } from './use-score-columns';

/** Form F5 项目支出绩效自评表 as it is stored: money, goal, indicators with their scores, sub-totals. */
export function EvaluationSheet({ evaluation }: { evaluation: ShownEvaluation }) {
  const t = useSheetText();
  const { annualGoal, goalCompletion, problems, measures } = evaluation;
  const text = (value: string) => <span className="evaluation-text">{value || '—'}</span>;
  return (
    <div className="cx-form">
      <SheetFunds evaluation={evaluation} />
      <Section title={t('goal.title')}>
        <Facts
          facts={[
            { label: t('goal.expected'), value: text(annualGoal) },
            { label: t('goal.completion'), value: text(goalCompletion) },
            { label: t('goal.problems'), value: text(problems) },
            { label: t('goal.measures'), value: text(measures) },
          ]}
        />
      </Section>
      <SheetItems evaluation={evaluation} />
    </div>
  );
}

type Fund = ShownEvaluation['funds'][number];

function SheetFunds({ evaluation }: { evaluation: ShownEvaluation }) {
  const t = useSheetText();
  const { funds, budgetScore, budgetExplanation, executionRate, executionReason } = evaluation;
  const { claimedBudgetScore, budgetScoreDifference } = evaluation;
  const totals = fundTotals(funds);
  const rateOf = (fund: Fund) => rateText(fundTotals([fund]).rate);
  const money = (key: 'initial' | 'budget' | 'executed'): Column<Fund> => ({
    key,
    title: t(`money.${key}`),
    kind: 'money',
    amount: (fund) => fund[key],
  });
  if (funds.length === 0)
    return (
      <Section title={t('money.title')}>
        <p className="cx-hint">{t('money.empty')}</p>
      </Section>
    );
  return (
    <Section title={t('money.title')}>
      <DataTable
        caption={t('money.title')}
        rows={funds}
        rowKey={({ source }) => source}
        columns={[
          { key: 'source', title: t('money.source'), render: ({ source }) => t(`source.${source}`) },
          money('initial'),
          money('budget'),
          money('executed'),
          { key: 'rate', title: t('money.rate'), kind: 'figure', render: rateOf },
        ]}
      />
      <dl className="evaluation-totals">
        <Total label={t('money.total')}>
          <Money value={totals.initial} /> / <Money value={totals.budget} /> / <Money value={totals.executed} />
        </Total>
        <Total label={t('money.rate')}>{rateText(executionRate)}</Total>
        <Total label={t('money.rateAndScore', { weight: budgetWeight(rulePackOf(evaluation), evaluation.items) })}>
          <ScorePassport explanation={budgetExplanation}>{budgetScore ?? '—'}</ScorePassport>
        </Total>
        {claimedBudgetScore !== null && (
          <Total label={t('claim.budget')}>
            {claimedBudgetScore} <ClaimDifference difference={budgetScoreDifference} />
          </Total>
        )}
        {executionReason && <Total label={t('money.reason')}>{executionReason}</Total>}
      </dl>
    </Section>
  );
}

const Total = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

function SheetItems({ evaluation }: { evaluation: ShownEvaluation }) {
  const t = useSheetText();
  const language = useLanguage();
  const pack = rulePackOf(evaluation);
  const { items, level1Totals, total, totalExplanation, grade, inflation } = evaluation;
  const columns: Column<ShownItem>[] = [
    {
      key: 'name',
      title: t('item.name'),
      render: (item) => (
        <span data-path={`items.${items.indexOf(item)}`} tabIndex={-1}>
          {item.name}
        </span>
      ),
    },
    { key: 'level1', title: t('item.level1'), render: ({ level1 }) => level1Name(pack, level1)[language] },
    {
      key: 'level2',
      title: t('item.level2'),
      render: ({ level1, level2 }) => level2Name(pack, level1, level2)[language],
    },
    { key: 'target', title: t('item.target'), render: (item) => <TargetText item={item} /> },
    {
      key: 'actual',
      title: t('item.actual'),
      render: ({ actual, unit, nature }) => (actual ? `${actual} ${nature === 'qualitative' ? '' : unit}` : '—'),
    },
    { key: 'weight', title: t('item.weight'), kind: 'figure', render: ({ weight }) => weight },
    ...useScoreColumns(items),
    { key: 'reason', title: t('item.reason'), render: ({ reason }) => reason || '—' },
  ];
  const subtotals = level1Totals.map(({ level1, weight, score }) => (
    <tr key={level1} role="row">
      <td role="cell" colSpan={columns.length}>
        {t('item.subtotal', { name: level1Name(pack, level1)[language], weight, score })}
      </td>
    </tr>
  ));
  return (
    <Section title={t('item.title')}>
      <DataTable
        caption={t('item.title')}
        columns={columns}
        rows={items}
        rowKey={({ indicatorId }) => indicatorId}
        footer={
          <>
            {subtotals}
            <tr role="row">
              <td role="cell" colSpan={columns.length}>
                {t('score.total')}:{' '}
                <TotalPassport explanation={totalExplanation}>
                  {total === null ? '—' : totalText(pack, total)}
                </TotalPassport>{' '}
                <GradeTag grade={grade} />
                {inflation && (
                  <span className="evaluation-inflation">
                    {t('claim.inflation')}: <InflationText inflation={inflation} />
                  </span>
                )}
              </td>
            </tr>
          </>
        }
      />
    </Section>
  );
}
