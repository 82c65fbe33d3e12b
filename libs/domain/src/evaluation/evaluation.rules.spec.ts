import { describe, expect, it } from '@jest/globals';
import { nm10hao as pack } from '../rule-pack/shipped';
import type { EvaluationContent, EvaluationItem } from './evaluation';
import {
  checkEvaluationComplete,
  checkEvaluationForm,
  checkOpening,
  filingNumber,
  fundTotals,
  level1Totals,
  scoreEvaluation,
} from './evaluation.rules';

const item = (over: Partial<EvaluationItem> = {}): EvaluationItem => ({
  indicatorId: 'i1',
  level1: 'output',
  level2: 'quantity',
  name: '养护工程里程',
  nature: 'positive',
  direction: 'ge',
  value: '180',
  standard: '',
  unit: '公里',
  weight: '50',
  actual: '180',
  band: null,
  enteredScore: null,
  claimedScore: null,
  notApplicable: false,
  reason: '',
  ...over,
});
const described = (over: Partial<EvaluationItem> = {}) =>
  item({
    level1: 'benefit',
    level2: 'social',
    nature: 'qualitative',
    direction: null,
    value: null,
    standard: '明显改善',
    weight: '40',
    actual: '有所改善',
    enteredScore: '40',
    ...over,
  });
const form = (over: Partial<EvaluationContent> = {}): EvaluationContent => ({
  goalCompletion: '已完成',
  problems: '',
  measures: '',
  executionReason: '',
  claimedBudgetScore: null,
  funds: [{ source: 'fiscal', initial: '100.00', budget: '100.00', executed: '95.00' }],
  items: [item(), described()],
  ...over,
});
const keys = (found: readonly { path: string; key: string }[]) => found.map(({ path, key }) => `${path} ${key}`);

describe('the form of a self-evaluation', () => {
  it('is complete when everything is filled in', () => {
    expect(checkEvaluationComplete(pack, form())).toEqual([]);
    expect(scoreEvaluation(pack, form())).toMatchObject({
      total: '99.50',
      grade: { key: 'excellent' },
      complete: true,
    });
  });

  it('may be kept with gaps, but not reported', () => {
    const gaps = form({
      goalCompletion: ' ',
      funds: [{ source: 'fiscal', initial: null, budget: '100', executed: '' }],
      items: [item({ actual: null }), described({ enteredScore: '' })],
    });
    expect(checkEvaluationForm(pack, gaps)).toEqual([]);
    expect(keys(checkEvaluationComplete(pack, gaps))).toEqual([
      'funds.0.initial required',
      'funds.0.executed required',
      'goalCompletion required',
      'items.0.actual actualMissing',
      'items.1.enteredScore scoreMissing',
    ]);
  });

  it('refuses figures that are none, at their cells', () => {
    const wrong = form({
      funds: [
        { source: 'fiscal', initial: '-1', budget: 'viel', executed: '1e9' },
        { source: 'fiscal', initial: '900000000000000', budget: '1', executed: '1' },
      ],
      items: [
        item({ actual: '很多' }),
        described({ enteredScore: '41' }),
        described({ band: 'full', enteredScore: '10' }),
        described({ band: 'best' }),
      ],
    });
    expect(keys(checkEvaluationForm(pack, wrong))).toEqual([
      'funds.0.initial negativeMoney',
      'funds.0.budget notMoney',
      'funds.0.executed notMoney',
      'funds.1.source evaluationSourceTwice',
      'funds.1.initial fundTooLarge',
      'items.0.actual notDecimal',
      'items.1.enteredScore scoreOutOfBand',
      'items.2.enteredScore scoreOutOfBand',
      'items.3.band unknownBand',
    ]);
  });

  it('refuses a band or a score for a figure, and a negative score', () => {
    const wrong = form({ items: [item({ band: 'full', enteredScore: '5' }), described({ enteredScore: '-1' })] });
    expect(keys(checkEvaluationForm(pack, wrong))).toEqual([
      'items.0.band evaluationOnlyQualitative',
      'items.0.enteredScore evaluationOnlyQualitative',
      'items.1.enteredScore evaluationScoreNegative',
      'items.1.enteredScore scoreOutOfBand',
    ]);
  });

  it('asks for reasons where the rules do, at the paths of the form', () => {
    const low = form({
      funds: [{ source: 'fiscal', initial: '100', budget: '100', executed: '89.99' }],
      items: [item({ actual: '176' }), described({ notApplicable: true })],
    });
    expect(keys(checkEvaluationComplete(pack, low))).toEqual([
      'items.1.reason evaluationNotApplicableReason',
      'executionReason reasonExecutionBelow',
      'items.0.reason reasonScoreBelowWeight',
    ]);
  });

  it('has no result when nothing applies', () => {
    const none = form({
      items: [item({ notApplicable: true, reason: '因' }), described({ notApplicable: true, reason: '因' })],
    });
    expect(keys(checkEvaluationComplete(pack, none))).toEqual(['items evaluationNothingScored']);
  });

  it('may be kept with more spent than a source was given, and is not reported like that', () => {
    const funds = [
      { source: 'fiscal' as const, initial: '100.00', budget: '100.00', executed: '100.00' },
      { source: 'other' as const, initial: '20.00', budget: '30.00', executed: '30.01' },
    ];
    expect(checkEvaluationForm(pack, form({ funds }))).toEqual([]);
    expect(checkEvaluationComplete(pack, form({ funds }))).toEqual([
      { path: 'funds.1.executed', key: 'overBudget', params: { limit: '30.00' } },
    ]);
  });

  it('points at the source that was spent without a budget', () => {
    const spent = form({
      funds: [
        { source: 'fiscal', initial: '0', budget: '0', executed: '0' },
        { source: 'other', initial: '0', budget: '0', executed: '5' },
      ],
    });
    expect(keys(checkEvaluationForm(pack, spent))).toEqual(['funds.1.executed spentWithoutBudget']);
  });
});

describe('sums of a self-evaluation', () => {
  it('adds the sources up and has no total while one is open', () => {
    const fiscal = { source: 'fiscal', initial: '0', budget: '23800', executed: '23800.00' } as const;
    expect(fundTotals([fiscal, { source: 'other', initial: '1.5', budget: '0.10', executed: null }])).toEqual({
      initial: '1.50',
      budget: '23800.10',
      executed: null,
      rate: null,
    });
    expect(fundTotals([fiscal])).toEqual({ initial: '0.00', budget: '23800.00', executed: '23800.00', rate: '1.0000' });
    expect(fundTotals([])).toEqual({ initial: null, budget: null, executed: null, rate: null });
  });

  it('has a sub-total for every level-1 dimension with rows that apply', () => {
    const rows = [
      { level1: 'benefit', weight: '30', score: '28.5', notApplicable: false },
      { level1: 'output', weight: '20', score: '19.56', notApplicable: false },
      { level1: 'output', weight: '30', score: null, notApplicable: false },
      { level1: 'satisfaction', weight: '10', score: null, notApplicable: true },
    ];
    expect(level1Totals(pack, rows)).toEqual([
      { level1: 'output', weight: '50.00', score: '19.56' },
      { level1: 'benefit', weight: '30.00', score: '28.50' },
    ]);
  });
});

describe('the opening of a year', () => {
  it('is refused for a year that has not begun and for a due date before the year', () => {
    expect(checkOpening(2026, '2027-01-31', '2026-11-24')).toEqual([]);
    expect(checkOpening(2025, '2026-03-31', '2026-11-24')).toEqual([]);
    expect(keys(checkOpening(2027, '2028-01-31', '2026-11-24'))).toEqual(['year evaluationYearFuture']);
    expect(keys(checkOpening(2025, '2024-12-31', '2026-11-24'))).toEqual(['dueDate evaluationDueEarly']);
    expect(keys(checkOpening(1999, '2026-02-30', '2026-11-24'))).toEqual(['year notYear', 'dueDate notDate']);
  });

  it('numbers the filings of a division and year', () => {
    expect(filingNumber(2025, '150600', 1)).toBe('绩自备〔2025〕150600-0001');
    expect(filingNumber(2025, '150600', 12_345)).toBe('绩自备〔2025〕150600-12345');
  });
});
