import { D, type Dec } from '../money';
import type { EqualRule, PartialStep, PositiveRule, ReverseRule } from '../rule-pack/rule-pack';
import type { Reckoning } from './explain';

/** The three figures of a quantitative row, already known to be numbers. */
export type Figures = { readonly target: Dec; readonly actual: Dec; readonly weight: Dec };

const zero = new D(0);

const inputsOf = ({ target, actual, weight }: Figures): { target: string; actual: string; weight: string } => ({
  target: target.toFixed(),
  actual: actual.toFixed(),
  weight: weight.toFixed(),
});

/** Actual by target; no share where the target is zero or negative. */
export const shareOf = ({ target, actual }: Pick<Figures, 'target' | 'actual'>): Dec | null =>
  target.gt(0) ? actual.div(target) : null;

type Common = Pick<Reckoning, 'clause' | 'inputs' | 'ratio'>;
const common = (clause: string, figures: Figures): Common => ({
  clause,
  inputs: inputsOf(figures),
  ratio: shareOf(figures),
});

const nothing = (rule: Reckoning['rule'], from: Common): Reckoning => ({
  ...from,
  rule,
  value: zero,
  cap: 'zero',
  formula: 'formulaNothing',
});

/** `>` and `>=`: the target reached gives full marks, below it the share reached or points off. */
export function positive(rule: PositiveRule, figures: Figures): Reckoning {
  const { target, actual, weight } = figures;
  const from = common(rule.clause, figures);
  const name = rule.kind === 'ratio' ? 'positiveRatio' : 'positiveDeduct';
  if (actual.gte(target)) return { ...from, rule: name, value: weight, cap: 'full', formula: 'formulaAtLeastFull' };
  if (rule.kind === 'deduct') return deduct(rule, figures, from);
  if (target.lte(0) || actual.lte(0)) return nothing(name, from);
  return { ...from, rule: name, value: weight.times(actual).div(target), cap: null, formula: 'formulaShare' };
}

/** Steps below the target; a started step counts as the rule says. */
function steps(shortfall: Dec, per: string, partial: PartialStep): Dec {
  const exact = shortfall.div(per);
  return partial === 'ceil' ? exact.ceil() : partial === 'floor' ? exact.floor() : exact;
}

function deduct(
  rule: Extract<PositiveRule, { kind: 'deduct' }>,
  { target, actual, weight }: Figures,
  from: Common,
): Reckoning {
  const shortfall = target.minus(actual);
  const count = steps(shortfall, rule.per, rule.partialStep);
  const value = D.max(zero, weight.minus(count.times(rule.points)));
  const params = {
    shortfall: shortfall.toFixed(),
    per: rule.per,
    points: rule.points,
    steps: count.toDecimalPlaces(6).toFixed(),
  };
  return {
    ...from,
    rule: 'positiveDeduct',
    value,
    cap: value.isZero() ? 'zero' : null,
    formula: 'formulaDeduct',
    params,
  };
}

/** `<` and `<=`: within the limit full marks, from `zeroAt` times the limit on nothing, linear between. */
export function reverse(rule: ReverseRule, figures: Figures): Reckoning {
  const { target, actual, weight } = figures;
  const from = common(rule.clause, figures);
  if (actual.lte(target))
    return { ...from, rule: 'reverseLinear', value: weight, cap: 'full', formula: 'formulaAtMostFull' };
  if (target.lte(0)) return nothing('reverseLinear', from);
  const zeroFrom = target.times(rule.zeroAt);
  if (actual.gte(zeroFrom)) {
    return {
      ...from,
      rule: 'reverseLinear',
      value: zero,
      cap: 'zero',
      formula: 'formulaAtMostNothing',
      params: { zeroFrom: zeroFrom.toFixed() },
    };
  }
  const span = zeroFrom.minus(target);
  const value = weight.times(zeroFrom.minus(actual)).div(span);
  return {
    ...from,
    rule: 'reverseLinear',
    value,
    cap: null,
    formula: 'formulaAtMostLinear',
    params: { span: span.toFixed() },
  };
}

/** `=`: at least the target, or symmetric around it. A target of zero is met by zero only (or less, where at-least holds). */
export function equal(rule: EqualRule, figures: Figures): Reckoning {
  const { target, actual, weight } = figures;
  const from = common(rule.clause, figures);
  const name = rule.kind === 'symmetric' ? 'equalSymmetric' : 'equalAtLeast';
  const met =
    actual.eq(target) ||
    (rule.kind === 'atLeast' && (target.gt(0) ? actual.gt(target) : target.isZero() && actual.lt(0)));
  if (met) return { ...from, rule: name, value: weight, cap: 'full', formula: 'formulaEqualFull' };
  if (rule.kind === 'symmetric' && !target.isZero()) return symmetric(figures, from);
  if (target.lte(0) || actual.lte(0)) return nothing(name, from);
  return { ...from, rule: name, value: weight.times(actual).div(target), cap: null, formula: 'formulaShare' };
}

function symmetric({ target, actual, weight }: Figures, from: Common): Reckoning {
  const room = target.abs().minus(actual.minus(target).abs());
  if (room.lte(0)) return nothing('equalSymmetric', from);
  return {
    ...from,
    rule: 'equalSymmetric',
    value: weight.times(room).div(target.abs()),
    cap: null,
    formula: 'formulaEqualDistance',
  };
}
