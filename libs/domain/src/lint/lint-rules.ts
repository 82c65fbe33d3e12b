import type { EvaluationForm } from './claims.rules';
import { claimedScores, executionRates, overFulfilled, unexplainedLosses, unnamedPack } from './claims.rules';
import { contradictions, costs, percentages } from './consistency.rules';
import { weakTargets } from './context.rules';
import { dates } from './date.rules';
import type { TargetForm } from './form';
import { unmeasuredGoals } from './goal.rules';
import { kinds } from './kind.rules';
import type { LintRuleId, RuleFinding } from './lint';
import { type LintRuleLabel, lintRuleLabels } from './lint-labels';
import { fundTotals, moneyAsOutput, units } from './money.rules';
import { duplicates, copiedIndicators } from './similarity.rules';
import { missingLevels, weights } from './structure.rules';
import { templateLeftovers, wrongRates, vagueWords } from './text.rules';

/** A rule: how it is shown, and what it looks at in a declaration, in a self-evaluation, or in both. */
export type LintRule = LintRuleLabel & {
  readonly target?: (form: TargetForm) => readonly RuleFinding[];
  readonly evaluation?: (form: EvaluationForm) => readonly RuleFinding[];
};

const checks: Readonly<Record<LintRuleId, Pick<LintRule, 'target' | 'evaluation'>>> = {
  L01: { target: contradictions },
  L02: { target: unmeasuredGoals },
  L03: { target: wrongRates, evaluation: executionRates },
  L04: { target: moneyAsOutput },
  L05: { target: fundTotals },
  L06: { target: copiedIndicators },
  L07: { target: percentages },
  L08: { target: templateLeftovers },
  L09: { target: costs },
  L10: { target: dates },
  L11: { target: missingLevels },
  L12: { target: weights },
  L13: { target: units },
  L14: { target: vagueWords },
  L15: { target: duplicates },
  L16: { target: kinds },
  L17: { target: weakTargets },
  S01: { evaluation: claimedScores },
  S02: { evaluation: unexplainedLosses },
  S03: { evaluation: overFulfilled },
  S04: { evaluation: unnamedPack },
};

/** Every rule of the linter, by its id. */
export const lintRules = Object.fromEntries(
  Object.entries(checks).map(([id, check]) => [id, { ...lintRuleLabels[id as LintRuleId], ...check }]),
) as Readonly<Record<LintRuleId, LintRule>>;
