import type { LintContext, LintFinding, LintPack, LintSubject } from './lint';

/** Everything the linter has to say of a declaration, in the order of the form and then of the rules. */
export function lintTarget(_pack: LintPack, _subject: LintSubject, _context: LintContext = {}): LintFinding[] {
  return [];
}

/** The findings that keep a form from being submitted. */
export const blockingOf = (findings: readonly LintFinding[]): LintFinding[] =>
  findings.filter(({ severity }) => severity === 'block');
