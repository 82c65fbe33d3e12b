import { type Finding, finding } from '../messages';
import { D, type Dec, isDecimal, sum } from '../money';
import type { ProjectType } from '../project-type';
import { level1Of } from './find';
import type { RulePack, WeightVariant } from './rule-pack';

/** The part of an indicator row that the check of weights reads; `level2` is checked only when given. */
export type WeightRow = {
  readonly level1: string;
  readonly level2?: string | null | undefined;
  readonly weight: string | null;
};

/** A weight of a row, or zero while it is not yet a usable number. */
const weightOf = ({ weight }: WeightRow): Dec => new D(weight !== null && isDecimal(weight) ? weight : 0);

const addWeight = (rows: readonly WeightRow[]): Dec => rows.reduce((total, row) => total.plus(weightOf(row)), new D(0));

/** Sum of the weights of all rows, whether or not their dimension is chosen yet, as decimal text. */
export const weightTotal = (rows: readonly WeightRow[]): string => addWeight(rows).toFixed();

/** Sum of the weights of each level-1 dimension of the pack, as decimal text. */
export const weightSums = (pack: RulePack, rows: readonly WeightRow[]): Record<string, string> =>
  Object.fromEntries(
    pack.tree.map(({ key }) => [key, addWeight(rows.filter(({ level1 }) => level1 === key)).toFixed()]),
  );

const narrowed = new WeakMap<RulePack, Map<ProjectType, RulePack>>();

/**
 * The pack as it judges projects of a category: with the weights that name the category, where any does, and otherwise with
 * those that name none. The same pack each time, so that what is kept by the pack is found again.
 */
export function packForType(pack: RulePack, type: ProjectType | null | undefined): RulePack {
  if (!type || pack.weights.every(({ categories }) => categories === undefined)) return pack;
  const known = narrowed.get(pack) ?? new Map<ProjectType, RulePack>();
  narrowed.set(pack, known);
  const own = pack.weights.filter(({ categories }) => categories?.includes(type));
  const weights = own.length > 0 ? own.map(({ categories: _, ...variant }) => variant) : generalWeights(pack);
  const found = known.get(type) ?? { ...pack, weights };
  known.set(type, found);
  return found;
}

/** The variants of projects whose category none names. */
const generalWeights = ({ weights }: RulePack): readonly WeightVariant[] =>
  weights.filter(({ categories }) => categories === undefined);

/** The variants whose condition holds for these rows; the standard one always does. */
const applicable = (pack: RulePack, rows: readonly WeightRow[]): WeightVariant[] =>
  generalWeights(pack).filter(({ when }) => {
    if (!when) return true;
    const count = rows.filter(({ level1 }) => level1 === when.level1).length;
    return count >= (when.min ?? 0) && count <= (when.max ?? Infinity);
  });

/** What one line of a variant asks for and what the rows have: a dimension, or several that share a weight. */
export type WeightGroup = {
  /** `output`, or `benefit+satisfaction`. */
  readonly key: string;
  readonly level1: readonly string[];
  readonly sum: string;
  readonly expected: string;
};

/** Every dimension of the tree once: in the groups of the variant, or alone where the variant gives it nothing. */
export function weightGroups(
  pack: RulePack,
  rows: readonly WeightRow[],
  variant: WeightVariant | null = weightVariant(pack, rows),
): WeightGroup[] {
  const sums = weightSums(pack, rows);
  const named = variant?.groups ?? [];
  const left = pack.tree.filter(({ key }) => !named.some(({ level1 }) => level1.includes(key)));
  const groups = [...named, ...left.map(({ key }) => ({ level1: [key], weight: '0' }))];
  return groups.map(({ level1, weight }) => ({
    key: level1.join('+'),
    level1,
    sum: sum(level1.map((key) => sums[key] ?? '0')),
    expected: weight,
  }));
}

const distance = (pack: RulePack, rows: readonly WeightRow[], variant: WeightVariant): Dec =>
  weightGroups(pack, rows, variant).reduce(
    (total, group) => total.plus(new D(group.sum).minus(group.expected).abs()),
    new D(0),
  );

/**
 * The variant these rows are meant to follow: the applicable one nearest to their sums.
 * At equal distance the one with the narrower condition, so that a target without satisfaction rows is asked for 50/40, not 50/30/10.
 */
export function weightVariant(pack: RulePack, rows: readonly WeightRow[]): WeightVariant | null {
  const [first, ...others] = applicable(pack, rows);
  const nearer = (best: WeightVariant, next: WeightVariant): WeightVariant => {
    const order = distance(pack, rows, next).comparedTo(distance(pack, rows, best));
    return order < 0 || (order === 0 && next.when && !best.when) ? next : best;
  };
  return first ? others.reduce(nearer, first) : null;
}

/** Points of budget execution (10 or 20) in the variant these rows follow; rows without a dimension follow the standard one. */
export function budgetWeight(
  pack: RulePack,
  rows: readonly { readonly level1?: string | undefined; readonly weight: string | null }[],
): string {
  const variants = generalWeights(pack);
  const [standard] = variants;
  if (!standard || variants.every(({ budget }) => budget === standard.budget)) return standard?.budget ?? '0';
  const placed = rows.map(({ level1, weight }) => ({ level1: level1 ?? '', weight }));
  return (weightVariant(pack, placed) ?? standard).budget;
}

/** What the indicators of a declaration must add up to: 100 less the points of budget execution. */
export const declaredTotal = (pack: RulePack, rows: readonly WeightRow[] = []): string =>
  new D(100).minus(budgetWeight(pack, rows)).toFixed();

function checkRow(pack: RulePack, row: WeightRow, index: number): Finding[] {
  const at = `rows.${index}`;
  const level1 = level1Of(pack, row.level1);
  const findings: Finding[] = [];
  if (!level1) findings.push(finding(`${at}.level1`, 'unknownLevel1'));
  else if (row.level2 != null && !level1.level2.some(({ key }) => key === row.level2))
    findings.push(finding(`${at}.level2`, 'unknownLevel2'));
  return [...findings, ...checkWeight(pack, `${at}.weight`, row.weight)];
}

function checkWeight(pack: RulePack, path: string, weight: string | null): Finding[] {
  if (weight === null || weight.trim() === '') return [finding(path, 'required')];
  if (!isDecimal(weight)) return [finding(path, 'notDecimal')];
  const value = new D(weight);
  if (value.lte(0)) return [finding(path, 'weightNotPositive')];
  return value.decimalPlaces() > pack.rounding.scale
    ? [finding(path, 'weightTooFine', { scale: pack.rounding.scale })]
    : [];
}

/**
 * What is wrong with the weights and dimensions of a declaration: every row, every dimension, and the total of 90 or 80.
 * Paths are `rows.3.weight`, `rows.3.level2`, `weights.output`, `weights.benefit+satisfaction` and `weights.total`.
 */
export function checkWeights(pack: RulePack, rows: readonly WeightRow[]): Finding[] {
  const missing = pack.requiredLevel1.filter((key) => !rows.some(({ level1 }) => level1 === key));
  const [total, expected] = [addWeight(rows), declaredTotal(pack, rows)];
  const off = weightGroups(pack, rows).filter(
    (group) => !missing.includes(group.key) && !new D(group.sum).eq(group.expected),
  );
  return [
    ...rows.flatMap((row, index) => checkRow(pack, row, index)),
    ...missing.map((key) => finding(`weights.${key}`, 'level1Missing')),
    ...off.map((group) =>
      finding(`weights.${group.key}`, 'weightsOfLevel1', { sum: group.sum, expected: group.expected }),
    ),
    ...(total.eq(expected) ? [] : [finding('weights.total', 'weightsTotal', { sum: total.toFixed(), expected })]),
  ];
}
