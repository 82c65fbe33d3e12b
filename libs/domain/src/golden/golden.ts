import { scoreBudget } from '../evaluation/budget-score';
import { gradeOf } from '../evaluation/grade';
import { scoreRow } from '../evaluation/row-score';
import type { ScoreResult, ScoringRow } from '../evaluation/scoring';
import { projectTypes } from '../project-type';
import type { GoldenCase, RulePack } from '../rule-pack/rule-pack';
import { budgetWeight, checkWeights, packForType } from '../rule-pack/weights';

/** One golden case and what the pack makes of it. */
export type GoldenResult = {
  readonly index: number;
  readonly case: GoldenCase;
  readonly actual: string;
  readonly passed: boolean;
};

const directions = { atLeast: 'ge', atMost: 'le', equal: 'eq' } as const;

/** A result as golden cases write it: the score, `N/A`, or `ERROR` where the rule refuses. */
export const outcomeOf = (result: ScoreResult): string =>
  result.outcome === 'scored' ? result.score : result.outcome === 'notApplicable' ? 'N/A' : 'ERROR';

/** The points of budget execution beside weights that the pack accepts, or `ERROR`; of the category that is named, if any. */
function weightsOutcome(pack: RulePack, { category, ...points }: GoldenCase['input']): string {
  const type = projectTypes.find((each) => each === category);
  if (category !== undefined && !type) return 'ERROR';
  const own = packForType(pack, type);
  const rows = Object.entries(points).map(([level1, weight]) => ({ level1, weight }));
  return checkWeights(own, rows).length > 0 ? 'ERROR' : budgetWeight(own, rows);
}

/** What a pack makes of a case: never throws, so that a case that makes no sense simply differs. */
export function goldenOutcome(pack: RulePack, { kind, level1, level2, input }: GoldenCase): string {
  const of = (name: string): string => input[name] ?? '';
  if (kind === 'grade') return gradeOf(pack, of('total'))?.key ?? 'ERROR';
  if (kind === 'weights') return weightsOutcome(pack, input);
  if (kind === 'budget')
    return outcomeOf(scoreBudget(pack, { budget: of('budget'), executed: of('executed') }, of('weight')));
  const place = { level1, level2, weight: of('weight') };
  const row: ScoringRow =
    kind === 'qualitative'
      ? {
          ...place,
          nature: 'qualitative',
          direction: null,
          target: null,
          actual: null,
          band: of('band'),
          enteredScore: of('score'),
        }
      : {
          ...place,
          nature: of('nature') === 'reverse' ? 'reverse' : 'positive',
          direction: directions[kind],
          target: of('target'),
          actual: of('actual'),
        };
  return outcomeOf(scoreRow(pack, row));
}

/** Runs every golden case of a pack; one that differs keeps it from being activated. */
export const runGolden = (pack: RulePack): GoldenResult[] =>
  pack.golden.map((each, index) => {
    const actual = goldenOutcome(pack, each);
    return { index, case: each, actual, passed: actual === each.expected };
  });
