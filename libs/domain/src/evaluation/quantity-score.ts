import { D, type Dec } from '../money';
import type { EqualRule, PositiveRule, ReverseRule } from '../rule-pack/rule-pack';
import { deduct, type DeductRule } from './deduct';
import type { Reckoning } from './explain';
import type { ScoringRule } from './scoring';

/** The three figures of a quantitative row, already known to be numbers. */
export type Figures = { readonly target: Dec; readonly actual: Dec; readonly weight: Dec };

const zero = new D(0);

/** Actual by target; no share where the target is zero or negative. */
export const shareOf = ({ target, actual }: Pick<Figures, 'target' | 'actual'>): Dec | null =>
  target.gt(0) ? actual.div(target) : null;

type Common = Pick<Reckoning, 'clause' | 'inputs' | 'ratio' | 'rule'>;
const common = (rule: ScoringRule, clause: string, figures: Figures): Common => ({
  rule,
  clause,
  ratio: shareOf(figures),
  inputs: () => ({
    target: figures.target.toFixed(),
    actual: figures.actual.toFixed(),
    weight: figures.weight.toFixed(),
  }),
});

const full = (from: Common, { weight }: Figures, formula: Reckoning['formula']): Reckoning => ({
  ...from,
  value: weight,
  cap: 'full',
  formula,
});
const nothing = (from: Common): Reckoning => ({ ...from, value: zero, cap: 'zero', formula: 'formulaNothing' });
const partly = (from: Common, value: Dec, formula: Reckoning['formula'], params?: Reckoning['params']): Reckoning => ({
  ...from,
  value,
  cap: value.isZero() ? 'zero' : null,
  formula,
  ...(params && { params }),
});

/** The share of the target reached. */
const byShare = (from: Common, { target, actual, weight }: Figures): Reckoning =>
  target.lte(0) || actual.lte(0) ? nothing(from) : partly(from, weight.times(actual).div(target), 'formulaShare');

function deducted(from: Common, rule: DeductRule, { weight }: Figures, distance: Dec, formula: Reckoning['formula']) {
  const { value, steps } = deduct(rule, weight, distance);
  const { per, points } = rule;
  return partly(from, value, formula, () => ({ distance: distance.toFixed(), per, points, steps }));
}

const positiveNames = {
  ratio: 'positiveRatio',
  deduct: 'positiveDeduct',
  tiered: 'positiveTiered',
  direct: 'positiveDirect',
} as const;

/** `>` and `>=`: the target reached gives full marks (but for tiers), below it what the rule leaves. */
export function positive(rule: PositiveRule, figures: Figures): Reckoning {
  const { target, actual } = figures;
  const from = common(positiveNames[rule.kind], rule.clause, figures);
  if (rule.kind === 'tiered') return tiered(rule, figures, from);
  if (actual.gte(target)) return full(from, figures, 'formulaAtLeastFull');
  switch (rule.kind) {
    case 'deduct':
      return deducted(from, rule, figures, target.minus(actual), 'formulaDeduct');
    case 'direct':
      return { ...from, value: zero, cap: 'zero', formula: 'formulaDirectMissed' };
    case 'ratio': {
      const share = from.ratio;
      const { passMark } = rule;
      if (passMark === undefined || share === null || share.gte(passMark)) return byShare(from, figures);
      const params = () => ({ share: percent(share), passMark: percent(new D(passMark)) });
      return { ...from, value: zero, cap: 'passMark', formula: 'formulaBelowPassMark', params };
    }
  }
}

const percent = (share: Dec): string => share.times(100).toDecimalPlaces(2, D.ROUND_DOWN).toFixed();

/** Tiers of the share reached or of the value itself; without a share, the target is met or not. */
function tiered(rule: Extract<PositiveRule, { kind: 'tiered' }>, figures: Figures, from: Common): Reckoning {
  const { actual, target, weight } = figures;
  const measure = rule.of === 'actual' ? actual : from.ratio;
  if (measure === null) return actual.gte(target) ? full(from, figures, 'formulaAtLeastFull') : nothing(from);
  const tier = rule.tiers.find(({ min }) => measure.gte(min)) ?? { min: '0', share: '0' };
  const value = weight.times(tier.share);
  return {
    ...partly(from, value, rule.of === 'actual' ? 'formulaTierOfActual' : 'formulaTierOfRatio', () => ({
      min: rule.of === 'actual' ? tier.min : percent(new D(tier.min)),
      share: tier.share,
      reached: rule.of === 'actual' ? actual.toFixed() : percent(measure),
    })),
    cap: tier.share === '1' ? 'full' : value.isZero() ? 'zero' : null,
  };
}

const reverseNames = {
  linearToMultiple: 'reverseLinear',
  inverseRatio: 'reverseInverse',
  deduct: 'reverseDeduct',
  direct: 'reverseDirect',
} as const;

/** `<` and `<=`: within the limit full marks, beyond it what the rule leaves. */
export function reverse(rule: ReverseRule, figures: Figures): Reckoning {
  const { target, actual, weight } = figures;
  const from = common(reverseNames[rule.kind], rule.clause, figures);
  if (actual.lte(target)) return full(from, figures, 'formulaAtMostFull');
  switch (rule.kind) {
    case 'deduct':
      return deducted(from, rule, figures, actual.minus(target), 'formulaAtMostDeduct');
    case 'direct':
      return { ...from, value: zero, cap: 'zero', formula: 'formulaDirectExceeded' };
    case 'inverseRatio':
      return target.lte(0) ? nothing(from) : partly(from, weight.times(target).div(actual), 'formulaInverse');
    case 'linearToMultiple':
      return target.lte(0) ? nothing(from) : linearToMultiple(rule.zeroAt, figures, from);
  }
}

/** Nothing from `zeroAt` times the limit on, linear between. */
function linearToMultiple(zeroAt: string, { target, actual, weight }: Figures, from: Common): Reckoning {
  const zeroFrom = target.times(zeroAt);
  if (actual.gte(zeroFrom)) {
    const params = () => ({ zeroFrom: zeroFrom.toFixed() });
    return { ...from, value: zero, cap: 'zero', formula: 'formulaAtMostNothing', params };
  }
  const span = zeroFrom.minus(target);
  const value = weight.times(zeroFrom.minus(actual)).div(span);
  return { ...from, value, cap: null, formula: 'formulaAtMostLinear', params: () => ({ span: span.toFixed() }) };
}

const equalNames = { atLeast: 'equalAtLeast', symmetric: 'equalSymmetric', direct: 'equalDirect' } as const;

/** `=`: at least the target, or symmetric around it. A target of zero is met by zero only (or less, where more is as good). */
export function equal(rule: EqualRule, figures: Figures): Reckoning {
  const { target, actual } = figures;
  const from = common(equalNames[rule.kind], rule.clause, figures);
  const moreIsAsGood = rule.kind !== 'symmetric';
  const met =
    actual.eq(target) || (moreIsAsGood && (target.gt(0) ? actual.gt(target) : target.isZero() && actual.lt(0)));
  if (met) return full(from, figures, 'formulaEqualFull');
  if (rule.kind === 'direct') return { ...from, value: zero, cap: 'zero', formula: 'formulaDirectMissed' };
  return rule.kind === 'symmetric' && !target.isZero() ? symmetric(figures, from) : byShare(from, figures);
}

function symmetric({ target, actual, weight }: Figures, from: Common): Reckoning {
  const room = target.abs().minus(actual.minus(target).abs());
  return room.lte(0) ? nothing(from) : partly(from, weight.times(room).div(target.abs()), 'formulaEqualDistance');
}
