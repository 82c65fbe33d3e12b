import { type Message, message } from '../messages';
import { D, isDecimal } from '../money';
import { percentOf } from '../rule-pack/percent';
import type { ReasonRule, RulePack } from '../rule-pack/rule-pack';
import { isFilled } from '../text';
import { type ScoringFunds, executionShare } from './budget-score';
import type { ScoreResult, ScoringRow } from './scoring';

/** A place where the rules ask for a reason (偏差原因分析及改进措施), and whether one is given. */
export type ReasonRequired = {
  /** `rows.3.reason` or `funds.reason`. */
  readonly path: string;
  /** Index of the row; null for the budget execution rate. */
  readonly row: number | null;
  readonly causes: readonly (Message & { readonly clause: string })[];
  readonly given: boolean;
};

/** Actual and target further apart than the tolerance, a share of the target; from a target of zero every distance is too far. */
function exceedsTolerance(row: ScoringRow, tolerance: string): boolean {
  if (row.nature === 'qualitative' || !isDecimal(row.actual ?? '') || !isDecimal(row.target ?? '')) return false;
  const distance = new D(row.actual ?? 0).minus(row.target ?? 0).abs();
  return distance.gt(new D(row.target ?? 0).abs().times(tolerance));
}

function causeOfRow(rule: ReasonRule, row: ScoringRow, result: ScoreResult): Message | null {
  if (result.outcome !== 'scored') return null;
  switch (rule.kind) {
    case 'scoreBelowWeight':
      return new D(result.score).lt(row.weight)
        ? message('reasonScoreBelowWeight', { score: result.score, weight: row.weight })
        : null;
    case 'overFulfilment':
      return result.overFulfilled ? message('reasonOverFulfilment', { ratio: result.ratio ?? '' }) : null;
    case 'deviation':
      return exceedsTolerance(row, rule.tolerance)
        ? message('reasonDeviation', { percent: percentOf(new D(rule.tolerance)) })
        : null;
    case 'executionBelow':
      return null;
  }
}

function causeOfFunds(rule: ReasonRule, funds: ScoringFunds): Message | null {
  if (rule.kind !== 'executionBelow') return null;
  const share = executionShare(funds);
  return share?.lt(rule.below)
    ? message('reasonExecutionBelow', { rate: percentOf(share), below: percentOf(new D(rule.below)) })
    : null;
}

const toCauses = (pack: RulePack, causeOf: (rule: ReasonRule) => Message | null): ReasonRequired['causes'] =>
  pack.reasons.flatMap((rule) => {
    const cause = causeOf(rule);
    return cause ? [{ ...cause, clause: rule.clause }] : [];
  });

/** Every place where a reason is required, the budget first, then the rows in their order. */
export function reasonsRequired(
  pack: RulePack,
  funds: ScoringFunds,
  rows: readonly ScoringRow[],
  results: readonly ScoreResult[],
): ReasonRequired[] {
  const places = rows.map((row, index) => {
    const result = results[index];
    const found = result ? toCauses(pack, (rule) => causeOfRow(rule, row, result)) : [];
    return { path: `rows.${index}.reason`, row: index, causes: found, given: isFilled(row.reason) };
  });
  const budget = {
    path: 'funds.reason',
    row: null,
    causes: toCauses(pack, (rule) => causeOfFunds(rule, funds)),
    given: isFilled(funds.reason),
  };
  return [budget, ...places].filter((place) => place.causes.length > 0);
}
