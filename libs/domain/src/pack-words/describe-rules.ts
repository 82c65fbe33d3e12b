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
  readonly of?: 'unit' | 'target' | undefined;
};
/** The width of a step: in the unit of the indicator, or as a share of its target. */
const stepOf = ({ per, of }: Deduction): string | Text =>
  of === 'target' ? { zh: `指标值的 ${percent(per)}`, en: `${percent(per)} of the target` } : per;
const deduction = (
  path: string,
  key: 'packDeductShort' | 'packDeductOver' | 'packDeductOff',
  rule: Deduction,
): PackStatement => {
  const { per, points: off, partialStep, floor, clause, of } = rule;
  const words = { per: stepOf(rule), points: off, partly: partly[partialStep], floor: floor ?? '0' };
  return statement(path, sentence(key, words), clause, [
    of === 'target' ? percentFigure(`${path}.per`, per) : plainFigure(`${path}.per`, per),
    pointsFigure(`${path}.points`, off),
    ...(floor === undefined ? [] : [pointsFigure(`${path}.floor`, floor)]),
  ]);
};

/** The pass mark of a rule, where it has one. */
const passMarkOf = (path: string, clause: string, passMark: string | undefined): PackStatement[] =>
  passMark === undefined
    ? []
    : [
        statement(`${path}.passMark`, sentence('packPassMark', { passMark: percent(passMark) }), clause, [
          percentFigure(`${path}.passMark`, passMark),
        ]),
      ];

type TieredUpTo = Extract<ReverseRule, { kind: 'tiered' }>;
const upToKeys = {
  over: { actual: 'packTieredOver', ratio: 'packTieredOverShare' },
  off: { actual: 'packTieredOff', ratio: 'packTieredOffShare' },
} as const;
/** Tiers up to a bound, of what is above a limit or off a target. */
const tieredUpTo = (path: string, side: keyof typeof upToKeys, { clause, of, tiers }: TieredUpTo): PackStatement[] => [
  statement(path, sentence(upToKeys[side][of]), clause),
  ...tiers.map(({ upTo, share }, index) => {
    const at = `${path}.tiers.${index}`;
    const words = { upTo: of === 'actual' ? upTo : percent(upTo), share: percent(share) };
    return statement(at, sentence('packTierUpTo', words), clause, [
      of === 'actual' ? plainFigure(`${at}.upTo`, upTo) : percentFigure(`${at}.upTo`, upTo),
      percentFigure(`${at}.share`, share),
    ]);
  }),
];

/** What a pack says about `>` and `>=`. */
export function describePositive(rule: PositiveRule, path = 'positive'): PackStatement[] {
  const { clause } = rule;
  switch (rule.kind) {
    case 'ratio':
      return [statement(path, sentence('packRatio'), clause), ...passMarkOf(path, clause, rule.passMark)];
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
        ...passMarkOf(path, clause, rule.passMark),
      ];
    case 'inverseRatio':
      return [statement(path, sentence('packInverse'), clause), ...passMarkOf(path, clause, rule.passMark)];
    case 'tiered':
      return tieredUpTo(path, 'over', rule);
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
export function describeEqual(rule: EqualRule, path = 'equal'): PackStatement[] {
  if (rule.kind === 'deduct') return [deduction(path, 'packDeductOff', rule)];
  if (rule.kind === 'tiered') return tieredUpTo(path, 'off', rule);
  return [
    statement(path, sentence(equalWords[rule.kind]), rule.clause),
    ...(rule.kind === 'symmetric' ? passMarkOf(path, rule.clause, rule.passMark) : []),
  ];
}

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
