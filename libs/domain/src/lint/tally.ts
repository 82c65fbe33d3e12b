import type { LintFinding, LintSeverity } from './lint';
import type { LintRuleId } from '../rule-pack/lint-rule-ids';

/** How often each rule spoke, by what it means for the form. */
export type LintTally = Readonly<Partial<Record<LintSeverity, Readonly<Partial<Record<LintRuleId, number>>>>>>;

/** What a record keeps of findings: `{ warn: { L14: 2 }, advise: { L07: 1 } }`; nothing of what did not occur. */
export function tallyOfFindings(findings: readonly LintFinding[]): LintTally {
  const tally: Partial<Record<LintSeverity, Partial<Record<LintRuleId, number>>>> = {};
  for (const { severity, rule } of findings) {
    const rules = (tally[severity] ??= {});
    rules[rule] = (rules[rule] ?? 0) + 1;
  }
  return tally;
}
