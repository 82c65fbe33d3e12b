import type { Text } from '../messages';
import type {
  BudgetRule,
  EqualRule,
  PartialStep,
  PositiveRule,
  QualitativeRule,
  ReverseRule,
} from '../rule-pack/rule-pack';
import {
  plainFigure,
  type PackStatement,
  percent,
  pointsFigure,
  sentence,
  percentFigure,
  statement,
} from './statement';

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
    const bound = of === 'actual' ? plainFigure(`${at}.min`, min) : percentFigure(`${at}.min`, min);
    const words = { min: of === 'actual' ? min : percent(min), share: percent(gives) };
    return statement(at, sentence(key, words), clause, [bound, percentFigure(`${at}.share`, gives)]);
  });

/** What a pack says about budget execution. */
export function describeBudget(rule: BudgetRule, path = 'budget'): PackStatement[] {
  const { clause } = rule;
  switch (rule.kind) {
    case 'linear':
      return [
        statement(path, sentence('packBudgetLinear', { cap: percent(rule.cap) }), clause, [
          percentFigure(`${path}.cap`, rule.cap),
        ]),
      ];
    case 'banded':
      return [
        statement(path, sentence('packBudgetBanded'), clause),
        ...tiersOf(`${path}.tiers`, clause, rule.tiers, 'ratio', 'packTierOfRate'),
      ];
    case 'deduct': {
      const { fullFrom, per, points: off, partialStep } = rule;
      const words = { fullFrom: percent(fullFrom), per: percent(per), points: off, partly: partly[partialStep] };
      return [
        statement(path, sentence('packBudgetDeduct', words), clause, [
          percentFigure(`${path}.fullFrom`, fullFrom),
          percentFigure(`${path}.per`, per),
          pointsFigure(`${path}.points`, off),
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
  return statement(path, sentence(key, words), clause, [
    plainFigure(`${path}.per`, per),
    pointsFigure(`${path}.points`, off),
    ...(floor === undefined ? [] : [pointsFigure(`${path}.floor`, floor)]),
  ]);
};

/** What a pack says about `>` and `>=`. */
export function describePositive(rule: PositiveRule, path = 'positive'): PackStatement[] {
  const { clause } = rule;
  switch (rule.kind) {
    case 'ratio':
      return [
        statement(path, sentence('packRatio'), clause),
        ...(rule.passMark === undefined
          ? []
          : [
              statement(`${path}.passMark`, sentence('packPassMark', { passMark: percent(rule.passMark) }), clause, [
                percentFigure(`${path}.passMark`, rule.passMark),
              ]),
            ]),
      ];
    case 'deduct':
      return [deduction(path, 'packDeductShort', rule)];
    case 'tiered':
      return [
        statement(path, sentence(rule.of === 'actual' ? 'packTieredByActual' : 'packTieredByRatio'), clause),
        ...tiersOf(
          `${path}.tiers`,
          clause,
          rule.tiers,
          rule.of,
          rule.of === 'actual' ? 'packTierOfActual' : 'packTierOfRatio',
        ),
      ];
    case 'direct':
      return [statement(path, sentence('packDirectAtLeast'), clause)];
  }
}

/** What a pack says about `<` and `<=`. */
export function describeReverse(rule: ReverseRule, path = 'reverse'): PackStatement[] {
  const { clause } = rule;
  switch (rule.kind) {
    case 'linearToMultiple':
      return [
        statement(path, sentence('packLinearToMultiple', { zeroAt: rule.zeroAt }), clause, [
          plainFigure(`${path}.zeroAt`, rule.zeroAt),
        ]),
      ];
    case 'inverseRatio':
      return [statement(path, sentence('packInverse'), clause)];
    case 'deduct':
      return [deduction(path, 'packDeductOver', rule)];
    case 'direct':
      return [statement(path, sentence('packDirectAtMost'), clause)];
  }
}

const equalWords = {
  atLeast: 'packEqualAtLeast',
  symmetric: 'packEqualSymmetric',
  direct: 'packDirectAtLeast',
} as const;

/** What a pack says about `=`. */
export const describeEqual = (rule: EqualRule, path = 'equal'): PackStatement[] => [
  statement(path, sentence(equalWords[rule.kind]), rule.clause),
];

/** What a pack says about described states. */
export const describeQualitative = (
  { kind, clause, bands }: QualitativeRule,
  path = 'qualitative',
): PackStatement[] => [
  statement(path, sentence(kind === 'range' ? 'packRange' : 'packLevel'), clause),
  ...bands.map(({ key, name, min }, index) => {
    const at = `${path}.bands.${index}`;
    const above = bands[index - 1];
    const words = { key, name, min: percent(min), max: percent(above?.min ?? '1') };
    const sentenceKey = kind === 'level' ? 'packLevelBand' : above ? 'packRangeBand' : 'packRangeTop';
    return statement(at, sentence(sentenceKey, words), clause, [percentFigure(`${at}.min`, min)]);
  }),
];
