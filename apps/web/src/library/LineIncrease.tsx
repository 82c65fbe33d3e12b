import { type BudgetIncreaseAction, budgetIncreaseLifecycle, D } from '@chengxiao/domain';
import { ActionBar, DateText, Facts, Money, wanText } from '@chengxiao/ui';
import { useState } from 'react';
import { useMove } from '../hooks/use-move';
import { decideBudgetIncrease, type Line } from './budget-lines.graphql';
import { useLineIncreaseText } from './line-increase.i18n';

type Increase = NonNullable<Line['increase']>;

/** More money for a line that waits: what it rests on, and what one may do with it; who asked only takes it back. */
export function LineIncrease({ line, increase }: { line: Line; increase: Increase }) {
  const t = useLineIncreaseText();
  const { id, version, year } = line;
  const { amount, reason, documentNo, documentDate, askedBy, allowedActions } = increase;
  const [done, setDone] = useState<BudgetIncreaseAction>('confirm');
  const { move } = useMove(decideBudgetIncrease, t(`done.${done}`));
  const title = t('title', { year });
  const ask = { confirm: t('sure.confirm', { year, amount: wanText(amount) }), withdraw: t('sure.withdraw') };
  return (
    <section className="library-line" aria-label={title}>
      <h3>{title}</h3>
      <Facts
        facts={[
          { label: t('amount'), value: <Money value={amount} /> },
          { label: t('more'), value: <Money value={new D(amount).minus(line.amount).toFixed(2)} /> },
          { label: t('reason'), value: reason },
          { label: t('documentNo'), value: documentNo },
          { label: t('documentDate'), value: <DateText value={documentDate} /> },
          { label: t('askedBy'), value: askedBy },
        ]}
      />
      {!allowedActions.includes('confirm') && <p className="cx-hint">{t('others')}</p>}
      <ActionBar
        actions={allowedActions}
        needs={budgetIncreaseLifecycle.actions}
        label={(action) => t(`action.${action}`)}
        ask={(action) => (action === 'decline' ? undefined : ask[action])}
        tone={(action) => (action === 'withdraw' ? 'default' : undefined)}
        onAct={(action, text) => {
          setDone(action);
          return move({ id, version, action, reason: text ?? null });
        }}
      />
    </section>
  );
}
