import { type LintFinding, lintRuleIds, type RuleFinding } from './lint';
import type { LintPolicy, LintRulePolicy } from './lint-policy';
import type { LintChecks } from './lint-rules';

/** Where a cell stands in its form: goals, rows, sums of weights, plan, money, then what is claimed. */
const sections = ['annualGoal', 'midtermGoal', 'indicators', 'items', 'weights', 'planSteps', 'funds'];

function placeOf(path: string): { readonly section: number; readonly row: number | null } {
  const [head = '', index = ''] = path.split('.');
  const section = sections.indexOf(head);
  return { section: section < 0 ? sections.length : section, row: /^\d+$/.test(index) ? Number(index) : null };
}

/** The finding with the severity of the policy; none where it is switched off. */
function withSeverity(rule: LintFinding['rule'], policy: LintRulePolicy, result: RuleFinding): LintFinding[] {
  const severity = policy.messages?.[result.key] ?? policy.severity;
  if (severity === 'off') return [];
  const { path, key, params, fixes = [] } = result;
  return [{ path, key, params, rule, severity, clause: policy.clause, row: placeOf(path).row, fixes }];
}

/** Findings by their place in the form; those of one cell or row stay in the order in which they come. */
export const inFormOrder = <Found extends { readonly path: string }>(found: readonly Found[]): Found[] =>
  found
    .map((each) => ({ each, place: placeOf(each.path) }))
    .sort((a, b) => a.place.section - b.place.section || (a.place.row ?? -1) - (b.place.row ?? -1))
    .map(({ each }) => each);

/** What all rules find in a form, with the severity of the policy, by place in the form, then by rule. */
export const collectFindings = <Form>(policy: LintPolicy, checks: LintChecks<Form>, form: Form): LintFinding[] =>
  inFormOrder(
    lintRuleIds
      .filter((id) => policy.rules[id].severity !== 'off')
      .flatMap((id) => (checks[id]?.(form) ?? []).flatMap((result) => withSeverity(id, policy.rules[id], result))),
  );
