import type { RulePack } from '../rule-pack/rule-pack';
import type { LintRuleId } from '../rule-pack/lint-rule-ids';

/** All that the linter may be set to: severities, clauses, thresholds and words. A section of the rule pack. */
export type LintPolicy = RulePack['lint'];
/** How much a rule weighs and what it rests on. */
export type LintRulePolicy = LintPolicy['rules'][LintRuleId];
