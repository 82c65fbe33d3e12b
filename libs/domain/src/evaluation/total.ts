import type { Text } from '../messages';
import { D, type Dec, figureOf, isDecimal } from '../money';
import { percentOf } from '../rule-pack/percent';
import type { CapRule, RulePack } from '../rule-pack/rule-pack';
import { type ScoringFunds, executionShare } from './budget-score';
import { bilingual } from './explain';
import { storedTotal } from './grade';
import type { ScoreResult } from './scoring';

/** A total with what shows how it came about. */
export type Total = {
  /** 0 to 100 as it is kept; open rows count as 0; null while nothing can be scored. */
  readonly total: string | null;
  /** Weight of all that applies; below 100 the total is rescaled. */
  readonly applicableWeight: string;
  readonly rescaled: boolean;
  /** The rule that holds the total down while too little was spent; null where none does. */
  readonly cap: CapRule | null;
  /** The calculation with the numbers put in, then the cap, if any. */
  readonly formula: readonly Text[];
};

const zero = new D(0);
const hundred = new D(100);

const sumPoints = (results: readonly ScoreResult[]): Dec =>
  results.reduce((all, { score }) => (score === null ? all : all.plus(figureOf(score))), zero);

/** The weight a result stands for in the whole; nothing where it does not apply or the weight itself is unusable. */
const applicableWeightOf = (result: ScoreResult, weight: string): Dec =>
  result.outcome === 'notApplicable' || !isDecimal(weight) || weight.startsWith('-') ? zero : figureOf(weight);

/** The cap that binds this total, the lowest where several do. */
function capOf({ caps }: RulePack, funds: ScoringFunds, total: Dec): CapRule | null {
  if (caps.length === 0) return null;
  const share = executionShare(funds);
  const binding = caps.filter(
    ({ executionBelow, maxTotal }) => share?.lt(figureOf(executionBelow)) && total.gt(figureOf(maxTotal)),
  );
  return binding.reduce<CapRule | null>((low, cap) => (low && new D(low.maxTotal).lte(cap.maxTotal) ? low : cap), null);
}

type Parts = {
  readonly funds: ScoringFunds;
  readonly budget: ScoreResult;
  readonly budgetWeight: string;
  readonly rows: readonly ScoreResult[];
  readonly weights: readonly string[];
  /** The rows were weighted for another pack; what they have is then taken as the whole. */
  readonly foreignWeights: boolean;
};

/** The points of all rows, also of those that do not apply, and of budget execution; null while a weight is no figure. */
export function declaredPoints(weights: readonly string[], budgetWeight: string): Dec | null {
  if (!weights.every((weight) => isDecimal(weight) && !weight.startsWith('-'))) return null;
  return weights.reduce((all, weight) => all.plus(figureOf(weight)), figureOf(budgetWeight));
}

/**
 * Sums the rounded scores, rescales to 100 where something does not apply, then holds the sum under the pack's caps. Weights that
 * do not make 100 give no total: only what does not apply is scaled away, never what was forgotten.
 */
export function totalOf(pack: RulePack, { funds, budget, budgetWeight, rows, weights, foreignWeights }: Parts): Total {
  const declared = declaredPoints(weights, budgetWeight);
  const complete = foreignWeights || declared === null || declared.eq(hundred);
  const applicable = rows.reduce(
    (all, result, index) => all.plus(applicableWeightOf(result, weights[index] ?? '')),
    applicableWeightOf(budget, budgetWeight),
  );
  const ofRows = sumPoints(rows);
  const ofBudget = sumPoints([budget]);
  const sum = ofRows.plus(ofBudget);
  const rescaled = !applicable.eq(hundred);
  const whole = applicable.isZero() || !complete ? null : rescaled ? sum.times(hundred).div(applicable) : sum;
  const cap = whole && capOf(pack, funds, whole);
  const total = whole && storedTotal(cap ? new D(cap.maxTotal) : whole);
  return {
    total,
    applicableWeight: applicable.toFixed(),
    rescaled,
    cap,
    get formula() {
      if (whole === null) return [];
      const parts = { budget: ofBudget.toFixed(), rows: ofRows.toFixed(), sum: sum.toFixed() };
      const added = rescaled
        ? bilingual('formulaTotalRescaled', { ...parts, applicable: applicable.toFixed(), total: storedTotal(whole) })
        : bilingual('formulaTotal', parts);
      return cap ? [added, capText(cap, funds)] : [added];
    },
  };
}

const capText = ({ executionBelow, maxTotal }: CapRule, funds: ScoringFunds): Text =>
  bilingual('formulaTotalCapped', {
    rate: percentOf(executionShare(funds) ?? new D(0)),
    below: percentOf(new D(executionBelow)),
    maxTotal,
  });

/** Why a total is what it is: stored with it, as the explanation of a score is with the score. */
export type TotalExplanation = {
  /** The calculation with the numbers put in, then the cap, if any. */
  readonly formula: readonly Text[];
  /** Clause of the cap that holds the total down; null where none does. */
  readonly clause: string | null;
  readonly applicableWeight: string;
  readonly rescaled: boolean;
};

/** The explanation of a total; null while there is none. */
export const explainTotal = ({ total, formula, cap, applicableWeight, rescaled }: Total): TotalExplanation | null =>
  total === null ? null : { formula, clause: cap?.clause ?? null, applicableWeight, rescaled };
