import { differenceOf, type EvaluationResult, plainSigns } from '@chengxiao/domain';
import { FormField } from '@chengxiao/ui';
import { Input } from 'antd';
import { ClaimDifference } from './ClaimDifference';
import { useSheetText } from './sheet.i18n';
import { ScorePassport, wireOf } from './ScorePassport';

type ClaimProps = { claimed: string; result: EvaluationResult; onChange: (claimed: string) => void };

/** The budget row of the form: what the rule gives for execution, what the unit gives itself, and the difference. */
export function BudgetClaim({ claimed, result: { budget, budgetWeight }, onChange }: ClaimProps) {
  const t = useSheetText();
  return (
    <div className="cx-fields evaluation-budget">
      <FormField path="claimedBudgetScore" label={t('claim.budget')} hint={t('item.claimedHint')}>
        <Input
          inputMode="decimal"
          maxLength={12}
          value={claimed}
          onChange={(event) => onChange(plainSigns(event.target.value))}
        />
      </FormField>
      <dl className="evaluation-totals">
        <div>
          <dt>{t('money.rateAndScore', { weight: budgetWeight })}</dt>
          <dd className="evaluation-compared">
            <ScorePassport explanation={budget.outcome === 'scored' ? wireOf(budget.explanation) : null}>
              {budget.score ?? '—'}
            </ScorePassport>
            <ClaimDifference difference={differenceOf(claimed, budget.score)} />
          </dd>
        </div>
      </dl>
    </div>
  );
}
