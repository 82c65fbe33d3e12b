import { describe, expect, it } from '@jest/globals';
import { D } from '../money';
import { level1Name, level2Name, rulePackFor, rulePackOf, rulePacks } from './find';
import { nm10hao } from './shipped';
import { grades } from './rule-pack';
import { type WeightRow, checkWeights, declaredTotal, weightSums } from './weights';

const rows = (...weights: [level1: string, weight: string | null][]): WeightRow[] =>
  weights.map(([level1, weight]) => ({ level1, weight }));
const found = (...weights: [level1: string, weight: string | null][]): string[] =>
  checkWeights(nm10hao, rows(...weights)).map(({ path, key, params }) =>
    [path, key, params?.sum, params?.expected].filter(Boolean).join(' '),
  );

describe('the weights of a declaration', () => {
  it('are right at 50/30/10, without satisfaction at 50/40, and with two groups served at 40/30/20', () => {
    expect(found(['output', '20.5'], ['output', '29.5'], ['benefit', '30'], ['satisfaction', '10'])).toEqual([]);
    expect(found(['output', '50'], ['benefit', '40'])).toEqual([]);
    expect(found(['output', '40'], ['benefit', '30'], ['satisfaction', '10'], ['satisfaction', '10'])).toEqual([]);
    expect(found(['output', '50'], ['benefit', '30'], ['satisfaction', '5'], ['satisfaction', '5'])).toEqual([]);
  });

  it('are refused at the dimension that is off, and in the total', () => {
    expect(found(['output', '45'], ['benefit', '30'], ['satisfaction', '10'])).toEqual([
      'weights.output weightsOfLevel1 45 50',
      'weights.total weightsTotal 85 90',
    ]);
    expect(found(['output', '40'], ['benefit', '30'], ['satisfaction', '20'])).toEqual([
      'weights.output weightsOfLevel1 40 50',
      'weights.satisfaction weightsOfLevel1 20 10',
    ]);
    expect(found(['output', '50'], ['benefit', '30'])).toEqual([
      'weights.benefit weightsOfLevel1 30 40',
      'weights.total weightsTotal 80 90',
    ]);
  });

  it('need every required dimension', () => {
    expect(found(['output', '80'], ['satisfaction', '10'])).toEqual([
      'weights.benefit level1Missing',
      'weights.output weightsOfLevel1 80 50',
    ]);
    expect(found()).toEqual([
      'weights.output level1Missing',
      'weights.benefit level1Missing',
      'weights.total weightsTotal 0 90',
    ]);
  });

  it.each([
    [null, 'required'],
    ['', 'required'],
    ['ten', 'notDecimal'],
    ['1e1', 'notDecimal'],
    ['0', 'weightNotPositive'],
    ['-3', 'weightNotPositive'],
    ['0.001', 'weightTooFine'],
  ])('refuse %p at its row', (weight, key) => {
    expect(found(['output', '50'], ['benefit', '30'], ['satisfaction', '10'], ['output', weight])[0]).toBe(
      `rows.3.weight ${key}`,
    );
  });

  it('belong to an indicator of the framework', () => {
    const bad = [
      { level1: 'input', weight: '1' },
      { level1: 'output', level2: 'social', weight: '50' },
    ];
    expect(checkWeights(nm10hao, bad).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['rows.0.level1', 'rows.1.level2']),
    );
  });

  it('are summed by dimension for the live form', () => {
    expect(weightSums(nm10hao, rows(['output', '0.1'], ['output', '0.2'], ['benefit', null]))).toEqual({
      output: '0.3',
      benefit: '0',
      satisfaction: '0',
    });
    expect(declaredTotal(nm10hao)).toBe('90');
  });
});

describe.each(rulePacks.map((pack) => [pack.id, pack] as const))('rule pack %s', (_id, pack) => {
  it('has variants that each add up to 100 with budget execution and name only its own dimensions', () => {
    for (const { weights } of pack.weights) {
      expect(D.sum(pack.budget.weight, ...Object.values(weights)).toFixed()).toBe('100');
      expect(Object.keys(weights).every((key) => pack.tree.some((level) => level.key === key))).toBe(true);
    }
  });

  it('has grades and bands that fall to 0 and a linkage row for every result', () => {
    const falls = (steps: readonly { min: string }[]) =>
      steps.every(({ min }, i) => i === 0 || new D(min).lt(steps[i - 1]?.min ?? 0)) && steps.at(-1)?.min === '0';
    expect(pack.grades.map(({ key }) => key)).toEqual(grades);
    expect(falls(pack.grades) && falls(pack.qualitative.bands)).toBe(true);
    expect(pack.linkage.at(-1)?.when).toEqual({});
  });

  it('labels its tree in both languages', () => {
    expect(level1Name(pack, 'output')).toEqual({ zh: '产出指标', en: 'Output' });
    expect(level2Name(pack, 'satisfaction', 'service').zh).toBe('服务对象满意度指标');
    expect(level2Name(pack, 'nowhere', 'x')).toEqual({ zh: 'x', en: 'x' });
  });
});

describe('finding a pack', () => {
  it('takes the one in force at the end of the year, the first for earlier years, and stored ones by id and version', () => {
    const next = { ...nm10hao, version: 2, from: '2027-01-01' };
    const packs = [{ ...nm10hao, to: '2026-12-31' }, next];
    expect([2014, 2021, 2026, 2027, 2040].map((year) => rulePackFor(year, packs).version)).toEqual([1, 1, 1, 2, 2]);
    expect(rulePackOf('nm-10hao-2021', 1)).toBe(nm10hao);
    expect(rulePackOf('nm-10hao-2021', 9)).toBeNull();
  });
});
