import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { nm10hao } from '../rule-pack/shipped';
import type { IndicatorDirection } from '../rule-pack/indicator';
import type { RulePack } from '../rule-pack/rule-pack';
import { fromWan } from '../money';
import { scoreBudget } from './budget-score';
import { gradeName, gradeOf } from './grade';
import { scoreRow } from './row-score';
import type { ScoreResult, ScoringRow } from './scoring';

type Golden = { rule: string; input: Record<string, string | number>; expected: string };
const golden = JSON.parse(readFileSync(new URL('../../data/scoring-golden.json', import.meta.url), 'utf8')) as Golden[];

const clause = nm10hao.budget.clause;
const banded: RulePack = {
  ...nm10hao,
  budget: {
    kind: 'banded',
    weight: '10',
    clause,
    bands: [
      { min: '1', share: '1' },
      { min: '0.8', share: '0.7' },
      { min: '0.6', share: '0.5' },
      { min: '0', share: '0' },
    ],
  },
};
const symmetric: RulePack = { ...nm10hao, equal: { kind: 'symmetric', clause } };

const text = (value: string | number | undefined): string => String(value ?? '');
const said = (result: ScoreResult): string =>
  result.outcome === 'scored' ? result.score : result.outcome === 'notApplicable' ? 'N/A' : 'ERROR_OUT_OF_BAND';

const budget = (pack: RulePack, { budget: planned, exec }: Golden['input']): string =>
  said(scoreBudget(pack, { budget: fromWan(planned ?? 0), executed: fromWan(exec ?? 0) }));

function quantity(pack: RulePack, direction: IndicatorDirection, input: Golden['input']): string {
  const row: ScoringRow = {
    nature: direction === 'le' ? 'reverse' : 'positive',
    direction,
    target: text(input.target),
    actual: text(input.actual),
    weight: text(input.weight),
  };
  return said(scoreRow(pack, row));
}

const deducting = ({ per, points }: Golden['input']): RulePack => ({
  ...nm10hao,
  positive: { kind: 'deduct', per: text(per), points: text(points), partialStep: 'ceil', clause },
});

const rules: Record<string, (input: Golden['input']) => string> = {
  BUDGET_LINEAR: (input) => budget(nm10hao, input),
  BUDGET_BANDED_101: (input) => budget(banded, input),
  POSITIVE: (input) => quantity(nm10hao, 'ge', input),
  REVERSE: (input) => quantity(nm10hao, 'le', input),
  EQUAL_AT_LEAST: (input) => quantity(nm10hao, 'eq', input),
  EQUAL_SYMMETRIC: (input) => quantity(symmetric, 'eq', input),
  DEDUCT_1_PER_POINT: (input) => quantity(deducting(input), 'ge', input),
  QUALITATIVE_3BAND: ({ band, score, weight }) =>
    said(
      scoreRow(nm10hao, {
        nature: 'qualitative',
        direction: null,
        target: '有效',
        actual: null,
        weight: text(weight),
        band: text(band).toLowerCase(),
        enteredScore: text(score),
      }),
    ),
  GRADE: ({ total }) => {
    const grade = gradeOf(nm10hao, text(total));
    return grade ? gradeName(nm10hao, grade).zh : 'ERROR';
  },
};

describe('the golden cases', () => {
  it.each(golden.map((entry) => [entry.rule, JSON.stringify(entry.input), entry] as const))(
    'scores %s %s as the reference does',
    (_rule, _input, entry) => {
      expect(rules[entry.rule]?.(entry.input)).toBe(entry.expected);
    },
  );
});
