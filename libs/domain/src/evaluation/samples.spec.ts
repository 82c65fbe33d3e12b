import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readJson } from '../files/json-file';
import { keysOf, sampleProject, scoringInput } from '../files/sample-file';
import { D } from '../money';
import { nm10hao } from '../rule-pack/shipped';
import { checkWeights } from '../rule-pack/weights';
import { evaluate, missingReasons } from './evaluate';

const { value: samples } = readJson(
  readFileSync(new URL('../../data/sample-projects.json', import.meta.url), 'utf8'),
  z.array(sampleProject.loose()),
);
if (!samples) throw new Error('the sample projects do not read');
const pack = nm10hao;

describe.each(samples.map((sample) => [sample.id, sample] as const))('sample project %s', (_id, sample) => {
  const result = evaluate(pack, scoringInput(pack, sample));
  const stated = sample as unknown as { readonly budgetScore: number; readonly total: number; readonly grade: string };

  it('has the scores of the file, to the cent', () => {
    expect(result.rows.map(({ score }) => score)).toEqual(sample.rows.map(({ score }) => new D(score ?? 0).toFixed(2)));
    expect(result.budgetScore).toBe(stated.budgetScore.toFixed(2));
  });

  it('has the total and the grade of the file', () => {
    expect(result.total).toBe(stated.total.toFixed(2));
    expect(result.totalText).toBe(stated.total.toFixed(2));
    expect(result.grade?.name.zh).toBe(stated.grade);
    expect(result).toMatchObject({ complete: true, rescaled: false, findings: [] });
  });

  it('has weights the pack accepts', () => {
    const rows = sample.rows.map((row) => ({ ...keysOf(pack, row), weight: row.weight }));
    expect(checkWeights(pack, rows)).toEqual([]);
  });
});

describe('reasons of the samples', () => {
  const missing = Object.fromEntries(
    samples.map((sample) => [
      sample.id,
      missingReasons(evaluate(pack, scoringInput(pack, sample))).map(({ path, key }) => `${path} ${key}`),
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
