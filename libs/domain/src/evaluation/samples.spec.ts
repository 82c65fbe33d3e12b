import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fromWan } from '../money';
import type { IndicatorDirection, IndicatorNature } from '../rule-pack/indicator';
import { rulePackFor } from '../rule-pack/find';
import { checkWeights } from '../rule-pack/weights';
import { type EvaluationInput, evaluate, missingReasons } from './evaluate';
import { gradeName } from './grade';

type SampleRow = {
  l1: string;
  l2: string;
  nature: 'POS' | 'REV' | 'QUAL';
  op: string;
  target: number | string;
  weight: number;
  actual: number | string;
  reason: string;
  score: number;
};
type Sample = {
  id: string;
  year: number;
  budget: number;
  exec: number;
  rows: SampleRow[];
  budgetScore: number;
  total: number;
  grade: string;
};
const samples = JSON.parse(
  readFileSync(new URL('../../data/sample-projects.json', import.meta.url), 'utf8'),
) as Sample[];

const natures: Record<SampleRow['nature'], IndicatorNature> = { POS: 'positive', REV: 'reverse', QUAL: 'qualitative' };

const inputOf = (sample: Sample): EvaluationInput => ({
  funds: { budget: fromWan(sample.budget), executed: fromWan(sample.exec) },
  rows: sample.rows.map((row) => ({
    nature: natures[row.nature],
    direction: row.op === 'TEXT' ? null : (row.op.toLowerCase() as IndicatorDirection),
    target: String(row.target),
    actual: String(row.actual),
    weight: String(row.weight),
    enteredScore: row.nature === 'QUAL' ? String(row.score) : null,
    reason: row.reason,
  })),
});

const keyOf = (pack: ReturnType<typeof rulePackFor>, row: SampleRow): { level1: string; level2: string } => {
  const level1 = pack.tree.find(({ name }) => name.zh === row.l1);
  return {
    level1: level1?.key ?? row.l1,
    level2: level1?.level2.find(({ name }) => name.zh === row.l2)?.key ?? row.l2,
  };
};

describe.each(samples.map((sample) => [sample.id, sample] as const))('sample project %s', (_id, sample) => {
  const pack = rulePackFor(sample.year);
  const result = evaluate(pack, inputOf(sample));

  it('has the scores of the file, to the cent', () => {
    expect(result.rows.map(({ score }) => score)).toEqual(sample.rows.map(({ score }) => score.toFixed(2)));
    expect(result.budgetScore).toBe(sample.budgetScore.toFixed(2));
  });

  it('has the total and the grade of the file', () => {
    expect(result.total).toBe(sample.total.toFixed(2));
    expect(result.totalText).toBe(sample.total.toFixed(2));
    expect(result.grade && gradeName(pack, result.grade).zh).toBe(sample.grade);
    expect(result).toMatchObject({ complete: true, rescaled: false, findings: [] });
  });

  it('has weights the pack accepts', () => {
    const rows = sample.rows.map((row) => ({ ...keyOf(pack, row), weight: String(row.weight) }));
    expect(checkWeights(pack, rows)).toEqual([]);
  });
});

describe('reasons of the samples', () => {
  const missing = Object.fromEntries(
    samples.map((sample) => [
      sample.id,
      missingReasons(evaluate(rulePackFor(sample.year), inputOf(sample))).map(({ path, key }) => `${path} ${key}`),
    ]),
  );

  it('are asked for where a disclosed form gave none', () => {
    expect(missing).toMatchObject({
      D01: [],
      D02: [],
      D10: ['rows.6.reason reasonOverFulfilment'],
      M03: ['rows.0.reason reasonScoreBelowWeight'],
      M06: [],
    });
  });
});
