import { type Finding, finding } from '../messages';
import { D, type Dec, isDecimal } from '../money';
import type { Grade, RulePack } from '../rule-pack/rule-pack';
import { type ScoringFunds, scoreBudget } from './budget-score';
import { gradeOf, keptTotal, totalText } from './grade';
import { type ReasonRequired, reasonsRequired } from './reasons';
import { scoreRow } from './row-score';
import type { ScoreResult, ScoringRow } from './scoring';

/** A self-evaluation (form F5) as the rules see it. */
export type EvaluationInput = { readonly funds: ScoringFunds; readonly rows: readonly ScoringRow[] };

/** All scores of one evaluation, with everything that explains or blocks them. */
export type EvaluationResult = {
  readonly budget: ScoreResult;
  /** Points of budget execution; null where not applicable or not yet to be scored. */
  readonly budgetScore: string | null;
  /** One result per row, in the order of the rows. */
  readonly rows: readonly ScoreResult[];
  /** 0 to 100; open rows count as 0; null while nothing can be scored. */
  readonly total: string | null;
  /** The total as it is shown; empty when there is none. */
  readonly totalText: string;
  /** Null until every row has its score. */
  readonly grade: Grade | null;
  readonly complete: boolean;
  /** Weight of all that applies; below 100 the total is rescaled. */
  readonly applicableWeight: string;
  readonly rescaled: boolean;
  readonly reasonsRequired: readonly ReasonRequired[];
  /** What stands in the way of a score, at `funds.executed` or `rows.3.actual`. */
  readonly findings: readonly Finding[];
};

const points = (result: ScoreResult): Dec => new D(result.score ?? 0);

/** The weight a result stands for in the whole; nothing where it does not apply or the weight itself is unusable. */
const weightOf = (result: ScoreResult, weight: string): Dec =>
  new D(result.outcome === 'notApplicable' || !isDecimal(weight) || weight.startsWith('-') ? 0 : weight);

const problems = (at: string, result: ScoreResult): Finding[] =>
  result.outcome === 'refused' ? [finding(`${at}.${result.field}`, result.why.key, result.why.params)] : [];

/** Scores the whole evaluation: rounded rows are summed, and the sum is rescaled to 100 where something does not apply. */
export function evaluate(pack: RulePack, { funds, rows }: EvaluationInput): EvaluationResult {
  const budget = scoreBudget(pack, funds);
  const results = rows.map((row) => scoreRow(pack, row));
  const applicable = results.reduce(
    (all, result, i) => all.plus(weightOf(result, rows[i]?.weight ?? '')),
    weightOf(budget, pack.budget.weight),
  );
  const sum = results.reduce((all, result) => all.plus(points(result)), points(budget));
  const total = applicable.isZero() ? null : keptTotal(sum.times(100).div(applicable));
  const findings = [
    ...problems('funds', budget),
    ...results.flatMap((result, index) => problems(`rows.${index}`, result)),
  ];
  const complete = findings.length === 0 && total !== null;
  return {
    budget,
    budgetScore: budget.score,
    rows: results,
    total,
    totalText: total === null ? '' : totalText(pack, total),
    grade: complete ? gradeOf(pack, total) : null,
    complete,
    applicableWeight: applicable.toFixed(),
    rescaled: !applicable.eq(100),
    reasonsRequired: reasonsRequired(pack, funds, rows, results),
    findings,
  };
}

/** The reasons still missing, as findings at their fields: what stops a submission. */
export const missingReasons = ({ reasonsRequired: places }: EvaluationResult): Finding[] =>
  places.flatMap(({ path, causes: [cause], given }) =>
    given || !cause ? [] : [finding(path, cause.key, cause.params)],
  );
