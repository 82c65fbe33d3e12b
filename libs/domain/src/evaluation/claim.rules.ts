import { type Finding, finding } from '../messages';
import { D, isDecimal } from '../money';
import type { RulePack } from '../rule-pack/rule-pack';
import { isFilled } from '../text';
import { type Claim, claimDifference, type Inflation, inflationOf } from './claims';
import type { EvaluationResult } from './evaluate';
import type { EvaluationContent } from './evaluation';

type Claims = Pick<EvaluationContent, 'claimedBudgetScore'> & {
  readonly items: readonly Pick<EvaluationContent['items'][number], 'claimedScore' | 'weight'>[];
};
type RuleScores = Pick<EvaluationResult, 'budgetScore' | 'budgetWeight'> & {
  readonly rows: readonly { readonly score: string | null }[];
};

/** What is wrong with one score a unit gives itself. */
export function checkClaim(path: string, claimed: string | null, weight: string, scale: number): Finding[] {
  if (!isFilled(claimed)) return [];
  if (!isDecimal(claimed)) return [finding(path, 'notDecimal')];
  const points = new D(claimed);
  if (points.isNegative()) return [finding(path, 'evaluationScoreNegative')];
  if (points.decimalPlaces() > scale) return [finding(path, 'scoreTooFine', { scale })];
  return isDecimal(weight) && points.gt(weight) ? [finding(path, 'claimAboveWeight', { weight })] : [];
}

/**
 * What is wrong with the scores a unit gives itself: no points, finer than the pack rounds, or above the weight.
 * More than the rule gives is not wrong; it is what the difference shows.
 * Paths are `claimedBudgetScore` and `items.3.claimedScore`.
 */
export function checkClaimedScores(
  pack: RulePack,
  { claimedBudgetScore, items }: Claims,
  budgetWeight: string,
): Finding[] {
  const { scale } = pack.rounding;
  return [
    ...checkClaim('claimedBudgetScore', claimedBudgetScore, budgetWeight, scale),
    ...items.flatMap(({ claimedScore, weight }, index) =>
      checkClaim(`items.${index}.claimedScore`, claimedScore, weight, scale),
    ),
  ];
}

/** Claimed less given, in points; null where nothing is claimed, the claim is no figure, or the rule gives no score. */
export const differenceOf = (claimed: string | null, score: string | null): string | null =>
  isFilled(claimed) && isDecimal(claimed) && score !== null ? claimDifference({ claimed, score }) : null;

/** The claims of a form beside what the rule gives; budget execution first. What the rule does not score is left out. */
export function claimsOf(
  { claimedBudgetScore, items }: Claims,
  { budgetScore, budgetWeight, rows }: RuleScores,
): Claim[] {
  const claim = (claimed: string | null, score: string | null, weight: string): Claim[] =>
    isFilled(claimed) && isDecimal(claimed) && score !== null ? [{ claimed, score, weight }] : [];
  return [
    ...claim(claimedBudgetScore, budgetScore, budgetWeight),
    ...items.flatMap(({ claimedScore, weight }, index) => claim(claimedScore, rows[index]?.score ?? null, weight)),
  ];
}

/** How far a form lies above the rule; null while it claims nothing that could be compared. */
export function inflationOfForm(claims: Claims, given: RuleScores): Inflation | null {
  const inflation = inflationOf(claimsOf(claims, given));
  return inflation.index === null ? null : inflation;
}
