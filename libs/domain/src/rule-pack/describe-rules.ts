import type { Text } from '../messages';
import type { BudgetRule, EqualRule, PartialStep, PositiveRule, QualitativeRule, ReverseRule } from './rule-pack';
import { figure, type PackStatement, percent, points, sentence, share, state } from './statement';

const partly: Record<PartialStep, Text> = {
  ceil: { zh: '不足一步按一步扣', en: 'a started step costs a whole one' },
  floor: { zh: '不足一步不扣', en: 'a started step costs nothing' },
  prorate: { zh: '不足一步按比例扣', en: 'a started step costs its share' },
};

type Tier = { readonly min: string; readonly share: string };
const tiersOf = (
  path: string,
  clause: string,
  tiers: readonly Tier[],
  of: 'ratio' | 'actual',
  key: 'packTierOfRate' | 'packTierOfRatio' | 'packTierOfActual',
): PackStatement[] =>
  tiers.map(({ min, share: gives }, index) => {
    const at = `${path}.${index}`;
    const bound = of === 'actual' ? figure(`${at}.min`, min) : share(`${at}.min`, min);
    const words = { min: of === 'actual' ? min : percent(min), share: percent(gives) };
    return state(at, sentence(key, words), clause, [bound, share(`${at}.share`, gives)]);
  });

/** What a pack says about budget execution. */
export function describeBudget(rule: BudgetRule, path = 'budget'): PackStatement[] {
  const { clause } = rule;
  switch (rule.kind) {
    case 'linear':
      return [
        state(path, sentence('packBudgetLinear', { cap: percent(rule.cap) }), clause, [share(`${path}.cap`, rule.cap)]),
      ];
    case 'banded':
      return [
        state(path, sentence('packBudgetBanded'), clause),
        ...tiersOf(`${path}.tiers`, clause, rule.tiers, 'ratio', 'packTierOfRate'),
      ];
    case 'deduct': {
      const { fullFrom, per, points: off, partialStep } = rule;
      const words = { fullFrom: percent(fullFrom), per: percent(per), points: off, partly: partly[partialStep] };
      return [
        state(path, sentence('packBudgetDeduct', words), clause, [
          share(`${path}.fullFrom`, fullFrom),
          share(`${path}.per`, per),
          points(`${path}.points`, off),
        ]),
      ];
    }
  }
}

type Deduction = {
  readonly clause: string;
  readonly per: string;
  readonly points: string;
  readonly partialStep: PartialStep;
  readonly floor?: string | undefined;
};
const deduction = (path: string, key: 'packDeductShort' | 'packDeductOver', rule: Deduction): PackStatement => {
  const { per, points: off, partialStep, floor, clause } = rule;
  const words = { per, points: off, partly: partly[partialStep], floor: floor ?? '0' };
  return state(path, sentence(key, words), clause, [
    figure(`${path}.per`, per),
    points(`${path}.points`, off),
    ...(floor === undefined ? [] : [points(`${path}.floor`, floor)]),
  ]);
};

/** What a pack says about `>` and `>=`. */
export function describePositive(rule: PositiveRule, path = 'positive'): PackStatement[] {
  const { clause } = rule;
  switch (rule.kind) {
    case 'ratio':
      return [
        state(path, sentence('packRatio'), clause),
        ...(rule.passMark === undefined
          ? []
          : [
              state(`${path}.passMark`, sentence('packPassMark', { passMark: percent(rule.passMark) }), clause, [
                share(`${path}.passMark`, rule.passMark),
              ]),
            ]),
      ];
    case 'deduct':
      return [deduction(path, 'packDeductShort', rule)];
    case 'tiered':
      return [
        state(path, sentence(rule.of === 'actual' ? 'packTieredByActual' : 'packTieredByRatio'), clause),
        ...tiersOf(
          `${path}.tiers`,
          clause,
          rule.tiers,
          rule.of,
          rule.of === 'actual' ? 'packTierOfActual' : 'packTierOfRatio',
        ),
      ];
    case 'direct':
      return [state(path, sentence('packDirectAtLeast'), clause)];
  }
}

/** What a pack says about `<` and `<=`. */
export function describeReverse(rule: ReverseRule, path = 'reverse'): PackStatement[] {
  const { clause } = rule;
  switch (rule.kind) {
    case 'linearToMultiple':
      return [
        state(path, sentence('packLinearToMultiple', { zeroAt: rule.zeroAt }), clause, [
          figure(`${path}.zeroAt`, rule.zeroAt),
        ]),
      ];
    case 'inverseRatio':
      return [state(path, sentence('packInverse'), clause)];
    case 'deduct':
      return [deduction(path, 'packDeductOver', rule)];
    case 'direct':
      return [state(path, sentence('packDirectAtMost'), clause)];
  }
}

const equalWords = {
  atLeast: 'packEqualAtLeast',
  symmetric: 'packEqualSymmetric',
  direct: 'packDirectAtLeast',
} as const;

/** What a pack says about `=`. */
export const describeEqual = (rule: EqualRule, path = 'equal'): PackStatement[] => [
  state(path, sentence(equalWords[rule.kind]), rule.clause),
];

/** What a pack says about described states. */
export const describeQualitative = (
  { kind, clause, bands }: QualitativeRule,
  path = 'qualitative',
): PackStatement[] => [
  state(path, sentence(kind === 'range' ? 'packRange' : 'packLevel'), clause),
  ...bands.map(({ key, name, min }, index) => {
    const at = `${path}.bands.${index}`;
    const above = bands[index - 1];
    const words = { key, name, min: percent(min), max: percent(above?.min ?? '1') };
    const said = kind === 'level' ? 'packLevelBand' : above ? 'packRangeBand' : 'packRangeTop';
    return state(at, sentence(said, words), clause, [share(`${at}.min`, min)]);
  }),
];
