import { message } from '../messages';
import { D, type Dec, figureOf, isMoney } from '../money';
import { percentOf } from '../rule-pack/percent';
import type { BudgetRule, RulePack } from '../rule-pack/rule-pack';
import { deduct } from './deduct';
import { type Calculation, notApplicableResult, refusedResult, scoredResult } from './explain';
import type { ScoreResult } from './scoring';

/** Money of a project and a year in 元: the adjusted budget (全年预算数), not the initial one, and what was spent of it (全年执行数). */
export type ScoringFunds = {
  readonly budget: string | null;
  readonly executed: string | null;
  /** Why the execution rate is low. */
  readonly reason?: string | null | undefined;
};

/** Executed by budget as an exact share, or null where there is none (no budget, or not amounts). */
export function executionShare({ budget, executed }: Pick<ScoringFunds, 'budget' | 'executed'>): Dec | null {
  if (budget === null || executed === null || !isMoney(budget) || !isMoney(executed)) return null;
  const whole = new D(budget);
  return whole.isZero() ? null : new D(executed).div(whole);
}

/**
 * Points of the budget execution rate, out of the points the weight variant gives it.
 * Nothing budgeted and nothing spent is not applicable; spending without a budget is refused.
 */
export function scoreBudget(pack: RulePack, funds: ScoringFunds, weight: string): ScoreResult {
  for (const field of ['budget', 'executed'] as const) {
    const amount = funds[field];
    if (amount === null || amount === '') return refusedResult(field, message('required'));
    if (!isMoney(amount)) return refusedResult(field, message(amount.startsWith('-') ? 'negativeMoney' : 'notMoney'));
  }
  const inputs = { budget: String(funds.budget), executed: String(funds.executed), weight };
  const share = executionShare(funds);
  if (share === null) {
    return new D(inputs.executed).isZero()
      ? notApplicableResult(message('budgetNotApplicable'))
      : refusedResult('executed', message('spentWithoutBudget', { executed: inputs.executed }));
  }
  return scoredResult(calculateBudgetScore(pack.budget, share, inputs), pack.rounding.scale);
}

type Inputs = { readonly budget: string; readonly executed: string; readonly weight: string };
type Common = Pick<Calculation, 'clause' | 'inputs' | 'ratio'>;

function calculateBudgetScore(rule: BudgetRule, share: Dec, inputs: Inputs): Calculation {
  const from: Common = { clause: rule.clause, inputs: () => inputs, ratio: () => share };
  switch (rule.kind) {
    case 'linear':
      return linearScore(rule.cap, share, inputs, from);
    case 'banded':
      return bandedScore(rule, share, inputs, from);
    case 'deduct':
      return deductedScore(rule, share, inputs, from);
  }
}

const fullScore = (
  rule: Calculation['rule'],
  share: Dec,
  { weight }: Inputs,
  from: Common,
  bound: string,
): Calculation => ({
  ...from,
  rule,
  value: figureOf(weight),
  cap: 'full',
  formula: 'formulaBudgetFull',
  params: () => ({ rate: percentOf(share), cap: percentOf(new D(bound)) }),
});

function linearScore(cap: string, share: Dec, inputs: Inputs, from: Common): Calculation {
  if (share.gte(figureOf(cap))) return fullScore('budgetLinear', share, inputs, from, cap);
  const value = figureOf(inputs.weight).times(inputs.executed).div(inputs.budget);
  return { ...from, rule: 'budgetLinear', value, cap: value.isZero() ? 'zero' : null, formula: 'formulaBudgetLinear' };
}

type Kind<K extends BudgetRule['kind']> = Extract<BudgetRule, { kind: K }>;

function bandedScore({ tiers }: Kind<'banded'>, share: Dec, { weight }: Inputs, from: Common): Calculation {
  const tier = tiers.find(({ min }) => share.gte(figureOf(min))) ?? { min: '0', share: '0' };
  const value = figureOf(weight).times(figureOf(tier.share));
  return {
    ...from,
    rule: 'budgetBanded',
    value,
    cap: value.eq(figureOf(weight)) ? 'full' : value.isZero() ? 'zero' : null,
    formula: 'formulaBudgetBanded',
    params: () => ({ rate: percentOf(share), min: percentOf(new D(tier.min)), share: tier.share }),
  };
}

function deductedScore(rule: Kind<'deduct'>, share: Dec, inputs: Inputs, from: Common): Calculation {
  if (share.gte(figureOf(rule.fullFrom))) return fullScore('budgetDeduct', share, inputs, from, rule.fullFrom);
  const { value, steps } = deduct(rule, figureOf(inputs.weight), figureOf(rule.fullFrom).minus(share));
  return {
    ...from,
    rule: 'budgetDeduct',
    value,
    cap: value.isZero() ? 'zero' : null,
    formula: 'formulaBudgetDeduct',
    params: () => ({
      rate: percentOf(share),
      fullFrom: percentOf(new D(rule.fullFrom)),
      per: percentOf(new D(rule.per)),
      points: rule.points,
      steps,
    }),
  };
}
