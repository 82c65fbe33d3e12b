import { D, type Dec } from '../money';

/** A share as a percentage without its sign, two decimals; cut, not rounded, so that 89.999 % never reads as the 90 % it misses. */
export const percentOf = (share: Dec): string => share.times(100).toDecimalPlaces(2, D.ROUND_DOWN).toFixed();

/** The same share as a ratio with four decimals, so that it is told alike wherever it comes from. */
export const cutRatio = (share: Dec): string => share.toDecimalPlaces(4, D.ROUND_DOWN).toFixed(4);

/** What was executed of a budget, as such a percentage; null where nothing was budgeted. */
export const percentSpent = (executed: string, budget: string): string | null =>
  new D(budget).isZero() ? null : percentOf(new D(executed).div(budget));
