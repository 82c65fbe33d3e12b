import { describe, expect, it } from '@jest/globals';
import type { RulePack } from '../rule-pack/rule-pack';
import { nm10hao, shippedPack } from '../rule-pack/shipped';
import { evaluate } from './evaluate';
import { scoreRow } from './row-score';
import type { ScoringRow } from './scoring';

const clause = '本地做法';
const mof = shippedPack('mof-101hao-2021') ?? nm10hao;
const provincial = shippedPack('provincial-20-40-40') ?? nm10hao;
const row = (over: Partial<ScoringRow>): ScoringRow => ({
  nature: 'positive',
  direction: 'ge',
  target: '100',
  actual: '100',
  weight: '10',
  ...over,
});
const explanationOf = (pack: RulePack, over: Partial<ScoringRow>): string[] => {
  const result = scoreRow(pack, row(over));
  return result.outcome === 'scored' ? [result.score, result.explanation.formula.en] : [result.why.key];
};

describe('the rules of packs', () => {
  it('give nothing below a pass mark', () => {
    expect(explanationOf(mof, { level1: 'output', actual: '59.99' })).toEqual([
      '0.00',
      'Reached 59.99%, below the pass mark of 60%: 0.00',
    ]);
    expect(explanationOf(mof, { level1: 'output', actual: '60' })[0]).toBe('6.00');
  });

  it('give tiers for one dimension only', () => {
    expect(explanationOf(mof, { level1: 'satisfaction', target: '95', actual: '85' })).toEqual([
      '8.00',
      'Actual 85 is in the tier from 80: 10 × 0.8 = 8 → 8.00',
    ]);
    expect(explanationOf(mof, { level1: 'benefit', target: '95', actual: '85' })[0]).toBe('8.95');
  });

  it('give all or nothing where the rule says so', () => {
    expect(explanationOf(mof, { direction: 'eq', actual: '99' })[0]).toBe('0.00');
    expect(explanationOf(mof, { direction: 'eq', actual: '100' })[0]).toBe('10.00');
  });

  it('take points off step by step on both sides, a started step as the rule says', () => {
    const deduct = { kind: 'deduct', clause, per: '2', points: '1.5' } as const;
    const pack = (partialStep: 'ceil' | 'floor' | 'prorate'): RulePack => ({
      ...nm10hao,
      positive: { ...deduct, partialStep },
      reverse: { ...deduct, partialStep },
    });
    expect(explanationOf(pack('ceil'), { actual: '97' })).toEqual([
      '7.00',
      'Short by 3, 1.5 off for every 2: 10 − 2 × 1.5 = 7 → 7.00',
    ]);
    expect(explanationOf(pack('floor'), { actual: '97' })[0]).toBe('8.50');
    expect(explanationOf(pack('prorate'), { actual: '97' })[0]).toBe('7.75');
    expect(explanationOf(pack('ceil'), { direction: 'le', actual: '103' })[0]).toBe('7.00');
    expect(explanationOf(pack('ceil'), { actual: '0' })[0]).toBe('0.00');
    const floored: RulePack = { ...nm10hao, positive: { ...deduct, partialStep: 'ceil', floor: '2' } };
    expect(explanationOf(floored, { actual: '0' })[0]).toBe('2.00');
    expect(explanationOf(floored, { actual: '0', weight: '1' })[0]).toBe('1.00');
  });

  it('take points off by shares of the target, on every side', () => {
    const rule = { kind: 'deduct', clause, per: '0.01', of: 'target', points: '0.5', partialStep: 'ceil' } as const;
    const pack: RulePack = { ...nm10hao, positive: rule, reverse: rule, equal: rule };
    expect(explanationOf(pack, { target: '200', actual: '190' })).toEqual([
      '7.50',
      'Off by 5% of the target, 0.5 off for every 1%: 10 − 5 × 0.5 = 7.5 → 7.50',
    ]);
    const scores = (over: Partial<ScoringRow>) => explanationOf(pack, { target: '200', ...over })[0];
    expect(scores({ direction: 'le', actual: '211' })).toBe('7.00');
    expect([scores({ direction: 'eq', actual: '210' }), scores({ direction: 'eq', actual: '190' })]).toEqual([
      '7.50',
      '7.50',
    ]);
    expect(scores({ direction: 'le', target: '0', actual: '1' })).toBe('0.00');
    expect(scores({ target: '-200', actual: '-210' })).toBe('7.50');
  });

  it('give tiers above a limit and off a target', () => {
    const tiers = [
      { upTo: '1', share: '1' },
      { upTo: '1.1', share: '0.8' },
      { upTo: '1.5', share: '0.5' },
    ];
    const over: RulePack = { ...nm10hao, reverse: { kind: 'tiered', of: 'ratio', tiers, clause } };
    const limit = (actual: string, pack = over) => explanationOf(pack, { direction: 'le', actual });
    expect(['80', '100', '110', '110.01', '150', '151'].map((actual) => limit(actual)[0])).toEqual([
      '10.00',
      '10.00',
      '8.00',
      '5.00',
      '5.00',
      '0.00',
    ]);
    expect(limit('105')[1]).toBe('105% of the target, in the tier up to 110%: 10 × 0.8 = 8 → 8.00');
    const days = [
      { upTo: '30', share: '1' },
      { upTo: '45', share: '0.6' },
    ];
    const byDays: RulePack = { ...nm10hao, reverse: { kind: 'tiered', of: 'actual', tiers: days, clause } };
    expect(['30', '31', '46'].map((actual) => limit(actual, byDays)[0])).toEqual(['10.00', '6.00', '0.00']);
    const off = [
      { upTo: '0.05', share: '1' },
      { upTo: '0.1', share: '0.6' },
    ];
    const equal: RulePack = { ...nm10hao, equal: { kind: 'tiered', of: 'ratio', tiers: off, clause } };
    const exact = (actual: string) => explanationOf(equal, { direction: 'eq', actual })[0];
    expect(['95', '105', '92', '110', '111', '50'].map(exact)).toEqual([
      '10.00',
      '10.00',
      '6.00',
      '6.00',
      '0.00',
      '0.00',
    ]);
  });

  it('give nothing below a pass mark on every side', () => {
    const passMark = '0.6';
    const pack: RulePack = {
      ...nm10hao,
      reverse: { kind: 'linearToMultiple', clause, zeroAt: '2', passMark },
      equal: { kind: 'symmetric', clause, passMark },
    };
    expect(explanationOf(pack, { direction: 'le', actual: '140' })[0]).toBe('6.00');
    expect(explanationOf(pack, { direction: 'le', actual: '141' })).toEqual([
      '0.00',
      'Reached 59%, below the pass mark of 60%: 0.00',
    ]);
    expect(explanationOf(pack, { direction: 'eq', actual: '59' })[0]).toBe('0.00');
    expect(explanationOf(pack, { direction: 'eq', actual: '61' })[0]).toBe('6.10');
    const inverse: RulePack = { ...nm10hao, reverse: { kind: 'inverseRatio', clause, passMark } };
    expect(explanationOf(inverse, { direction: 'le', actual: '200' })[0]).toBe('0.00');
  });

  it('can divide the limit by the actual value', () => {
    const pack: RulePack = { ...nm10hao, reverse: { kind: 'inverseRatio', clause } };
    expect(explanationOf(pack, { direction: 'le', actual: '125' })).toEqual([
      '8.00',
      '10 × target 100 ÷ actual 125 = 8 → 8.00',
    ]);
  });

  it('score a level by the level, also one found from a score given elsewhere', () => {
    const qualitative = { nature: 'qualitative', direction: null, target: '有效', actual: null } as const;
    expect(explanationOf(mof, { ...qualitative, band: 'partial' })[0]).toBe('7.00');
    expect(explanationOf(mof, { ...qualitative, enteredScore: '8.5' })[0]).toBe('7.00');
    expect(explanationOf(mof, qualitative)).toEqual(['levelMissing']);
    expect(explanationOf(mof, { ...qualitative, band: 'great' })).toEqual(['unknownBand']);
  });

  it('take points off execution below a rate', () => {
    const budget = { kind: 'deduct', clause, fullFrom: '0.9', per: '0.01', points: '1', partialStep: 'ceil' } as const;
    const score = (executed: string) =>
      evaluate({ ...nm10hao, budget }, { funds: { budget: '100.00', executed }, rows: [] }).budgetScore;
    expect([score('90.00'), score('89.50'), score('85.00'), score('10.00')]).toEqual(['10.00', '9.00', '5.00', '0.00']);
  });

  it('give execution 20 points where the weights say so', () => {
    const funds = { budget: '1480.00', executed: '640.00' };
    expect(evaluate(provincial, { funds, rows: [row({ level1: 'output', weight: '80' })] })).toMatchObject({
      budgetWeight: '20',
      budgetScore: '8.65',
      total: '88.65',
    });
  });
});

describe('a cap tied to execution', () => {
  const rows = [row({ level1: 'output', weight: '90' })];

  it('holds the total down and says so, only while execution lies below its bound', () => {
    const capped = evaluate(mof, { funds: { budget: '100.00', executed: '59.99' }, rows });
    expect(capped.whole.cap).toMatchObject({ executionBelow: '0.6', maxTotal: '89.99' });
    expect(capped).toMatchObject({ total: '89.99', grade: { key: 'good' } });
    expect(capped.whole.formula.at(-1)?.en).toBe('Execution of 59.99% is below 60%: the total is at most 89.99');
    expect(evaluate(mof, { funds: { budget: '100.00', executed: '100.00' }, rows })).toMatchObject({ total: '100.00' });
  });

  it('takes the lowest of several, and none where nothing was budgeted', () => {
    const pack: RulePack = {
      ...nm10hao,
      caps: [
        { clause, executionBelow: '0.8', maxTotal: '89' },
        { clause, executionBelow: '0.5', maxTotal: '79' },
      ],
    };
    const total = (budget: string, executed: string) => evaluate(pack, { funds: { budget, executed }, rows }).total;
    expect([total('100.00', '79.00'), total('100.00', '40.00'), total('0.00', '0.00')]).toEqual([
      '89.00',
      '79.00',
      '100.00',
    ]);
  });
});

describe('a row that says =', () => {
  const equal = (pack: RulePack, over: Partial<ScoringRow>) => explanationOf(pack, { direction: 'eq', ...over })[0];

  it('follows its nature: of a reverse one less is as good, and more costs what it costs with ≤', () => {
    const reverse = { nature: 'reverse', target: '300' } as const;
    expect(['300', '250', '0', '450', '600', '330'].map((actual) => equal(nm10hao, { ...reverse, actual }))).toEqual([
      '10.00',
      '10.00',
      '10.00',
      '5.00',
      '0.00',
      '9.00',
    ]);
    expect(['300', '350', '150'].map((actual) => equal(nm10hao, { target: '300', actual }))).toEqual([
      '10.00',
      '10.00',
      '5.00',
    ]);
    expect(explanationOf(nm10hao, { direction: 'eq', ...reverse, actual: '450' })[1]).toBe(
      '10 × (1 − (450 − 300) ÷ 300) = 5 → 5.00',
    );
    expect(equal(mof, { ...reverse, actual: '299' })).toBe('10.00');
    expect(equal(mof, { ...reverse, actual: '301' })).toBe('0.00');
    expect(equal(provincial, { ...reverse, actual: '299' })).toBe('9.97');
  });

  it('is never told to have done too much of what is to be little', () => {
    const result = scoreRow(nm10hao, row({ nature: 'reverse', direction: 'eq', target: '300', actual: '450' }));
    expect(result).toMatchObject({ overFulfilled: false, explanation: { rule: 'equalAtMost' } });
  });

  it('has the deduction, tiers and pass mark of its side', () => {
    const deduct = { kind: 'deduct', clause, per: '1', points: '1', partialStep: 'ceil' } as const;
    const pack: RulePack = { ...nm10hao, positive: deduct, reverse: deduct };
    expect(equal(pack, { actual: '97' })).toBe('7.00');
    expect(equal(pack, { nature: 'reverse', actual: '103' })).toBe('7.00');
    expect(equal(pack, { target: '0', actual: '2' })).toBe('8.00');
    expect(equal({ ...nm10hao, positive: { kind: 'ratio', clause, passMark: '0.6' } }, { actual: '59' })).toBe('0.00');
    expect(equal(mof, { level1: 'satisfaction', target: '95', actual: '85' })).toBe('8.00');
  });
});

describe('figures at and below zero', () => {
  it('aimed at: a decline of at most 5 is missed by how far it goes beyond', () => {
    const decline = (actual: string) => explanationOf(nm10hao, { target: '-5', actual })[0];
    expect(['-3', '-5', '-6', '-9', '-10', '-40'].map(decline)).toEqual([
      '10.00',
      '10.00',
      '8.00',
      '2.00',
      '0.00',
      '0.00',
    ]);
    const fall = (actual: string) =>
      explanationOf(nm10hao, { nature: 'reverse', direction: 'le', target: '-5', actual })[0];
    expect(['-8', '-5', '-4', '0', '3'].map(fall)).toEqual(['10.00', '10.00', '8.00', '0.00', '0.00']);
  });

  it('reached: growth that turned into decline has nothing', () => {
    expect(explanationOf(nm10hao, { target: '3', actual: '-2' })[0]).toBe('0.00');
    expect(explanationOf(nm10hao, { target: '0', actual: '-2' })[0]).toBe('0.00');
    expect(explanationOf(nm10hao, { target: '0', actual: '0' })[0]).toBe('10.00');
  });
});

describe('a total', () => {
  it('is refused where the weights do not make 100, and never scaled from them', () => {
    const of = (...weights: readonly string[]) =>
      evaluate(nm10hao, {
        funds: { budget: '100.00', executed: '100.00' },
        rows: weights.map((weight) => row({ weight })),
      });
    for (const weights of [['40', '40'], ['45', '45.5'], ['100'], []]) {
      expect(of(...weights)).toMatchObject({ total: null, grade: null, complete: false });
      expect(of(...weights).findings).toEqual([expect.objectContaining({ path: 'rows', key: 'scoringWeightsNot100' })]);
    }
    expect(of('45', '45')).toMatchObject({ total: '100.00', rescaled: false, findings: [] });
  });

  it('shows its sum, and how it was rescaled', () => {
    const { whole } = evaluate(nm10hao, {
      funds: { budget: '0', executed: '0' },
      rows: [row({ weight: '80', actual: '77' }), row({ weight: '10', notApplicable: true })],
    });
    expect(whole.formula.map(({ en }) => en)).toEqual([
      '(budget execution 0 + indicators 61.6) ÷ applicable weight 80 × 100 = 77.00',
    ]);
  });
});
