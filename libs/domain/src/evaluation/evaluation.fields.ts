import { type Fields, needed, or, orNull, text, textOrNull } from '../fields';
import type { BudgetClaim, EvaluationEntry, EvaluationFund, EvaluationIndicator, EvaluationTexts } from './evaluation';

/** What the form says beside its rows. */
export const evaluationHeadFields: Fields<EvaluationTexts & BudgetClaim> = {
  goalCompletion: text,
  problems: text,
  measures: text,
  executionReason: text,
  claimedBudgetScore: textOrNull,
};

export const evaluationFundFields: Fields<EvaluationFund> = {
  source: needed,
  initial: textOrNull,
  budget: textOrNull,
  executed: textOrNull,
};

export const evaluationEntryFields: Fields<EvaluationEntry> = {
  actual: textOrNull,
  band: textOrNull,
  enteredScore: textOrNull,
  claimedScore: textOrNull,
  notApplicable: or<boolean>(false),
  reason: text,
};

/** What a row keeps of the frozen target. */
export const evaluationIndicatorFields: Fields<EvaluationIndicator> = {
  indicatorId: needed,
  level1: text,
  level2: text,
  name: text,
  nature: needed,
  direction: orNull,
  value: orNull,
  standard: text,
  unit: text,
  weight: needed,
};
