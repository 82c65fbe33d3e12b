import { type Finding, finding } from '../messages';
import { D, type Dec, isDecimal } from '../money';
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

const plus = (rows: readonly WeightRow[]): Dec => rows.reduce((total, row) => total.plus(weightOf(row)), new D(0));

/** What the indicators of a declaration must add up to: 100 less the points of budget execution. */
export const declaredTotal = (pack: RulePack): string => new D(100).minus(pack.budget.weight).toFixed();

/** Sum of the weights of each level-1 dimension of the pack, as decimal text. */
export const weightSums = (pack: RulePack, rows: readonly WeightRow[]): Record<string, string> =>
  Object.fromEntries(pack.tree.map(({ key }) => [key, plus(rows.filter(({ level1 }) => level1 === key)).toFixed()]));

/** The variants whose condition holds for these rows; the standard one always does. */
const applicable = (pack: RulePack, rows: readonly WeightRow[]): WeightVariant[] =>
  pack.weights.filter(({ when }) => {
    if (!when) return true;
    const count = rows.filter(({ level1 }) => level1 === when.level1).length;
    return count >= (when.min ?? 0) && count <= (when.max ?? Infinity);
  });

const distance = (variant: WeightVariant, sums: Record<string, string>): Dec =>
  Object.keys(sums).reduce(
    (total, key) => total.plus(new D(sums[key] ?? 0).minus(variant.weights[key] ?? 0).abs()),
    new D(0),
  );

/**
 * The variant these rows are meant to follow: the applicable one nearest to their sums.
 * At equal distance the one with the narrower condition, so that a target without satisfaction rows is asked for 50/40, not 50/30/10.
 */
export function weightVariant(pack: RulePack, rows: readonly WeightRow[]): WeightVariant | null {
  const sums = weightSums(pack, rows);
  const [first, ...others] = applicable(pack, rows);
  const nearer = (best: WeightVariant, next: WeightVariant): WeightVariant => {
    const order = distance(next, sums).comparedTo(distance(best, sums));
    return order < 0 || (order === 0 && next.when && !best.when) ? next : best;
  };
  return first ? others.reduce(nearer, first) : null;
}

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
  return value.decimalPlaces() > pack.scale ? [finding(path, 'weightTooFine', { scale: pack.scale })] : [];
}

/**
 * What is wrong with the weights and dimensions of a declaration: every row, every dimension, and the total of 90.
 * Paths are `rows.3.weight`, `rows.3.level2`, `weights.output` and `weights.total`.
 */
export function checkWeights(pack: RulePack, rows: readonly WeightRow[]): Finding[] {
  const sums = weightSums(pack, rows);
  const expected = weightVariant(pack, rows)?.weights ?? {};
  const missing = pack.requiredLevel1.filter((key) => !rows.some(({ level1 }) => level1 === key));
  const total = plus(rows);
  return [
    ...rows.flatMap((row, index) => checkRow(pack, row, index)),
    ...missing.map((key) => finding(`weights.${key}`, 'level1Missing')),
    ...Object.entries(sums)
      .filter(([key, value]) => !missing.includes(key) && !new D(value).eq(expected[key] ?? 0))
      .map(([key, value]) =>
        finding(`weights.${key}`, 'weightsOfLevel1', { sum: value, expected: expected[key] ?? '0' }),
      ),
    ...(total.eq(declaredTotal(pack))
      ? []
      : [finding('weights.total', 'weightsTotal', { sum: total.toFixed(), expected: declaredTotal(pack) })]),
  ];
}
