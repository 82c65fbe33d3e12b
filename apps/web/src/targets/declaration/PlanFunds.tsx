import { D, rounded } from '@chengxiao/domain';
import { Money } from '@chengxiao/ui';
import { neededOf } from './target-form';
import { usePlanText } from './plan.i18n';

type PlanFundsProps = {
  steps: readonly { readonly funds?: string | null | undefined }[];
  /** Money of the year, 元. */
  yearFunds: string;
};

/** How the money of the steps adds up against the money of the year. */
export function PlanFunds({ steps, yearFunds }: PlanFundsProps) {
  const t = usePlanText();
  const needed = neededOf(steps.map(({ funds }) => ({ funds: funds ?? null })));
  const rest = new D(yearFunds).minus(needed);
  const key = rest.isZero() ? 'fits' : rest.isNegative() ? 'over' : 'left';
  return (
    <p className="target-sum">
      {t('sum')} <Money value={rounded(needed)} /> · {t('ofYear')} <Money value={rounded(yearFunds)} /> ·{' '}
      <span className={key === 'over' ? 'cx-error' : undefined}>
        {t(`funds.${key}`)} {key !== 'fits' && <Money value={rounded(rest.abs().toFixed())} />}
      </span>
    </p>
  );
}
