import { D, type Dec, figureOf } from '../money';
import { percentOf } from '../rule-pack/percent';
import type { EqualRule, PositiveRule, ReverseRule } from '../rule-pack/rule-pack';
import { deduct, type DeductRule } from './deduct';
import type { Reckoning } from './explain';
import type { ScoringRule } from './scoring';

/** The three figures of a quantitative row, already known to be numbers. */
export type Figures = { readonly target: Dec; readonly actual: Dec; readonly weight: Dec };

const zero = new D(0);
/** Above zero; asked of every row, and quicker than a comparison. */
const above0 = (figure: Dec): boolean => !figure.isNegative() && !figure.isZero();

type Reached = Pick<Figures, 'target' | 'actual'>;

/** Actual by target; no share where the target is zero or negative. */
export const shareOf = ({ target, actual }: Reached): Dec | null => (above0(target) ? actual.div(target) : null);

/** Whether the share is above a bound: the same as comparing the share, without its division. */
export const exceeds = ({ target, actual }: Reached, bound: string): boolean =>
  above0(target) && actual.gt(target.times(figureOf(bound)));
/** Whether the share reaches a bound, or there is no share to compare. */
const reaches = ({ target, actual }: Reached, bound: string): boolean =>
  !above0(target) || actual.gte(target.times(figureOf(bound)));

type Common = Pick<Reckoning, 'clause' | 'inputs' | 'ratio' | 'rule'>;
const common = (rule: ScoringRule, clause: string, figures: Figures): Common => ({
  rule,
  clause,
  ratio: () => shareOf(figures),
  inputs: () => ({
    target: figures.target.toFixed(),
    actual: figures.actual.toFixed(),
    weight: figures.weight.toFixed(),
  }),
});

type Formula = Reckoning['formula'];
type Params = Reckoning['params'];
/** Written out field by field: rows are many, and copying an object by spreading takes longer than comparing its figures. */
const reckoned = (
  { rule, clause, ratio, inputs }: Common,
  value: Dec,
  cap: Reckoning['cap'],
  formula: Formula,
  params?: Params,
): Reckoning => ({ rule, clause, ratio, inputs, value, cap, formula, params });

const full = (from: Common, { weight }: Figures, formula: Formula): Reckoning =>
  reckoned(from, weight, 'full', formula);
const nothing = (from: Common): Reckoning => reckoned(from, zero, 'zero', 'formulaNothing');
const partly = (from: Common, value: Dec, formula: Formula, params?: Params): Reckoning =>
  reckoned(from, value, value.isZero() ? 'zero' : null, formula, params);

/** The share of the target reached. */
const byShare = (from: Common, { target, actual, weight }: Figures): Reckoning =>
  above0(target) && above0(actual) ? partly(from, weight.times(actual).div(target), 'formulaShare') : nothing(from);

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
      return reckoned(from, zero, 'zero', 'formulaDirectMissed');
    case 'ratio': {
      const { passMark } = rule;
      if (passMark === undefined || reaches(figures, passMark)) return byShare(from, figures);
      const params = () => ({ share: percentOf(from.ratio() ?? zero), passMark: percentOf(new D(passMark)) });
      return reckoned(from, zero, 'passMark', 'formulaBelowPassMark', params);
    }
  }
}

/** Tiers of the share reached or of the value itself; without a share, the target is met or not. */
function tiered(rule: Extract<PositiveRule, { kind: 'tiered' }>, figures: Figures, from: Common): Reckoning {
  const { actual, target, weight } = figures;
  const measure = rule.of === 'actual' ? actual : from.ratio();
  if (measure === null) return actual.gte(target) ? full(from, figures, 'formulaAtLeastFull') : nothing(from);
  const tier = rule.tiers.find(({ min }) => measure.gte(figureOf(min))) ?? { min: '0', share: '0' };
  const value = weight.times(figureOf(tier.share));
  const cap = tier.share === '1' ? 'full' : value.isZero() ? 'zero' : null;
  return reckoned(from, value, cap, rule.of === 'actual' ? 'formulaTierOfActual' : 'formulaTierOfRatio', () => ({
    min: rule.of === 'actual' ? tier.min : percentOf(new D(tier.min)),
    share: tier.share,
    reached: rule.of === 'actual' ? actual.toFixed() : percentOf(measure),
  }));
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
      return reckoned(from, zero, 'zero', 'formulaDirectExceeded');
    case 'inverseRatio':
      return above0(target) ? partly(from, weight.times(target).div(actual), 'formulaInverse') : nothing(from);
    case 'linearToMultiple':
      return above0(target) ? linearToMultiple(rule.zeroAt, figures, from) : nothing(from);
  }
}

/** Nothing from `zeroAt` times the limit on, linear between. */
function linearToMultiple(zeroAt: string, { target, actual, weight }: Figures, from: Common): Reckoning {
  const zeroFrom = target.times(figureOf(zeroAt));
  if (actual.gte(zeroFrom)) {
    const params = () => ({ zeroFrom: zeroFrom.toFixed() });
    return reckoned(from, zero, 'zero', 'formulaAtMostNothing', params);
  }
  const span = zeroFrom.minus(target);
  const value = weight.times(zeroFrom.minus(actual)).div(span);
  return reckoned(from, value, null, 'formulaAtMostLinear', () => ({ span: span.toFixed() }));
}

const equalNames = { atLeast: 'equalAtLeast', symmetric: 'equalSymmetric', direct: 'equalDirect' } as const;

/** `=`: at least the target, or symmetric around it. A target of zero is met by zero only (or less, where more is as good). */
export function equal(rule: EqualRule, figures: Figures): Reckoning {
  const { target, actual } = figures;
  const from = common(equalNames[rule.kind], rule.clause, figures);
  const moreIsAsGood = rule.kind !== 'symmetric';
  const met =
    actual.eq(target) ||
    (moreIsAsGood && (above0(target) ? actual.gt(target) : target.isZero() && actual.isNegative()));
  if (met) return full(from, figures, 'formulaEqualFull');
  if (rule.kind === 'direct') return reckoned(from, zero, 'zero', 'formulaDirectMissed');
  return rule.kind === 'symmetric' && !target.isZero() ? symmetric(figures, from) : byShare(from, figures);
}

function symmetric({ target, actual, weight }: Figures, from: Common): Reckoning {
  const room = target.abs().minus(actual.minus(target).abs());
  return above0(room) ? partly(from, weight.times(room).div(target.abs()), 'formulaEqualDistance') : nothing(from);
}
