import { type Finding, finding } from '../messages';
import type { Grade, RulePack } from '../rule-pack/rule-pack';
import { budgetWeight } from '../rule-pack/weights';
import { type ScoringFunds, scoreBudget } from './budget-score';
import { gradeOf, totalText } from './grade';
import { type ReasonRequired, reasonsRequired } from './reasons';
import { scoreRow } from './row-score';
import type { ScoreResult, ScoringRow } from './scoring';
import { declaredPoints, type Total, totalOf } from './total';

/** A self-evaluation (form F5) as the rules see it. */
export type EvaluationInput = {
  readonly funds: ScoringFunds;
  readonly rows: readonly ScoringRow[];
  /** The rows were weighted for another pack, by which they are scored to compare; their weights need not make 100. */
  readonly foreignWeights?: boolean;
};

/** Every score of one evaluation, its total and its grade. */
export type Scores = {
  readonly budget: ScoreResult;
  /** Points budget execution can give in the weights these rows follow. */
  readonly budgetWeight: string;
  /** One result per row, in the order of the rows. */
  readonly rows: readonly ScoreResult[];
  readonly whole: Total;
  /** Null until every row has its score. */
  readonly grade: Grade | null;
  /** What stands in the way of a score, at `funds.executed` or `rows.3.actual`. */
  readonly findings: readonly Finding[];
};

/** All scores of one evaluation, with everything that explains or blocks them. */
export type EvaluationResult = Omit<Scores, 'whole'> &
  Omit<Total, 'cap' | 'formula'> & {
    /** Points of budget execution; null where not applicable or not yet to be scored. */
    readonly budgetScore: string | null;
    /** The total as it is shown; empty when there is none. */
    readonly totalText: string;
    readonly complete: boolean;
    readonly whole: Total;
    readonly reasonsRequired: readonly ReasonRequired[];
  };

/** What stands in the way, the funds first. Most evaluations have nothing, and cost nothing here. */
function findingsOf(budget: ScoreResult, rows: readonly ScoreResult[]): Finding[] {
  const found: Finding[] = [];
  const collect = (result: ScoreResult, index: number): void => {
    if (result.outcome !== 'refused') return;
    const place = index < 0 ? 'funds' : `rows.${index}`;
    found.push(finding(`${place}.${result.field}`, result.why.key, result.why.params));
  };
  collect(budget, -1);
  rows.forEach(collect);
  return found;
}

const isOfWeight = (result: ScoreResult): boolean => result.outcome === 'refused' && result.field === 'weight';

/** Weights that do not make 100 with those of budget execution: what was forgotten is not scaled away. */
function checkWhole(weights: readonly string[], points: string): Finding[] {
  const declared = declaredPoints(weights, points);
  return declared === null || declared.eq(100)
    ? []
    : [finding('rows', 'scoringWeightsNot100', { sum: declared.toFixed(), budget: points })];
}

/** Scores an evaluation and nothing more; what scores a region again calls this. */
export function scoreAll(pack: RulePack, { funds, rows, foreignWeights = false }: EvaluationInput): Scores {
  const points = budgetWeight(pack, rows);
  const budget = scoreBudget(pack, funds, points);
  const results = rows.map((row) => scoreRow(pack, row));
  const weights = rows.map(({ weight }) => weight);
  const whole = totalOf(pack, { funds, budget, budgetWeight: points, rows: results, weights, foreignWeights });
  const findings = [
    ...findingsOf(budget, results),
    ...(foreignWeights || results.some(isOfWeight) ? [] : checkWhole(weights, points)),
  ];
  const grade = findings.length === 0 && whole.total !== null ? gradeOf(pack, whole.total) : null;
  return { budget, budgetWeight: points, rows: results, whole, grade, findings };
}

/** Scores the whole evaluation: rounded rows are summed, and the sum is rescaled to 100 where something does not apply. */
export function evaluate(pack: RulePack, input: EvaluationInput): EvaluationResult {
  const scores = scoreAll(pack, input);
  const { whole, budget, rows, findings } = scores;
  const { total, applicableWeight, rescaled } = whole;
  return {
    ...scores,
    total,
    applicableWeight,
    rescaled,
    budgetScore: budget.score,
    totalText: total === null ? '' : totalText(pack, total),
    complete: findings.length === 0 && total !== null,
    reasonsRequired: reasonsRequired(pack, input.funds, input.rows, rows),
  };
}

/** The reasons still missing, as findings at their fields: what stops a submission. */
export const missingReasons = ({ reasonsRequired: places }: EvaluationResult): Finding[] =>
  places.flatMap(({ path, causes: [cause], given }) =>
    given || !cause ? [] : [finding(path, cause.key, cause.params)],
  );
