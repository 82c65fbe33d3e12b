import type { ProposalPartsFragment } from '@chengxiao/client';
import { DataTable, Money, PassportPopover, rateText, wanText } from '@chengxiao/ui';
import './feedback.css';
import { useProposalText } from './proposal.i18n';
import { Change, useAdvice } from './proposal-words';

type Props = { proposal: ProposalPartsFragment };

/** The recommended option with its money, its reason and what follows from it. */
export function Decision({ proposal }: Props) {
  const t = useProposalText();
  const advice = useAdvice();
  const { year, evaluatedYear, kind, share, amount, baseAmount, change, rule, deviationReason, state } = proposal;
  const params = { year, amount: wanText(amount) };
  const bound = state === 'confirmed' || state === 'settled';
  return (
    <div className="feedback-decision">
      <strong>{t('decision.advice', { year, advice: advice(kind, share) })}</strong>
      <dl className="feedback-money">
        <div>
          <dt>{t('decision.base', { year: evaluatedYear })}</dt>
          <dd>
            <Money value={baseAmount} />
          </dd>
        </div>
        <div>
          <dt>{t('decision.amount', { year })}</dt>
          <dd>
            <PassportPopover
              title={t('passport.title')}
              rule={rule.reason}
              clause={rule.clause}
              formula={t('passport.formula')}
              inputs={[
                { label: t('passport.base'), value: <Money value={baseAmount} /> },
                { label: t('passport.rate'), value: rateText(rule.executionRate) },
                { label: t('passport.share'), value: rateText(share) },
              ]}
            >
              <Money value={amount} />
            </PassportPopover>
          </dd>
        </div>
        <div>
          <dt>{t('decision.change')}</dt>
          <dd>
            <Change value={change} />
          </dd>
        </div>
      </dl>
      <p className="cx-prose">
        {t('decision.reason')}
        {rule.reason}
      </p>
      {deviationReason && (
        <p className="cx-prose">
          {t('decision.deviation')}
          {deviationReason}
        </p>
      )}
      <p className="cx-hint">
        {t(bound ? 'decision.binding' : kind === 'stop' ? 'decision.stop' : 'decision.confirm', params)}{' '}
        {!bound && t('decision.sendBack')}
      </p>
    </div>
  );
}

type Line = {
  key: 'rule' | 'proposal';
  kind: ProposalPartsFragment['kind'];
  share: string;
  amount: string;
  why: string;
};

/** The result of the rule next to what finance proposes. */
export function Compare({ proposal: { rule, kind, share, amount, deviationReason } }: Props) {
  const t = useProposalText();
  const advice = useAdvice();
  const rows: Line[] = [
    { key: 'rule', kind: rule.kind, share: rule.share, amount: rule.amount, why: `${rule.reason} · ${rule.clause}` },
    { key: 'proposal', kind, share, amount, why: deviationReason ?? t('compare.same') },
  ];
  return (
    <DataTable
      caption={t('section.compare')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'basis', title: t('compare.basis'), render: ({ key }) => t(`compare.${key}`) },
        { key: 'kind', title: t('compare.kind'), render: (row) => advice(row.kind, row.share) },
        { key: 'amount', title: t('compare.amount'), kind: 'money', amount: (row) => row.amount },
        { key: 'why', title: t('compare.why'), render: ({ why }) => why },
      ]}
    />
  );
}
