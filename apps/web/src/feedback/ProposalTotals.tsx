import type { BudgetProposalsQuery } from '@chengxiao/client';
import { Money } from '@chengxiao/ui';
import './feedback.css';
import { useProposalText } from './proposal.i18n';
import { Change } from './proposal-words';

type Totals = NonNullable<BudgetProposalsQuery['budgetProposals']['totals']>;

/** Money and numbers of all proposals of the filter: what a leader reads first. */
export function ProposalTotals({ totals }: { totals: Totals }) {
  const t = useProposalText();
  const { count, waiting, keep, cut, stop } = totals;
  return (
    <div className="cx-card" role="group" aria-label={t('totals.label')}>
      <dl className="feedback-money">
        <div>
          <dt>{t('totals.count', { n: count })}</dt>
          <dd>{t('totals.waiting', { n: waiting })}</dd>
        </div>
        <div>
          <dt>{t('totals.base')}</dt>
          <dd>
            <Money value={totals.baseAmount} />
          </dd>
        </div>
        <div>
          <dt>{t('totals.amount')}</dt>
          <dd>
            <Money value={totals.amount} />
          </dd>
        </div>
        <div>
          <dt>{t('totals.change')}</dt>
          <dd>
            <Change value={totals.change} />
          </dd>
        </div>
      </dl>
      <p className="cx-hint">{t('totals.kinds', { keep, cut, stop })}</p>
    </div>
  );
}
