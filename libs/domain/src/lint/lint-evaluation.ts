import type { EvaluationContent } from '../evaluation/evaluation';
import type { EvaluationClaims, LintFinding, LintPack } from './lint';

/** Everything the linter has to say of a self-evaluation; without claims only of what the form itself holds. */
export function lintEvaluation(
  _pack: LintPack,
  _content: EvaluationContent,
  _claims?: EvaluationClaims,
): LintFinding[] {
  return [];
}
