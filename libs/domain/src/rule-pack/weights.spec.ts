import { describe, expect, it } from '@jest/globals';
import { level1Name, level2Name } from './find';
import { nm10hao, shippedPack } from './shipped';
import { type WeightRow, checkWeights, declaredTotal, weightGroups, weightSums, weightTotal } from './weights';

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

  it('count in the total as soon as they are typed, before a dimension is chosen', () => {
    const typed = rows(['output', '50'], ['', '40'], ['benefit', null], ['benefit', '五']);
    expect(weightTotal(typed)).toBe('90');
    expect(weightGroups(nm10hao, typed).map(({ key, sum }) => `${key} ${sum}`)).toContain('output 50');
    expect(checkWeights(nm10hao, typed).map(({ path }) => path)).not.toContain('weights.total');
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

describe('weights that several dimensions share', () => {
  const provincial = shippedPack('provincial-20-40-40') ?? nm10hao;

  it('are checked together, and execution counts 20', () => {
    const right = rows(['output', '40'], ['benefit', '25'], ['satisfaction', '15']);
    expect(checkWeights(provincial, right)).toEqual([]);
    expect(declaredTotal(provincial, right)).toBe('80');
    const wrong = rows(['output', '40'], ['benefit', '30'], ['satisfaction', '15']);
    expect(checkWeights(provincial, wrong).map(({ path }) => path)).toEqual([
      'weights.benefit+satisfaction',
      'weights.total',
    ]);
  });

  it('follow the variant of the tree with cost as a dimension', () => {
    const mof = shippedPack('mof-101hao-2021') ?? nm10hao;
    expect(
      checkWeights(mof, rows(['cost', '20'], ['output', '40'], ['benefit', '20'], ['satisfaction', '10'])),
    ).toEqual([]);
    expect(checkWeights(mof, rows(['cost', '20'], ['output', '40'], ['benefit', '30']))).toEqual([]);
    expect(checkWeights(mof, rows(['output', '50'], ['benefit', '30'], ['satisfaction', '10']))).toEqual([]);
  });
});

describe('the labels of the tree', () => {
  it('are there in both languages, and unknown keys stand for themselves', () => {
    expect(level1Name(nm10hao, 'output')).toEqual({ zh: '产出指标', en: 'Output' });
    expect(level2Name(nm10hao, 'satisfaction', 'service').zh).toBe('服务对象满意度指标');
    expect(level2Name(nm10hao, 'nowhere', 'x')).toEqual({ zh: 'x', en: 'x' });
  });
});
