import { type Finding, finding } from '../messages';
import { D, type Dec } from '../money';
import { gradeKeys } from './keys';
import type { KindRule, LinkageRule, RulePack, WeightVariant } from './rule-pack';

/** What holds together and still judges wrongly: grades in another order, marks nobody can have, rules nobody meets. */
export const checkSoundness = (pack: RulePack): Finding[] => [
  ...checkGrades(pack),
  ...pack.weights.flatMap((variant, index) => checkWeightsOfRequired(pack, variant, `weights.${index}`)),
  ...checkFullMarks(pack),
  ...checkShadowedKinds(pack.byKind),
  ...checkShadowedCaps(pack),
  ...(pack.golden.length === 0 ? [finding('golden', 'packGoldenMissing')] : []),
];

/** Which grade is cut more can be said only once it is known which is the better one. */
function checkGrades(pack: RulePack): Finding[] {
  const disordered = checkGradeOrder(pack);
  return disordered.length > 0 ? disordered : checkLinkageOrder(pack);
}

/** Keys of 优良中差 say which grade is better; bounds that say otherwise would be read the wrong way. */
function checkGradeOrder({ grades }: RulePack): Finding[] {
  const known = grades.flatMap(({ key }, index) => {
    const place = gradeKeys.findIndex((each) => each === key);
    return place < 0 ? [] : [{ key, index, place }];
  });
  return known.flatMap(({ key, index, place }, at) => {
    const above = known[at - 1];
    return above && place < above.place
      ? [finding(`grades.${index}.key`, 'packGradeOrder', { key, above: above.key })]
      : [];
  });
}

/** Bounds of a condition, points only where there can be rows, and points for every dimension a target must have. */
function checkWeightsOfRequired(
  { requiredLevel1 }: RulePack,
  { groups, when }: WeightVariant,
  path: string,
): Finding[] {
  const without = when?.max === 0 ? when.level1 : null;
  const weighed = groups.flatMap(({ level1, weight }) => (new D(weight).gt(0) ? level1 : []));
  return [
    ...(when?.min !== undefined && when.max !== undefined && when.max < when.min
      ? [finding(`${path}.when.max`, 'packRangeOrder', { min: when.min, max: when.max })]
      : []),
    ...groups.flatMap(({ level1, weight }, index) =>
      level1.every((key) => key === without) && new D(weight).gt(0)
        ? [finding(`${path}.groups.${index}.weight`, 'packNoRows', { key: without ?? '' })]
        : [],
    ),
    ...requiredLevel1
      .filter((key) => !weighed.includes(key))
      .map((key) => finding(`${path}.groups`, 'packRequiredWithoutWeight', { key })),
  ];
}

type Rule = KindRule['rule'] | RulePack['budget'];

/** Whether the best that a rule knows is the whole weight, and whether it begins where it can be. */
function checkFullMarksOf(rule: Rule, path: string): Finding[] {
  if (rule.kind === 'level' && !new D(rule.bands[0]?.min ?? 0).eq(1))
    return [finding(`${path}.bands.0.min`, 'packNoFullMarks')];
  if ('tiers' in rule && !new D(rule.tiers[0]?.share ?? 0).eq(1))
    return [finding(`${path}.tiers.0.share`, 'packNoFullMarks')];
  if (rule.kind === 'linearToMultiple' && !new D(rule.zeroAt).gt(1))
    return [finding(`${path}.zeroAt`, 'packZeroAtLow')];
  const [best] = 'tiers' in rule ? rule.tiers : [];
  if (rule.kind === 'tiered' && rule.of === 'ratio' && best && 'min' in best && new D(best.min).gt(1))
    return [finding(`${path}.tiers.0.min`, 'packBandBeyond', { top: '1' })];
  return [];
}

const isZero = (figure: string): boolean => new D(figure).isZero();

/** The place by which a rule gives the whole weight whatever was done, or null. No row has more than `most` points. */
function alwaysFullAt(rule: Rule, most: Dec): string | null {
  if (rule.kind === 'linear') return isZero(rule.cap) ? 'cap' : null;
  if ('tiers' in rule) {
    const [last] = rule.tiers.slice(-1);
    return last && 'min' in last && new D(last.share).eq(1) ? `tiers.${rule.tiers.length - 1}.share` : null;
  }
  if (rule.kind !== 'deduct') return null;
  if (isZero(rule.points)) return 'points';
  if ('fullFrom' in rule) return isZero(rule.fullFrom) ? 'fullFrom' : null;
  return new D(rule.floor ?? 0).gte(most) ? 'floor' : null;
}

function checkFullMarks(pack: RulePack): Finding[] {
  const most = D.max(1, ...pack.weights.flatMap(({ groups }) => groups.map(({ weight }) => new D(weight))));
  const check = (rule: Rule, path: string): Finding[] => {
    const always = alwaysFullAt(rule, most);
    return always ? [finding(`${path}.${always}`, 'packAlwaysFull')] : checkFullMarksOf(rule, path);
  };
  return [
    ...(['budget', 'positive', 'reverse', 'equal', 'qualitative'] as const).flatMap((name) => check(pack[name], name)),
    ...pack.byKind.flatMap(({ rule }, index) => check(rule, `byKind.${index}.rule`)),
  ];
}

/** Every execution rate at which another row may fit: each bound, and just below it. */
const ratesOf = (linkage: readonly LinkageRule[]): string[] => {
  const bounds = linkage.flatMap(({ when: { executionBelow } }) => executionBelow ?? []);
  return [...new Set(['1', ...bounds.flatMap((bound) => [bound, new D(bound).minus('0.0000001').toFixed()])])];
};

const rowFor = (linkage: readonly LinkageRule[], grade: string, rate: string): number =>
  linkage.findIndex(
    ({ when }) =>
      (when.grade === undefined || when.grade === grade) &&
      (when.executionBelow === undefined || new D(rate).lt(when.executionBelow)),
  );

/** At one execution rate a better grade is never cut more than a worse one; and every row but the last is met by some result. */
function checkLinkageOrder({ linkage, grades }: RulePack): Finding[] {
  const met = new Set<number>();
  const wrong = new Map<number, Finding>();
  for (const rate of ratesOf(linkage)) {
    const rows = grades.map(({ key }) => rowFor(linkage, key, rate));
    rows.forEach((at, index) => {
      met.add(at);
      const [row, worse, below] = [linkage[at], linkage[rows[index + 1] ?? -1], grades[index + 1]];
      if (row && worse && below && new D(row.share).gt(worse.share))
        wrong.set(
          at,
          finding(`linkage.${at}.share`, 'packBetterCutMore', { better: grades[index]?.key ?? '', worse: below.key }),
        );
    });
  }
  const shadowed = linkage.flatMap(({ when: { grade } }, index) => {
    if (grade !== undefined && !grades.some(({ key }) => key === grade))
      return [finding(`linkage.${index}.when.grade`, 'packGradeUnknown', { key: grade })];
    return met.has(index) || index === linkage.length - 1 ? [] : [finding(`linkage.${index}`, 'packShadowed')];
  });
  return [...wrong.values(), ...shadowed];
}

/** The first rule that fits decides, so a narrower one after it is never asked. */
const checkShadowedKinds = (kinds: readonly KindRule[]): Finding[] =>
  kinds.flatMap(({ side, level1, level2 }, index) =>
    kinds
      .slice(0, index)
      .some(
        (before) =>
          before.side === side && before.level1 === level1 && (before.level2 === undefined || before.level2 === level2),
      )
      ? [finding(`byKind.${index}`, 'packShadowed')]
      : [],
  );

/** A cap that another one, which holds wherever it does, is never above. */
const checkShadowedCaps = ({ caps }: RulePack): Finding[] =>
  caps.flatMap((cap, index) =>
    caps.some(
      (other, at) =>
        at !== index &&
        new D(other.executionBelow).gte(cap.executionBelow) &&
        new D(other.maxTotal).lte(cap.maxTotal) &&
        (at < index || other.executionBelow !== cap.executionBelow || other.maxTotal !== cap.maxTotal),
    )
      ? [finding(`caps.${index}`, 'packShadowed')]
      : [],
  );
