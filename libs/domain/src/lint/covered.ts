import type { Finding, MessageKey } from '../messages';
import type { LintFinding, LintRuleId } from './lint';

/** What the check of a declaration says too, and the rule that says it better. */
const covered: Readonly<Partial<Record<MessageKey, readonly LintRuleId[]>>> = {
  level1Missing: ['L11'],
  weightsOfLevel1: ['L12'],
  weightsTotal: ['L12'],
  weightNotPositive: ['L12'],
  weightTooFine: ['L12'],
  required: ['L13', 'L16'],
  nameRepeated: ['L15'],
  notDecimal: ['L12', 'L16'],
  qualitativeWithValue: ['L16'],
};

/** The findings of `checkTarget` that the linter does not already say of the same cell. */
export function notLinted(found: readonly Finding[], linted: readonly Pick<LintFinding, 'path' | 'rule'>[]): Finding[] {
  return found.filter(
    ({ path, key }) => !linted.some((each) => each.path === path && covered[key]?.includes(each.rule)),
  );
}
