import { type Finding, finding } from '../messages';
import { D, type Dec } from '../money';
import { projectTypeLabels } from '../project-type';
import type { KindRule, RulePack, WeightVariant } from './rule-pack';
import { checkForms } from './form-soundness';
import { localPractice } from './keys';
import { checkSoundness } from './soundness';

/**
 * What keeps a pack from judging, beyond its shape: weights that do not add to 100, bands with holes, kinds without a
 * rule, rules without a clause, and what holds together and still judges wrongly. Paths are those of the pack, `weights.0.groups.1.level1`.
 */
export const validatePack = (pack: RulePack): Finding[] => [
  ...checkYears(pack),
  ...checkTree(pack),
  ...pack.weights.flatMap((variant, index) => checkVariant(pack, variant, `weights.${index}`)),
  ...checkStandardVariant(pack),
  ...pack.requiredLevel1.flatMap((key, index) => checkLevel1(pack, key, `requiredLevel1.${index}`)),
  ...checkBandsOfPack(pack),
  ...pack.byKind.flatMap((kind, index) => checkKind(pack, kind, `byKind.${index}`)),
  ...checkOverFulfilment(pack),
  ...checkCaps(pack),
  ...checkMonitoring(pack),
  ...checkLinkage(pack),
  ...checkLint(pack),
  ...checkClauses(pack),
  ...checkSoundness(pack),
  ...checkForms(pack),
];

const has = (pack: RulePack, level1: string, level2?: string): boolean =>
  pack.tree.some(({ key, level2: kinds }) => key === level1 && (!level2 || kinds.some((kind) => kind.key === level2)));

const checkLevel1 = (pack: RulePack, key: string, path: string): Finding[] =>
  has(pack, key) ? [] : [finding(path, 'packUnknownLevel1', { key })];

const checkYears = ({ fromYear, toYear }: RulePack): Finding[] =>
  toYear !== null && toYear < fromYear ? [finding('toYear', 'packYearOrder')] : [];

const repeated = (keys: readonly string[], path: (index: number) => string): Finding[] =>
  keys.flatMap((key, index) => (keys.indexOf(key) < index ? [finding(path(index), 'packRepeated', { key })] : []));

function checkTree({ tree, weights }: RulePack): Finding[] {
  return [
    ...repeated(
      tree.map(({ key }) => key),
      (index) => `tree.${index}.key`,
    ),
    ...tree.flatMap(({ level2 }, index) =>
      repeated(
        level2.map(({ key }) => key),
        (kind) => `tree.${index}.level2.${kind}.key`,
      ),
    ),
    ...repeated(
      weights.map(({ id }) => id),
      (index) => `weights.${index}.id`,
    ),
  ];
}

function checkVariant(pack: RulePack, { budget, groups, when }: WeightVariant, path: string): Finding[] {
  const sum = groups.reduce((all, { weight }) => all.plus(weight), new D(budget));
  const named = groups.flatMap(({ level1 }) => level1);
  const isTooFine = (weight: string): boolean => new D(weight).decimalPlaces() > pack.rounding.scale;
  const tooFine = (place: string): Finding => finding(place, 'weightTooFine', { scale: pack.rounding.scale });
  return [
    ...(isTooFine(budget) ? [tooFine(`${path}.budget`)] : []),
    ...groups.flatMap(({ weight }, index) => (isTooFine(weight) ? [tooFine(`${path}.groups.${index}.weight`)] : [])),
    ...(sum.eq(100) ? [] : [finding(path, 'packWeightsNot100', { sum: sum.toFixed() })]),
    ...groups.flatMap(({ level1 }, index) =>
      level1.flatMap((key, place) => checkLevel1(pack, key, `${path}.groups.${index}.level1.${place}`)),
    ),
    ...repeated(named, () => `${path}.groups`),
    ...(when ? checkLevel1(pack, when.level1, `${path}.when.level1`) : []),
  ];
}

/** The first variant is for every project, and of each category that has weights of its own some hold without condition. */
const checkStandardVariant = ({ weights }: RulePack): Finding[] => [
  ...(weights[0]?.when ? [finding('weights.0.when', 'packStandardConditional')] : []),
  ...(weights[0]?.categories ? [finding('weights.0.categories', 'packStandardConditional')] : []),
  ...weights.flatMap(({ categories = [], when }, index) => [
    ...repeated(categories, (place) => `weights.${index}.categories.${place}`),
    ...(when ? categories : []).flatMap((type) =>
      weights.some((other) => !other.when && other.categories?.includes(type))
        ? []
        : [finding(`weights.${index}.categories`, 'packCategoryConditional', { ...projectTypeLabels[type] })],
    ),
  ]),
];

/** Bands from best to worst, each below the one above, the last from 0, the first within the whole. */
function checkBands(mins: readonly string[], top: string | null, path: string): Finding[] {
  const last = mins.at(-1);
  const first = mins[0];
  return [
    ...mins.flatMap((min, index) => {
      const above = mins[index - 1];
      return above !== undefined && !new D(min).lt(above) ? [finding(`${path}.${index}.min`, 'packBandOrder')] : [];
    }),
    ...(last !== undefined && !new D(last).isZero() ? [finding(`${path}.${mins.length - 1}.min`, 'packBandHole')] : []),
    ...(top !== null && first !== undefined && new D(first).gt(top)
      ? [finding(`${path}.0.min`, 'packBandBeyond', { top })]
      : []),
  ];
}

/** Tiers cover everything once, and more never earns less. */
const checkTiers = (tiers: readonly { readonly min: string; readonly share: string }[], path: string): Finding[] => [
  ...checkBands(minsOf(tiers), null, path),
  ...tiers.flatMap(({ share }, index) => {
    const above = tiers[index - 1];
    return above && new D(share).gt(above.share) ? [finding(`${path}.${index}.share`, 'packShareOrder')] : [];
  }),
];

/** Tiers up to a bound rise, and what lies further off never earns more. */
const checkTiersUpTo = (tiers: readonly { readonly upTo: string; readonly share: string }[], path: string): Finding[] =>
  tiers.flatMap(({ upTo, share }, index) => {
    const before = tiers[index - 1];
    if (!before) return [];
    return [
      ...(new D(upTo).gt(before.upTo) ? [] : [finding(`${path}.${index}.upTo`, 'packUpToOrder')]),
      ...(new D(share).gt(before.share) ? [finding(`${path}.${index}.share`, 'packShareOrder')] : []),
    ];
  });

type Tiers = KindRule['rule'] | RulePack['budget'];

/** The tiers of a rule, if it has any, by the way they are bounded. */
function checkTiersOf(rule: Tiers, path: string): Finding[] {
  if (!('tiers' in rule)) return [];
  const from = rule.tiers.flatMap((tier) => ('min' in tier ? [tier] : []));
  const upTo = rule.tiers.flatMap((tier) => ('upTo' in tier ? [tier] : []));
  return from.length > 0 ? checkTiers(from, `${path}.tiers`) : checkTiersUpTo(upTo, `${path}.tiers`);
}

const minsOf = (bands: readonly { readonly min: string }[]): string[] => bands.map(({ min }) => min);

/** Bands cover the whole, each under a key of its own: by it a band is chosen. */
const checkQualitative = (
  bands: readonly { readonly key: string; readonly min: string }[],
  path: string,
): Finding[] => [
  ...checkBands(minsOf(bands), '1', path),
  ...repeated(
    bands.map(({ key }) => key),
    (index) => `${path}.${index}.key`,
  ),
];

/** Bands of grades, of qualitative scores and of tiers each cover their whole exactly once. */
function checkBandsOfPack({ grades, qualitative, budget, positive, reverse, equal }: RulePack): Finding[] {
  return [
    ...checkBands(minsOf(grades), '100', 'grades'),
    ...repeated(
      grades.map(({ key }) => key),
      (index) => `grades.${index}.key`,
    ),
    ...checkQualitative(qualitative.bands, 'qualitative.bands'),
    ...Object.entries({ budget, positive, reverse, equal }).flatMap(([name, rule]) => checkTiersOf(rule, name)),
  ];
}

function checkKind(pack: RulePack, kind: KindRule, path: string): Finding[] {
  const { level1, level2, rule } = kind;
  return [
    ...(has(pack, level1, level2) ? [] : [finding(`${path}.level1`, 'packUnknownLevel1', { key: level2 ?? level1 })]),
    ...('bands' in rule ? checkQualitative(rule.bands, `${path}.rule.bands`) : []),
    ...checkTiersOf(rule, `${path}.rule`),
  ];
}

const checkOverFulfilment = ({ overFulfilment: { flagAbove, deductAbove } }: RulePack): Finding[] => [
  ...(new D(flagAbove).lt(1) ? [finding('overFulfilment.flagAbove', 'packFlagBelowTarget')] : []),
  ...(new D(deductAbove).lt(flagAbove) ? [finding('overFulfilment.deductAbove', 'packDeductBeforeFlag')] : []),
];

const checkCaps = ({ caps }: RulePack): Finding[] =>
  caps.flatMap(({ executionBelow, maxTotal }, index) => [
    ...(new D(executionBelow).isZero() ? [finding(`caps.${index}.executionBelow`, 'packNeverBelow')] : []),
    ...(new D(maxTotal).gt(100) ? [finding(`caps.${index}.maxTotal`, 'packBandBeyond', { top: '100' })] : []),
  ]);

const checkMonitoring = ({ monitoring: { execution, progressLevel2 }, tree }: RulePack): Finding[] => [
  ...execution.flatMap(({ month, atLeast }, index) => {
    const before = execution[index - 1];
    if (!before) return [];
    return [
      ...(month <= before.month ? [finding(`monitoring.execution.${index}.month`, 'packMonthOrder')] : []),
      ...(new D(atLeast).lt(before.atLeast) ? [finding(`monitoring.execution.${index}.atLeast`, 'packRateOrder')] : []),
    ];
  }),
  ...progressLevel2.flatMap((key, index) =>
    tree.some(({ level2 }) => level2.some((kind) => kind.key === key))
      ? []
      : [finding(`monitoring.progressLevel2.${index}`, 'packUnknownLevel1', { key })],
  ),
];

/** The last row takes whatever no row above took, so that every result has its consequence. */
function checkLinkage({ linkage }: RulePack): Finding[] {
  const last = linkage.length - 1;
  const rest = linkage[last]?.when;
  const wrongShare = (kind: string, share: Dec): boolean =>
    kind === 'keep' ? !share.isZero() : kind === 'stop' ? !share.eq(1) : share.lte(0) || share.gte(1);
  return [
    ...(rest && (rest.grade ?? rest.executionBelow) === undefined
      ? []
      : [finding(`linkage.${last}.when`, 'packLinkageOpen')]),
    ...linkage.flatMap(({ kind, share }, index) =>
      wrongShare(kind, new D(share)) ? [finding(`linkage.${index}.share`, 'packLinkageShare')] : [],
    ),
  ];
}

/** A form whose dimensions or weights are wrong cannot be scored, so these two rules always block. */
const checkLint = ({ lint: { rules } }: RulePack): Finding[] =>
  (['L11', 'L12'] as const).flatMap((id) =>
    rules[id].severity === 'block' ? [] : [finding(`lint.rules.${id}.severity`, 'packLintMustBlock')],
  );

/** Every clause names a document of the pack, or says that it is local practice. */
function checkClauses(pack: RulePack): Finding[] {
  const known = (clause: string): boolean =>
    clause.includes(localPractice) || pack.cites.some((document) => clause.includes(document));
  const found: Finding[] = [];
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((each, index) => walk(each, `${path}.${index}`));
    else if (value !== null && typeof value === 'object')
      for (const [name, each] of Object.entries(value)) {
        const place = path ? `${path}.${name}` : name;
        if (name === 'clause' && typeof each === 'string') {
          if (!known(each)) found.push(finding(place, 'packClauseUnknown', { clause: each }));
        } else walk(each, place);
      }
  };
  walk(pack, '');
  return found;
}
