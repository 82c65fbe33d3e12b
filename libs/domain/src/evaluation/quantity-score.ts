import { D, type Dec, figureOf } from '../money';
import { percentOf } from '../rule-pack/percent';
import type { EqualRule, PositiveRule, ReverseRule } from '../rule-pack/rule-pack';
import { deduct, type DeductRule } from './deduct';
import type { Calculation } from './explain';
import type { ScoringRule } from './scoring';

/** The three figures of a quantitative row, already known to be numbers. */
export type Figures = { readonly target: Dec; readonly actual: Dec; readonly weight: Dec };

const zero = new D(0);
/** Above zero; asked of every row, and quicker than a comparison. */
const isPositive = (figure: Dec): boolean => !figure.isNegative() && !figure.isZero();

type Attainment = Pick<Figures, 'target' | 'actual'>;

/** Actual by target; no share where the target is zero or negative. */
export const shareOf = ({ target, actual }: Attainment): Dec | null => (isPositive(target) ? actual.div(target) : null);

/** Whether the share is above a bound: the same as comparing the share, without its division. */
export const exceeds = ({ target, actual }: Attainment, bound: string): boolean =>
  isPositive(target) && actual.gt(target.times(figureOf(bound)));
/** Whether the share reaches a bound, or there is no share to compare. */
const reaches = ({ target, actual }: Attainment, bound: string): boolean =>
  !isPositive(target) || actual.gte(target.times(figureOf(bound)));

type Common = Pick<Calculation, 'clause' | 'inputs' | 'ratio' | 'rule'>;
const commonParts = (rule: ScoringRule, clause: string, figures: Figures): Common => ({
  rule,
  clause,
  ratio: () => shareOf(figures),
  inputs: () => ({
    target: figures.target.toFixed(),
    actual: figures.actual.toFixed(),
    weight: figures.weight.toFixed(),
  }),
});

type Formula = Calculation['formula'];
type Params = Calculation['params'];
/** Written out field by field: rows are many, and copying an object by spreading takes longer than comparing its figures. */
const calculationOf = (
  { rule, clause, ratio, inputs }: Common,
  value: Dec,
  cap: Calculation['cap'],
  formula: Formula,
  params?: Params,
): Calculation => ({ rule, clause, ratio, inputs, value, cap, formula, params });

const fullScore = (from: Common, { weight }: Figures, formula: Formula): Calculation =>
  calculationOf(from, weight, 'full', formula);
const zeroScore = (from: Common): Calculation => calculationOf(from, zero, 'zero', 'formulaNothing');
const partialScore = (from: Common, value: Dec, formula: Formula, params?: Params): Calculation =>
  calculationOf(from, value, value.isZero() ? 'zero' : null, formula, params);

/**
 * The share of the target reached. Of a target below zero (a decline of at most 5 %: ≥ −5) nothing is a share: what counts is
 * how far the actual lies from it, as a part of its size.
 */
function proportionalScore(from: Common, figures: Figures): Calculation {
  const { target, actual, weight } = figures;
  if (isPositive(target) && isPositive(actual))
    return partialScore(from, weight.times(actual).div(target), 'formulaShare');
  return target.isNegative() && !target.isZero() ? distanceScore(figures, from) : zeroScore(from);
}

/** What is left when every step away from the target costs its part of the target's size. */
function distanceScore({ target, actual, weight }: Figures, from: Common): Calculation {
  const room = target.abs().minus(actual.minus(target).abs());
  return isPositive(room)
    ? partialScore(from, weight.times(room).div(target.abs()), 'formulaEqualDistance')
    : zeroScore(from);
}

/** Points off for every step off the target, in its unit or in shares of it; a share of zero is beyond every step. */
function deductedScore(
  from: Common,
  rule: DeductRule,
  { target, weight }: Figures,
  distance: Dec,
  formula: Calculation['formula'],
) {
  const { per, points } = rule;
  if (rule.of !== 'target') {
    const { value, steps } = deduct(rule, weight, distance);
    return partialScore(from, value, formula, () => ({ distance: distance.toFixed(), per, points, steps }));
  }
  const share = target.isZero() ? null : distance.div(target.abs());
  const { value, steps } = deduct(share ? rule : { ...rule, per: '0' }, weight, share ?? distance);
  return partialScore(from, value, 'formulaDeductShare', () => ({
    distance: share ? percentOf(share) : '∞',
    per: percentOf(new D(per)),
    points,
    steps,
  }));
}

/** Nothing where less of the weight is left than the pass mark asks for. */
function passOrNothing(passMark: string | undefined, calculation: Calculation, { weight }: Figures): Calculation {
  if (passMark === undefined || calculation.value.gte(weight.times(figureOf(passMark)))) return calculation;
  const share = percentOf(calculation.value.div(weight));
  return {
    ...calculation,
    value: zero,
    cap: 'passMark',
    formula: 'formulaBelowPassMark',
    params: () => ({ share, passMark: percentOf(new D(passMark)) }),
  };
}

type TiersUpTo = Extract<ReverseRule, { kind: 'tiered' }>;

/** The first tier that reaches as far as the measure; beyond the last there is nothing. */
function scoreUpTo({ of, tiers }: TiersUpTo, measure: Dec | null, { weight }: Figures, from: Common): Calculation {
  const tier = measure && tiers.find(({ upTo }) => measure.lte(figureOf(upTo)));
  if (!measure || !tier) return zeroScore(from);
  const shown = (bound: Dec): string => (of === 'actual' ? bound.toFixed() : percentOf(bound));
  return partialScore(
    from,
    weight.times(figureOf(tier.share)),
    of === 'actual' ? 'formulaTierUpTo' : 'formulaTierUpToShare',
    () => ({ reached: shown(measure), upTo: shown(new D(tier.upTo)), share: tier.share }),
  );
}

const positiveNames = {
  ratio: 'positiveRatio',
  deduct: 'positiveDeduct',
  tiered: 'positiveTiered',
  direct: 'positiveDirect',
} as const;

/** `>` and `>=`: the target reached gives full marks (but for tiers), below it what the rule leaves. */
export function scorePositive(rule: PositiveRule, figures: Figures, equal = false): Calculation {
  const { target, actual } = figures;
  const name = equal && rule.kind === 'ratio' ? 'equalAtLeast' : positiveNames[rule.kind];
  const from = commonParts(name, rule.clause, figures);
  if (rule.kind === 'tiered') return scoreTiered(rule, figures, from);
  if (actual.gte(target)) return fullScore(from, figures, 'formulaAtLeastFull');
  switch (rule.kind) {
    case 'deduct':
      return deductedScore(from, rule, figures, target.minus(actual), 'formulaDeduct');
    case 'direct':
      return calculationOf(from, zero, 'zero', 'formulaDirectMissed');
    case 'ratio': {
      const { passMark } = rule;
      if (passMark === undefined || reaches(figures, passMark)) return proportionalScore(from, figures);
      const params = () => ({ share: percentOf(from.ratio() ?? zero), passMark: percentOf(new D(passMark)) });
      return calculationOf(from, zero, 'passMark', 'formulaBelowPassMark', params);
    }
  }
}

/** Tiers of the share reached or of the value itself; without a share, the target is met or not. */
function scoreTiered(rule: Extract<PositiveRule, { kind: 'tiered' }>, figures: Figures, from: Common): Calculation {
  const { actual, target, weight } = figures;
  const measure = rule.of === 'actual' ? actual : from.ratio();
  if (measure === null) return actual.gte(target) ? fullScore(from, figures, 'formulaAtLeastFull') : zeroScore(from);
  const tier = rule.tiers.find(({ min }) => measure.gte(figureOf(min))) ?? { min: '0', share: '0' };
  const value = weight.times(figureOf(tier.share));
  const cap = tier.share === '1' ? 'full' : value.isZero() ? 'zero' : null;
  return calculationOf(from, value, cap, rule.of === 'actual' ? 'formulaTierOfActual' : 'formulaTierOfRatio', () => ({
    min: rule.of === 'actual' ? tier.min : percentOf(new D(tier.min)),
    share: tier.share,
    reached: rule.of === 'actual' ? actual.toFixed() : percentOf(measure),
  }));
}

const reverseNames = {
  linearToMultiple: 'reverseLinear',
  inverseRatio: 'reverseInverse',
  deduct: 'reverseDeduct',
  tiered: 'reverseTiered',
  direct: 'reverseDirect',
} as const;

/** `<` and `<=`: within the limit full marks, beyond it what the rule leaves. */
export function scoreReverse(rule: ReverseRule, figures: Figures, equal = false): Calculation {
  const { target, actual } = figures;
  const name = equal && rule.kind === 'linearToMultiple' ? 'equalAtMost' : reverseNames[rule.kind];
  const from = commonParts(name, rule.clause, figures);
  if (rule.kind === 'tiered' && rule.of === 'actual') return scoreUpTo(rule, actual, figures, from);
  if (actual.lte(target)) return fullScore(from, figures, 'formulaAtMostFull');
  switch (rule.kind) {
    case 'deduct':
      return deductedScore(from, rule, figures, actual.minus(target), 'formulaAtMostDeduct');
    case 'direct':
      return calculationOf(from, zero, 'zero', 'formulaDirectExceeded');
    case 'tiered':
      return scoreUpTo(rule, from.ratio(), figures, from);
    case 'inverseRatio':
    case 'linearToMultiple':
      return target.isZero()
        ? zeroScore(from)
        : passOrNothing(rule.passMark, beyondLimit(rule, figures, from), figures);
  }
}

/** What is left beyond a limit that is not zero. */
function beyondLimit(
  rule: Extract<ReverseRule, { kind: 'inverseRatio' | 'linearToMultiple' }>,
  figures: Figures,
  from: Common,
): Calculation {
  const { target, actual, weight } = figures;
  if (!isPositive(target)) return distanceScore(figures, from);
  return rule.kind === 'inverseRatio'
    ? partialScore(from, weight.times(target).div(actual), 'formulaInverse')
    : linearToMultiple(rule.zeroAt, figures, from);
}

/** Nothing from `zeroAt` times the limit on, linear between. */
function linearToMultiple(zeroAt: string, { target, actual, weight }: Figures, from: Common): Calculation {
  const zeroFrom = target.times(figureOf(zeroAt));
  if (actual.gte(zeroFrom)) {
    const params = () => ({ zeroFrom: zeroFrom.toFixed() });
    return calculationOf(from, zero, 'zero', 'formulaAtMostNothing', params);
  }
  const span = zeroFrom.minus(target);
  const value = weight.times(zeroFrom.minus(actual)).div(span);
  return calculationOf(from, value, null, 'formulaAtMostLinear', () => ({ span: span.toFixed() }));
}

const equalNames = {
  atLeast: 'equalAtLeast',
  symmetric: 'equalSymmetric',
  deduct: 'equalDeduct',
  tiered: 'equalTiered',
  direct: 'equalDirect',
} as const;

/** `=` by itself: all or nothing, where one side may be as good, or by the deviation either way. */
export function scoreEqual(rule: EqualRule, figures: Figures, towards: 'atLeast' | 'atMost'): Calculation {
  const { target, actual } = figures;
  const from = commonParts(equalNames[rule.kind], rule.clause, figures);
  const asGood = rule.kind === 'direct' && (towards === 'atLeast' ? actual.gt(target) : actual.lt(target));
  if (asGood || actual.eq(target)) return fullScore(from, figures, 'formulaEqualFull');
  const distance = actual.minus(target).abs();
  switch (rule.kind) {
    case 'direct':
      return calculationOf(from, zero, 'zero', towards === 'atLeast' ? 'formulaDirectMissed' : 'formulaDirectExceeded');
    case 'deduct':
      return deductedScore(from, rule, figures, distance, 'formulaEqualDeduct');
    case 'tiered': {
      const share = target.isZero() ? null : distance.div(target.abs());
      return scoreUpTo(rule, rule.of === 'actual' ? distance : share, figures, from);
    }
    case 'atLeast':
    case 'symmetric':
      if (target.isZero()) return zeroScore(from);
      return passOrNothing(
        rule.kind === 'symmetric' ? rule.passMark : undefined,
        distanceScore(figures, from),
        figures,
      );
  }
}
