import { describe, expect, it } from '@jest/globals';
import { nm10hao } from '../rule-pack/shipped';
import { evaluate, missingReasons } from './evaluate';
import { totalText } from './grade';
import { bandRanges } from './qualitative-score';
import { scoreRow } from './row-score';
import type { ScoringRow } from './scoring';

const row = (over: Partial<ScoringRow> = {}): ScoringRow => ({
  nature: 'positive',
  direction: 'ge',
  target: '100',
  actual: '100',
  weight: '45',
  ...over,
});
const funds = { budget: '1000000.00', executed: '1000000.00' };

describe('an explanation', () => {
  it('shows the rule, the clause and the calculation with its numbers in both languages', () => {
    expect(scoreRow(nm10hao, row({ target: '80', actual: '62', weight: '15' }))).toEqual({
      outcome: 'scored',
      score: '11.63',
      overFulfilled: false,
      ratio: '0.7750',
      explanation: {
        rule: 'positiveRatio',
        clause: '财预〔2020〕10号',
        inputs: { target: '80', actual: '62', weight: '15' },
        formula: {
          zh: '15 × 完成值 62 ÷ 指标值 80 = 11.625 → 11.63 分',
          en: '15 × actual 62 ÷ target 80 = 11.625 → 11.63',
        },
        caps: [],
        ratio: '0.7750',
        rounded: '11.63',
      },
    });
  });

  it('marks figures that go on, so that they never look rounded already', () => {
    const result = scoreRow(nm10hao, row({ target: '4754', actual: '4604', weight: '5' }));
    expect(result.outcome === 'scored' && result.explanation.formula.en).toBe(
      '5 × actual 4604 ÷ target 4754 = 4.842238… → 4.84',
    );
  });
});

describe('over-fulfilment', () => {
  it('is flagged above 1.3 times the target and costs nothing by itself', () => {
    expect(scoreRow(nm10hao, row({ actual: '130' }))).toMatchObject({ overFulfilled: false });
    expect(scoreRow(nm10hao, row({ actual: '200', weight: '10' }))).toMatchObject({
      overFulfilled: true,
      score: '10.00',
    });
  });

  it('costs points once a reviewer has confirmed it, at most a fifth of the weight', () => {
    const confirmed = (actual: string) =>
      scoreRow(nm10hao, row({ actual, weight: '10', overFulfilmentConfirmed: true }));
    expect(confirmed('150')).toMatchObject({ score: '10.00' });
    expect(confirmed('200')).toMatchObject({ score: '9.00', explanation: { caps: ['overFulfilment'] } });
    expect(confirmed('900000')).toMatchObject({ score: '8.00' });
  });
});

describe('what does not apply', () => {
  it('rescales the rest to 100 when nothing was budgeted and nothing spent', () => {
    const result = evaluate(nm10hao, { funds: { budget: '0', executed: '0' }, rows: [row(), row({ actual: '80' })] });
    expect(result).toMatchObject({
      budgetScore: null,
      total: '90.00',
      grade: { key: 'excellent' },
      applicableWeight: '90',
      rescaled: true,
    });
  });

  it('rescales without the rows left out and keeps 89.99… a 良, shown with four decimals', () => {
    const rows = [row({ weight: '30', notApplicable: true }), row({ weight: '60', actual: '88.3333' })];
    const result = evaluate(nm10hao, { funds: { ...funds, executed: '999400.00' }, rows });
    expect(result).toMatchObject({
      total: '89.9857',
      totalText: '89.99',
      grade: { key: 'good' },
      applicableWeight: '70',
    });
    expect(totalText(nm10hao, '89.995')).toBe('89.9950');
    expect(totalText(nm10hao, '89.99996')).toBe('89.9999');
  });

  it('has no total when nothing applies', () => {
    const rows = [row({ notApplicable: true }), row({ notApplicable: true })];
    const result = evaluate(nm10hao, { funds: { budget: '0', executed: '0' }, rows });
    expect(result).toMatchObject({ total: null, totalText: '', grade: null, complete: false });
  });
});

describe('input that cannot be scored', () => {
  it.each([
    [row({ actual: null }), 'rows.0.actual', 'actualMissing'],
    [row({ actual: '完成' }), 'rows.0.actual', 'notDecimal'],
    [row({ actual: '1e9' }), 'rows.0.actual', 'notDecimal'],
    [row({ target: '有效' }), 'rows.0.target', 'targetNotFigure'],
    [row({ weight: '-1' }), 'rows.0.weight', 'weightNotUsable'],
    [row({ weight: '1.001' }), 'rows.0.weight', 'weightNotUsable'],
    [row({ nature: 'qualitative', direction: null }), 'rows.0.enteredScore', 'scoreMissing'],
    [row({ nature: 'qualitative', direction: null, enteredScore: '45.01' }), 'rows.0.enteredScore', 'scoreOutOfBand'],
    [row({ nature: 'qualitative', direction: null, enteredScore: '4.001' }), 'rows.0.enteredScore', 'scoreTooFine'],
    [row({ nature: 'qualitative', direction: null, enteredScore: '4', band: 'best' }), 'rows.0.band', 'unknownBand'],
  ] as const)('says where and why: %j', (bad, path, key) => {
    const result = evaluate(nm10hao, { funds, rows: [bad, row()] });
    expect(result.findings).toEqual([expect.objectContaining({ path, key })]);
    expect(result).toMatchObject({ grade: null, complete: false });
  });

  it.each([
    [{ budget: '0', executed: '1' }, 'funds.executed', 'spentWithoutBudget'],
    [{ budget: '-5', executed: '1' }, 'funds.budget', 'negativeMoney'],
    [{ budget: '5', executed: 'x' }, 'funds.executed', 'notMoney'],
    [{ budget: null, executed: '1' }, 'funds.budget', 'required'],
  ] as const)('says where and why for money: %j', (bad, path, key) => {
    expect(evaluate(nm10hao, { funds: bad, rows: [row(), row()] }).findings).toEqual([
      expect.objectContaining({ path, key }),
    ]);
  });
});

describe('reasons', () => {
  it('are required below the weight, beyond the tolerance and for slow execution, until they are given', () => {
    const input = {
      funds: { budget: '100.00', executed: '89.99' },
      rows: [row({ actual: '99' }), row({ direction: 'le', actual: '60' })],
    };
    const result = evaluate(nm10hao, input);
    expect(missingReasons(result).map(({ path, key }) => [path, key])).toEqual([
      ['funds.reason', 'reasonExecutionBelow'],
      ['rows.0.reason', 'reasonScoreBelowWeight'],
      ['rows.1.reason', 'reasonDeviation'],
    ]);
    const given = {
      funds: { ...input.funds, reason: '跨年支付' },
      rows: input.rows.map((each) => ({ ...each, reason: '雨季' })),
    };
    expect(missingReasons(evaluate(nm10hao, given))).toEqual([]);
  });
});

describe('the ranges of the bands', () => {
  it('meet without overlapping', () => {
    expect(
      bandRanges(nm10hao.qualitative, '10').map(({ key, range }) => [key, range.min, range.max, range.maxIncluded]),
    ).toEqual([
      ['full', '8', '10', true],
      ['partial', '6', '8', false],
      ['none', '0', '6', false],
    ]);
  });
});
