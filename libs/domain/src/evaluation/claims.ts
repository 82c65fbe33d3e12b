import { D, ratio } from '../money';

/** One row somebody scored themselves, beside what the rule gives it. */
export type Claim = {
  /** 自评得分: what the unit claimed. */
  readonly claimed: string;
  /** What the rule gives. */
  readonly score: string;
  readonly weight: string;
};

/** Claimed less given: positive where the unit gave itself more than the rule. */
export const claimDifference = ({ claimed, score }: Pick<Claim, 'claimed' | 'score'>): string =>
  new D(claimed).minus(score).toFixed(2);

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
 * The inflation index (自评虚高指数) of some rows. Points claimed too little do not make up for points claimed too much:
 * a unit that understates one row has not earned what it overstates in another.
 */
export function inflationOf(claims: readonly Claim[]): Inflation {
  const excess = claims.reduce((all, claim) => all.plus(D.max(0, claimDifference(claim))), new D(0));
  const weight = claims.reduce((all, claim) => all.plus(claim.weight), new D(0));
  return {
    excess: excess.toFixed(2),
    weight: weight.toFixed(),
    index: ratio(excess.toFixed(), weight.toFixed()),
  };
}
