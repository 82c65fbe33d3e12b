import type { RulePack } from '../rule-pack/rule-pack';
import { packForType } from '../rule-pack/weights';
import { toTargetForm } from './form';
import type { LintContext, LintFinding, LintSubject } from './lint';
import { targetChecks } from './lint-rules';
import { collectFindings } from './order';

/**
 * Everything the linter has to say of a declaration, in the order of the form and then of the rules.
 * Pure and quick enough to run at every key; what a database knows comes as context and may be left out.
 */
export function lintTarget(pack: RulePack, subject: LintSubject, context: LintContext = {}): LintFinding[] {
  const form = toTargetForm(packForType(pack, subject.frame.projectType), subject, context);
  return collectFindings(pack.lint, targetChecks, form);
}

/** The findings that keep a form from being submitted. */
export const blockingOf = (findings: readonly LintFinding[]): LintFinding[] =>
  findings.filter(({ severity }) => severity === 'block');
