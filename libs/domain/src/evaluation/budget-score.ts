import { message } from '../messages';
import { D, type Dec, isMoney } from '../money';
import { percentOf } from '../rule-pack/percent';
import type { BudgetRule, RulePack } from '../rule-pack/rule-pack';
import { type Reckoning, notApplicable, refused, scored } from './explain';
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
  if (budget === null || executed === null || !isMoney(budget) || !isMoney(executed) || new D(budget).isZero())
    return null;
  return new D(executed).div(budget);
}

/** Points of the budget execution rate. Nothing budgeted and nothing spent is not applicable; spending without a budget is refused. */
export function scoreBudget(pack: RulePack, funds: ScoringFunds): ScoreResult {
  for (const field of ['budget', 'executed'] as const) {
    const amount = funds[field];
    if (amount === null || amount === '') return refused(field, message('required'));
    if (!isMoney(amount)) return refused(field, message(amount.startsWith('-') ? 'negativeMoney' : 'notMoney'));
  }
  const inputs = { budget: String(funds.budget), executed: String(funds.executed), weight: pack.budget.weight };
  const share = executionShare(funds);
  if (share === null) {
    return new D(inputs.executed).isZero()
      ? notApplicable(message('budgetNotApplicable'))
      : refused('executed', message('spentWithoutBudget', { executed: inputs.executed }));
  }
  return scored(reckon(pack.budget, share, inputs), pack.scale);
}

type Inputs = { readonly budget: string; readonly executed: string; readonly weight: string };

function reckon(rule: BudgetRule, share: Dec, inputs: Inputs): Reckoning {
  const common = { clause: rule.clause, inputs, ratio: share };
  const weight = new D(rule.weight);
  if (rule.kind === 'banded') {
    const band = rule.bands.find(({ min }) => share.gte(min)) ?? { min: '0', share: '0' };
    const params = { rate: percentOf(share), min: percentOf(new D(band.min)), share: band.share };
    const cap = band.share === '1' ? 'full' : new D(band.share).isZero() ? 'zero' : null;
    return {
      ...common,
      rule: 'budgetBanded',
      value: weight.times(band.share),
      cap,
      formula: 'formulaBudgetBanded',
      params,
    };
  }
  if (share.gte(rule.cap)) {
    const params = { rate: percentOf(share), cap: percentOf(new D(rule.cap)) };
    return { ...common, rule: 'budgetLinear', value: weight, cap: 'full', formula: 'formulaBudgetFull', params };
  }
  const value = weight.times(inputs.executed).div(inputs.budget);
  return {
    ...common,
    rule: 'budgetLinear',
    value,
    cap: value.isZero() ? 'zero' : null,
    formula: 'formulaBudgetLinear',
  };
}
