import type { RulePack } from '../rule-pack/rule-pack';
import type { EvaluationContent } from '../evaluation/evaluation';
import { toEvaluationForm } from './claims.rules';
import type { EvaluationClaims, LintFinding } from './lint';
import { evaluationChecks } from './lint-rules';
import { collectFindings } from './order';

/**
 * Everything the linter has to say of a self-evaluation. With claims, what a form made elsewhere states about itself is
 * compared with what the pack gives; their cells (`items.3.score`, `funds.0.rate`, `rulePack`) are cells of the claims.
 */
export function lintEvaluation(
  pack: RulePack,
  content: EvaluationContent,
  claims: EvaluationClaims | null = null,
): LintFinding[] {
  const form = toEvaluationForm(pack, content, claims);
  return collectFindings(pack.lint, evaluationChecks, form);
}
