import { D, type Dec } from '../money';

/** Weights in the same proportions that add up to `expected`, in the coarsest step all of them keep to; null where there are none. */
export function scaledWeights(weights: readonly string[], expected: string, steps: readonly string[]): string[] | null {
  const sum = D.sum(0, ...weights);
  if (!sum.gt(0) || !new D(expected).gt(0)) return null;
  const dividesAll = (step: string): boolean =>
    [expected, ...weights].every((each) => new D(each).div(step).isInteger());
  for (const step of [...steps.filter(dividesAll), ...steps.slice(-1)]) {
    const parts = largestRemainder(
      weights.map((weight) => new D(weight).times(expected).div(sum).div(step)),
      new D(expected).div(step),
    );
    if (parts?.every((part) => part.gt(0))) return parts.map((part) => part.times(step).toFixed());
  }
  return null;
}

/** Whole numbers nearest to shares that keep their sum: rests go to the largest fractions, the earlier row first. */
function largestRemainder(shares: readonly Dec[], sum: Dec): Dec[] | null {
  if (!sum.isInteger()) return null;
  const whole = shares.map((share) => share.floor());
  const left = sum.minus(D.sum(0, ...whole)).toNumber();
  const byFraction = shares
    .map((share, index) => ({ index, fraction: share.minus(share.floor()) }))
    .sort((a, b) => b.fraction.comparedTo(a.fraction) || a.index - b.index)
    .slice(0, left)
    .map(({ index }) => index);
  return whole.map((part, index) => (byFraction.includes(index) ? part.plus(1) : part));
}
