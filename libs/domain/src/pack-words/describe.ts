import { gradeName } from '../evaluation/grade';
import type { Text } from '../messages';
import { type ProjectType, projectTypeLabels } from '../project-type';
import { describeExAnte, describeMending, describeReply, describeReviewForm } from './describe-forms';
import { describeLint } from './describe-lint';
import {
  describeBudget,
  describeEqual,
  describePositive,
  describeQualitative,
  describeReverse,
} from './describe-rules';
import { level1Name, level2Name } from '../rule-pack/find';
import type { KindRule, LinkageRule, RulePack, RulePackRef, WeightVariant } from '../rule-pack/rule-pack';
import { type SectionName, sectionNames, type ToldSection } from '../rule-pack/keys';
import { sectionTitle } from './section-titles';
import {
  plainFigure,
  joinTexts,
  joinNames,
  type PackStatement,
  percent,
  pointsFigure,
  sentence,
  percentFigure,
  statement,
  wholeFigure,
} from './statement';

/** One section of a pack in words. */
export type PackSection = {
  readonly section: ToldSection;
  readonly title: Text;
  /** The pack it is inherited from; null where the pack states it itself. */
  readonly origin: RulePackRef | null;
  readonly statements: readonly PackStatement[];
};

const comma = { zh: '，', en: ', ' };

function describeHead({ name, jurisdiction, fromYear, toYear, base, cites }: RulePack): PackStatement[] {
  const years = toYear === null ? 'packYearsOpen' : 'packYears';
  return [
    statement('name', sentence('packNamed', { name }), null),
    statement('fromYear', sentence(years, { from: fromYear, to: toYear ?? '' }), null, [
      wholeFigure('fromYear', fromYear),
    ]),
    statement(
      'jurisdiction',
      sentence(jurisdiction === '000000' ? 'packPattern' : 'packOfDivision', { jurisdiction }),
      null,
    ),
    ...(base ? [statement('base', sentence('packBase', base), null)] : []),
    statement('cites', sentence('packCites', { documents: cites.join('、') }), null),
  ];
}

const describeTree = ({ tree }: RulePack): PackStatement[] =>
  tree.map(({ key, name, level2 }, index) =>
    statement(
      `tree.${index}`,
      sentence('packTree', {
        key,
        name,
        kinds: joinNames(level2.map((kind) => kind.name)),
        keys: level2.map((kind) => kind.key).join(' '),
      }),
      null,
    ),
  );

function conditionOf(pack: RulePack, { when }: WeightVariant): Text {
  if (!when) return sentence('packWhenAlways');
  const words = { level1: level1Name(pack, when.level1), min: when.min ?? 0, max: when.max ?? '' };
  if (when.max === 0) return sentence('packWhenNone', words);
  return sentence(when.max === undefined ? 'packWhenFrom' : 'packWhenBetween', words);
}

/** For which categories of projects a variant is, and on which condition. */
const ofCategories = (pack: RulePack, variant: WeightVariant, categories: readonly ProjectType[]): Text =>
  joinTexts(
    [
      sentence('packOfCategories', { names: joinNames(categories.map((type) => projectTypeLabels[type])) }),
      ...(variant.when ? [conditionOf(pack, variant)] : []),
    ],
    comma,
  );

const describeWeights = (pack: RulePack): PackStatement[] =>
  pack.weights.map((variant, index) => {
    const at = `weights.${index}`;
    const { id, name, budget, groups, clause } = variant;
    const parts = groups.map(({ level1, weight }) =>
      sentence('packGroup', { names: joinNames(level1.map((key) => level1Name(pack, key))), weight }),
    );
    const when = variant.categories ? ofCategories(pack, variant, variant.categories) : conditionOf(pack, variant);
    const words = { id, name, when, budget, groups: joinTexts(parts, comma) };
    return statement(at, sentence('packVariant', words), clause, [
      pointsFigure(`${at}.budget`, budget),
      ...groups.map(({ weight }, place) => pointsFigure(`${at}.groups.${place}.weight`, weight)),
    ]);
  });

const describeRequired = (pack: RulePack): PackStatement[] => [
  statement(
    'requiredLevel1',
    sentence('packRequired', { names: joinNames(pack.requiredLevel1.map((key) => level1Name(pack, key))) }),
    null,
  ),
];

const sides = {
  atLeast: 'packSideAtLeast',
  atMost: 'packSideAtMost',
  equal: 'packSideEqual',
  qualitative: 'packSideQualitative',
} as const;

function describeKind(pack: RulePack, kind: KindRule, index: number): PackStatement[] {
  const path = `byKind.${index}.rule`;
  const { level1, level2, side } = kind;
  const names = level2 ? [level1Name(pack, level1), level2Name(pack, level1, level2)] : [level1Name(pack, level1)];
  const of = { names: joinTexts(names, { zh: ' / ', en: ' / ' }), side: sentence(sides[side]) };
  const statements =
    kind.side === 'atLeast'
      ? describePositive(kind.rule, path)
      : kind.side === 'atMost'
        ? describeReverse(kind.rule, path)
        : kind.side === 'equal'
          ? describeEqual(kind.rule, path)
          : describeQualitative(kind.rule, path);
  return statements.map((each) => ({ ...each, text: sentence('packKind', { ...of, rule: each.text }) }));
}

function describeOverFulfilment({ overFulfilment }: RulePack): PackStatement[] {
  const { clause, flagAbove, deductAbove, slope, maxShare } = overFulfilment;
  const at = 'overFulfilment';
  return [
    statement(`${at}.flagAbove`, sentence('packFlag', { flagAbove }), clause, [
      plainFigure(`${at}.flagAbove`, flagAbove),
    ]),
    statement(
      at,
      sentence('packOverDeduct', { deductAbove, slope: percent(slope), maxShare: percent(maxShare) }),
      clause,
      [
        plainFigure(`${at}.deductAbove`, deductAbove),
        percentFigure(`${at}.slope`, slope),
        percentFigure(`${at}.maxShare`, maxShare),
      ],
    ),
  ];
}

const describeReasons = ({ reasons }: RulePack): PackStatement[] =>
  reasons.map((rule, index) => {
    const at = `reasons.${index}`;
    switch (rule.kind) {
      case 'deviation':
        return statement(at, sentence('packReasonDeviation', { tolerance: percent(rule.tolerance) }), rule.clause, [
          percentFigure(`${at}.tolerance`, rule.tolerance),
        ]);
      case 'executionBelow':
        return statement(at, sentence('packReasonExecution', { below: percent(rule.below) }), rule.clause, [
          percentFigure(`${at}.below`, rule.below),
        ]);
      default:
        return statement(
          at,
          sentence(rule.kind === 'overFulfilment' ? 'packReasonOver' : 'packReasonScore'),
          rule.clause,
        );
    }
  });

const describeGrades = ({ grades }: RulePack): PackStatement[] =>
  grades.map(({ key, name, min }, index) => {
    const above = grades[index - 1];
    const words = { key, name, min, max: above?.min ?? '100' };
    return statement(`grades.${index}`, sentence(above ? 'packGrade' : 'packGradeTop', words), null, [
      pointsFigure(`grades.${index}.min`, min),
    ]);
  });

const describeCaps = ({ caps }: RulePack): PackStatement[] =>
  caps.map(({ clause, executionBelow, maxTotal }, index) =>
    statement(`caps.${index}`, sentence('packCap', { below: percent(executionBelow), maxTotal }), clause, [
      percentFigure(`caps.${index}.executionBelow`, executionBelow),
      pointsFigure(`caps.${index}.maxTotal`, maxTotal),
    ]),
  );

function describeMonitoring({ monitoring, tree }: RulePack): PackStatement[] {
  const { clause, execution, maxGap, progressLevel2, disposalDays } = monitoring;
  const kinds = tree.flatMap(({ level2 }) => level2).filter(({ key }) => progressLevel2.includes(key));
  return [
    ...execution.map(({ month, atLeast }, index) => {
      const at = `monitoring.execution.${index}`;
      return statement(at, sentence('packWarn', { month, atLeast: percent(atLeast) }), clause, [
        wholeFigure(`${at}.month`, month),
        percentFigure(`${at}.atLeast`, atLeast),
      ]);
    }),
    statement('monitoring.maxGap', sentence('packGap', { maxGap: percent(maxGap) }), clause, [
      percentFigure('monitoring.maxGap', maxGap),
    ]),
    statement(
      'monitoring.progressLevel2',
      sentence('packProgress', { kinds: joinNames(kinds.map(({ name }) => name)) }),
      clause,
    ),
    statement('monitoring.disposalDays', sentence('packDisposal', { days: disposalDays }), clause, [
      wholeFigure('monitoring.disposalDays', disposalDays),
    ]),
  ];
}

const consequences = { keep: 'packKeep', cut: 'packCut', stop: 'packStop' } as const;

function conditionOfLinkage(pack: RulePack, { when: { grade, executionBelow } }: LinkageRule): Text {
  const parts = [
    ...(grade ? [sentence('packIfGrade', { grade: gradeName(pack, grade) })] : []),
    ...(executionBelow === undefined ? [] : [sentence('packIfExecution', { below: percent(executionBelow) })]),
  ];
  return parts.length === 0 ? sentence('packOtherwise') : joinTexts(parts, comma);
}

const describeLinkage = (pack: RulePack): PackStatement[] =>
  pack.linkage.map((rule, index) => {
    const at = `linkage.${index}`;
    const then = sentence(consequences[rule.kind], { share: percent(rule.share) });
    const { executionBelow } = rule.when;
    return statement(at, sentence('packLinkage', { when: conditionOfLinkage(pack, rule), then }), rule.clause, [
      ...(executionBelow === undefined ? [] : [percentFigure(`${at}.when.executionBelow`, executionBelow)]),
      ...(rule.kind === 'cut' ? [percentFigure(`${at}.share`, rule.share)] : []),
    ]);
  });

const describeSampling = ({ sampling }: RulePack): PackStatement[] => [
  statement(
    'sampling',
    sentence('packSampling', { share: percent(sampling.share), atLeast: sampling.atLeast }),
    sampling.clause,
    [percentFigure('sampling.share', sampling.share), wholeFigure('sampling.atLeast', sampling.atLeast)],
  ),
];

const describeGolden = (pack: RulePack): PackStatement[] =>
  pack.golden.map(({ kind, level1, level2, input, expected }, index) => {
    const given = Object.entries(input).map(([name, value]) => `${name} ${value}`);
    const of = [level1, level2].filter(Boolean).join(' / ');
    return statement(
      `golden.${index}`,
      sentence('packGolden', { kind, of: of && ` (${of})`, given: given.join(', '), expected }),
      null,
    );
  });

const bySection: Record<SectionName, (pack: RulePack) => PackStatement[]> = {
  tree: describeTree,
  weights: describeWeights,
  requiredLevel1: describeRequired,
  budget: ({ budget }) => describeBudget(budget),
  positive: ({ positive }) => describePositive(positive),
  reverse: ({ reverse }) => describeReverse(reverse),
  equal: ({ equal }) => describeEqual(equal),
  qualitative: ({ qualitative }) => describeQualitative(qualitative),
  byKind: (pack) => pack.byKind.flatMap((kind, index) => describeKind(pack, kind, index)),
  overFulfilment: describeOverFulfilment,
  reasons: describeReasons,
  rounding: ({ rounding: { clause, scale } }) => [
    statement('rounding', sentence('packRounding', { scale }), clause, [wholeFigure('rounding.scale', scale)]),
  ],
  grades: describeGrades,
  caps: describeCaps,
  monitoring: describeMonitoring,
  linkage: describeLinkage,
  sampling: describeSampling,
  exAnte: describeExAnte,
  reviewForm: describeReviewForm,
  reply: describeReply,
  mending: describeMending,
  lint: describeLint,
  golden: describeGolden,
};

/** The whole pack in words somebody of a finance bureau reads, section by section. */
export const describePack = (pack: RulePack): PackSection[] => [
  { section: 'head', title: sectionTitle('head'), origin: null, statements: describeHead(pack) },
  ...sectionNames.map((section): PackSection => ({
    section,
    title: sectionTitle(section),
    origin: pack.origins[section] ?? null,
    statements: bySection[section](pack),
  })),
];
