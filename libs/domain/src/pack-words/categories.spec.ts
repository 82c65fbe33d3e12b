import { describe, expect, it } from '@jest/globals';
import { runGolden } from '../golden/golden';
import { evaluate } from '../evaluation/evaluate';
import { scoreUnder } from '../evaluation/rescore';
import { describePack } from './describe';
import { lintTarget } from '../lint/lint-target';
import { checkTarget } from '../targets/target.check';
import type { IndicatorRow } from '../targets/target';
import { parsePack } from '../rule-pack/parse';
import type { RulePack } from '../rule-pack/rule-pack';
import { nm10hao, shippedDocuments } from '../rule-pack/shipped';
import { validatePack } from '../rule-pack/validate';
import { budgetWeight, checkWeights, declaredTotal, packForType, weightGroups } from '../rule-pack/weights';

const [standard] = nm10hao.weights;
if (!standard) throw new Error('no variant');
const variant = (categories: RulePack['weights'][number]['categories'], points: readonly string[]) => ({
  ...standard,
  id: 'transfers',
  categories,
  budget: points[0] ?? '',
  groups: [
    { level1: ['output'], weight: points[1] ?? '' },
    { level1: ['benefit'], weight: points[2] ?? '' },
    { level1: ['satisfaction'], weight: points[3] ?? '' },
  ],
});
const transfers = variant(['transfer', 'personnel'], ['20', '40', '20', '20']);
const pack: RulePack = { ...nm10hao, weights: [...nm10hao.weights, transfers] };
const found = (weights: RulePack['weights']): string[] =>
  validatePack({ ...nm10hao, weights }).map(({ path, key }) => `${path} ${key}`);
const rows = (...weights: [string, string][]) => weights.map(([level1, weight]) => ({ level1, weight }));
const forTransfers = rows(['output', '40'], ['benefit', '20'], ['satisfaction', '20']);
const forOthers = rows(['output', '50'], ['benefit', '30'], ['satisfaction', '10']);

describe('weights by category of project', () => {
  it('hold together like the others: 100 points, known categories, points for what is required', () => {
    expect(found(pack.weights)).toEqual([]);
    expect(found([...nm10hao.weights, variant(['transfer'], ['20', '40', '20', '10'])])).toEqual([
      'weights.3 packWeightsNot100',
    ]);
    expect(found([...nm10hao.weights, variant(['transfer'], ['30', '50', '0', '20'])])).toEqual([
      'weights.3.groups packRequiredWithoutWeight',
    ]);
    expect(found([...nm10hao.weights, variant(['transfer', 'transfer'], ['20', '40', '20', '20'])])).toEqual([
      'weights.3.categories.1 packRepeated',
    ]);
    expect(found([transfers, ...nm10hao.weights])).toEqual(['weights.0.categories packStandardConditional']);
    expect(found([...nm10hao.weights, { ...transfers, when: { level1: 'output', min: 2 } }])).toEqual([
      'weights.3.categories packCategoryConditional',
      'weights.3.categories packCategoryConditional',
    ]);
    const unknown = { ...shippedDocuments[0], weights: [standard, { ...transfers, categories: ['roads'] }] };
    expect(parsePack(unknown).findings.map(({ path, key, params }) => [path, key, params])).toEqual([
      [
        'weights.1.categories.0',
        'packNotOneOf',
        { values: 'personnel, operationPublic, operationOther, special, transfer' },
      ],
    ]);
  });

  it('are asked of projects of the category alone, and nothing else is', () => {
    const own = packForType(pack, 'transfer');
    expect(packForType(pack, 'transfer')).toBe(own);
    expect(checkWeights(own, forTransfers)).toEqual([]);
    expect(declaredTotal(own, forTransfers)).toBe('80');
    expect(checkWeights(own, forOthers).map(({ path }) => path)).toEqual([
      'weights.output',
      'weights.benefit',
      'weights.satisfaction',
      'weights.total',
    ]);
    for (const type of ['special', 'operationOther', null] as const) {
      expect(checkWeights(packForType(pack, type), forOthers)).toEqual([]);
      expect(checkWeights(packForType(pack, type), forTransfers)).not.toEqual([]);
    }
    expect(weightGroups(own, []).map(({ key, expected }) => `${key} ${expected}`)).toEqual([
      'output 40',
      'benefit 20',
      'satisfaction 20',
    ]);
    expect(packForType(nm10hao, 'transfer')).toBe(nm10hao);
  });

  it('are what a declaration is checked and its weights are corrected by', () => {
    const frame = { year: 2026, startDate: '2026-01-01', endDate: '2026-12-31', yearFunds: '100.00' };
    const indicators = forOthers.map(({ level1, weight }, index): IndicatorRow => ({
      id: String(index),
      period: 'annual',
      level1,
      level2: pack.tree.find(({ key }) => key === level1)?.level2[0]?.key ?? '',
      name: `指标${index}`,
      nature: 'positive',
      direction: 'ge',
      value: '90',
      standard: '',
      unit: '%',
      weight,
      basis: 'plan',
      note: '',
    }));
    const draft = { annualGoal: '完成', midtermGoal: '', indicators, planSteps: [] };
    const sums = (projectType: 'transfer' | 'special') =>
      checkTarget(pack, draft, { ...frame, projectType }).filter(({ path }) => path.startsWith('weights.'));
    expect(sums('special')).toEqual([]);
    expect(sums('transfer')).toHaveLength(4);
    const linted = lintTarget(pack, {
      draft,
      frame: { ...frame, projectType: 'transfer' },
      projectName: '补助',
      funds: [],
      total: null,
      midtermTotal: null,
    });
    expect(linted.find(({ path }) => path === 'weights.total')?.fixes[0]?.changes.map(({ value }) => value)).toEqual([
      '40',
      '20',
      '20',
    ]);
  });

  it('are what an evaluation is scored by, also under another pack', () => {
    const scoring = forTransfers.map((row) => ({
      ...row,
      nature: 'positive' as const,
      direction: 'ge' as const,
      target: '100',
      actual: '50',
    }));
    const funds = { budget: '100.00', executed: '100.00' };
    const result = evaluate(packForType(pack, 'transfer'), { funds, rows: scoring });
    expect([result.budgetWeight, result.budgetScore, result.total]).toEqual(['20', '20.00', '60.00']);
    expect(evaluate(packForType(pack, 'special'), { funds, rows: scoring }).findings).toMatchObject([
      { path: 'rows', key: 'scoringWeightsNot100' },
    ]);
    expect(budgetWeight(packForType(pack, 'special'), scoring)).toBe('10');
    expect(
      scoreUnder(pack, { funds, rows: scoring.map((row) => ({ ...row, score: null })), projectType: 'transfer' })
        .budgetWeight,
    ).toBe('20');
  });

  it('are told in words, and known by golden cases', () => {
    const weights = describePack(pack).find(({ section }) => section === 'weights');
    expect(weights?.statements[3]?.text.zh).toContain('适用于转移支付、人员类项目');
    const input = { category: 'transfer', output: '40', benefit: '20', satisfaction: '20' };
    const golden = [
      { kind: 'weights', input, expected: '20' },
      { kind: 'weights', input: { ...input, category: 'special' }, expected: 'ERROR' },
      { kind: 'weights', input: { ...input, category: 'roads' }, expected: 'ERROR' },
      { kind: 'weights', input: { output: '50', benefit: '30', satisfaction: '10' }, expected: '10' },
    ] as const;
    expect(runGolden({ ...pack, golden }).map(({ actual, passed }) => [actual, passed])).toEqual(
      golden.map(({ expected }) => [expected, true]),
    );
  });
});
