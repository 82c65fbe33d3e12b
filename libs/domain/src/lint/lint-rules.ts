import type { EvaluationForm } from './claims.rules';
import { claimedScores, executionRates, overFulfilled, unexplainedLosses, unnamedPack } from './claims.rules';
import { contradictions, costs, percentages } from './consistency.rules';
import { weakTargets } from './context.rules';
import { dates } from './date.rules';
import type { TargetForm } from './form';
import { unmeasuredGoals } from './goal.rules';
import { kinds } from './kind.rules';
import type { LintRuleId, RuleFinding } from './lint';
import { fundTotals, moneyAsOutput, units } from './money.rules';
import { duplicates, copiedIndicators } from './similarity.rules';
import { missingLevels, weights } from './structure.rules';
import { templateLeftovers, wrongRates, vagueWords } from './text.rules';

/** What each rule finds in a form that was prepared for it; rules without a say in that kind of form are left out. */
export type LintChecks<Form> = Readonly<Partial<Record<LintRuleId, (form: Form) => readonly RuleFinding[]>>>;

/** What is examined in a declaration. */
export const targetChecks: LintChecks<TargetForm> = {
  L01: contradictions,
  L02: unmeasuredGoals,
  L03: wrongRates,
  L04: moneyAsOutput,
  L05: fundTotals,
  L06: copiedIndicators,
  L07: percentages,
  L08: templateLeftovers,
  L09: costs,
  L10: dates,
  L11: missingLevels,
  L12: weights,
  L13: units,
  L14: vagueWords,
  L15: duplicates,
  L16: kinds,
  L17: weakTargets,
};

/** What is examined in a self-evaluation; in a table of its own, for a form of one kind does without the rules of the other. */
export const evaluationChecks: LintChecks<EvaluationForm> = {
  L03: executionRates,
  S01: claimedScores,
  S02: unexplainedLosses,
  S03: overFulfilled,
  S04: unnamedPack,
};
