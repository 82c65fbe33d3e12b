import { D, type Dec, figureOf } from '../money';
import type { PartialStep } from '../rule-pack/rule-pack';

/** Points off for every step away from the target, down to the floor. */
export type DeductRule = {
  readonly per: string;
  readonly points: string;
  readonly partialStep: PartialStep;
  readonly floor?: string | undefined;
  /** What `per` is measured in; the unit of the indicator where it is not stated. */
  readonly of?: 'unit' | 'target' | undefined;
};

/** Steps away from the target; a started step counts as the rule says. A width of zero makes any distance cost all. */
function steps(distance: Dec, { per, partialStep }: DeductRule): Dec | null {
  const width = figureOf(per);
  if (width.isZero()) return null;
  const exact = distance.div(width);
  return partialStep === 'ceil' ? exact.ceil() : partialStep === 'floor' ? exact.floor() : exact;
}

/** What is left of the weight after the deduction, never below the floor nor above the weight, and the number of steps that cost points. */
export function deduct(rule: DeductRule, weight: Dec, distance: Dec): { readonly value: Dec; readonly steps: string } {
  const count = steps(distance, rule);
  const least = D.min(weight, rule.floor ?? 0);
  return count === null
    ? { value: least, steps: '∞' }
    : {
        value: D.max(least, weight.minus(count.times(figureOf(rule.points)))),
        steps: count.toDecimalPlaces(6).toFixed(),
      };
}
