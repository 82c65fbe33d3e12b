import { D, type Dec, ratio } from '../money';

/** One row somebody scored themselves, beside what the rule gives it. */
export type Claim = {
  /** 自评得分: what the unit claimed. */
  readonly claimed: string;
  /** What the rule gives. */
  readonly score: string;
  readonly weight: string;
};

/** Points as they are shown: two decimals, more where a pack rounds finer. */
const points = (value: Dec): string => value.toFixed(Math.max(2, value.decimalPlaces()));

/** Claimed less given: positive where the unit gave itself more than the rule. */
export const claimDifference = ({ claimed, score }: Pick<Claim, 'claimed' | 'score'>): string =>
  points(new D(claimed).minus(score));

/** How far self-scores lie above the rule: points claimed too much, out of the points that could be claimed. */
export type Inflation = {
  /** Sum of the positive differences, in points. */
  readonly excess: string;
  /** Sum of the weights of the rows with a claim. */
  readonly weight: string;
  /** Excess by weight as a share with four decimals; null where nothing was claimed. */
  readonly index: string | null;
};

/**
 * The inflation index (自评偏差指数) of some rows. Points claimed too little do not make up for points claimed too much:
 * a unit that understates one row has not earned what it overstates in another.
 */
export function inflationOf(claims: readonly Claim[]): Inflation {
  const excess = claims.reduce((all, claim) => all.plus(D.max(0, claimDifference(claim))), new D(0));
  const weight = claims.reduce((all, claim) => all.plus(claim.weight), new D(0));
  return {
    excess: points(excess),
    weight: weight.toFixed(),
    index: ratio(excess.toFixed(), weight.toFixed()),
  };
}

/** An index of an earlier year, with four decimals; null where nothing was claimed. */
export type InflationOfYear = { readonly year: number; readonly index: string | null };

/** Whether self-scores move away from the rule or towards it. */
export const inflationDirections = ['rising', 'falling', 'level'] as const;
export type InflationDirection = (typeof inflationDirections)[number];

/** Where an index stands against the latest earlier year that has one; null where there is none to compare with. */
export function inflationDirection(
  index: string | null,
  earlier: readonly InflationOfYear[],
): InflationDirection | null {
  const [before] = earlier.filter((each) => each.index !== null).sort((a, b) => b.year - a.year);
  if (index === null || !before?.index) return null;
  const order = new D(index).comparedTo(before.index);
  return order > 0 ? 'rising' : order < 0 ? 'falling' : 'level';
}
