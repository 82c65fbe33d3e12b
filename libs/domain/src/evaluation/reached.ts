import { D, isDecimal } from '../money';
import { sideOf } from '../rule-pack/indicator';
import { figureRuleOf, ruleOf } from '../rule-pack/rule-of';
import type { RulePack } from '../rule-pack/rule-pack';
import type { ScoringRow } from './scoring';

type ReachedFigures = Pick<ScoringRow, 'nature' | 'direction' | 'weight' | 'actual'> & {
  readonly value: string | null;
  readonly score: string | null;
  readonly reached?: boolean | null;
};
type ReachedRow = Pick<ScoringRow, 'level1' | 'level2' | 'nature' | 'direction' | 'weight' | 'actual'> & {
  readonly value: string | null;
  readonly score: string | null;
};

/**
 * Whether a row is reached (达到): by the comparison its rule makes, not by its points. A deduction for a target that was too low
 * leaves it reached, and so do tiers that give full marks only above it. A described row is reached in the best band of its rule.
 */
export function isReached(pack: RulePack, row: ReachedRow): boolean {
  const { nature, direction, value, actual, score, weight } = row;
  if (nature === 'qualitative') {
    const best = ruleOf(pack, 'qualitative', row).bands[0]?.min ?? '1';
    return score !== null && new D(score).gte(new D(weight).times(best));
  }
  if (value === null || actual === null || !isDecimal(value) || !isDecimal(actual)) return false;
  const [target, reached] = [new D(value), new D(actual)];
  const towards = nature === 'reverse' || target.isZero() ? 'atMost' : 'atLeast';
  const of = figureRuleOf(pack, sideOf(nature, direction), towards, row);
  if (of.side === 'equal' && of.rule.kind !== 'direct') return reached.eq(target);
  return (of.side === 'equal' ? of.towards : of.side) === 'atLeast' ? reached.gte(target) : reached.lte(target);
}

/** Whether a published row is reached; an edition that does not say is judged by its points and what it compares. */
export function isReachedInEdition({
  reached,
  nature,
  direction,
  value,
  actual,
  score,
  weight,
}: ReachedFigures): boolean {
  if (typeof reached === 'boolean') return reached;
  if (score !== null && new D(score).gte(weight)) return true;
  if (nature === 'qualitative' || value === null || actual === null || !isDecimal(value) || !isDecimal(actual))
    return false;
  const side = sideOf(nature, direction);
  if (side === 'equal') return new D(actual).eq(value);
  return side === 'atLeast' ? new D(actual).gte(value) : new D(actual).lte(value);
}
