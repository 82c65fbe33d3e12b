import { describe, expect, it } from '@jest/globals';
import { nm10hao } from '../rule-pack/shipped';
import { type DeclarationRule, declarationRuleInForce, formKindOf, shortFields, shortForm } from './form-kind';
import type { IndicatorRow, TargetDraft, TargetFrame } from './target';
import { aimOf } from './aim';
import { checkTarget } from './target.check';

const rule = (divisionCode: string, fromYear: number, shortFormUpTo: string): DeclarationRule => ({
  divisionCode,
  fromYear,
  shortFormUpTo,
});

describe('which form a project fills in', () => {
  it('is decided by the nearest division, by its latest rule', () => {
    const rules = [rule('150000', 2021, '1'), rule('150000', 2027, '2'), rule('150600', 2026, '3')];
    const of = (year: number, ancestry: string[]) =>
      declarationRuleInForce(rules, year, ancestry)?.shortFormUpTo ?? null;
    expect(of(2026, ['150626', '150600', '150000'])).toBe('3');
    expect(of(2025, ['150626', '150600', '150000'])).toBe('1');
    expect(of(2028, ['150700', '150000'])).toBe('2');
    expect(of(2020, ['150000'])).toBeNull();
  });

  it('is the short one up to the limit, and never without money or without a rule', () => {
    const small = { shortFormUpTo: '500000.00' };
    expect(['0.01', '500000.00', '500000.01', '0.00'].map((funds) => formKindOf(small, funds))).toEqual([
      ...['short', 'short', 'full', 'full'],
    ]);
    expect(formKindOf(null, '1.00')).toBe('full');
    expect(formKindOf({ shortFormUpTo: '0.00' }, '1.00')).toBe('full');
  });
});

describe('the short form', () => {
  const row = (level1: string, level2: string, aim: string, weight: string, index: number): IndicatorRow => ({
    id: `r${index}`,
    period: 'annual',
    level1,
    level2,
    name: `指标${index}`,
    weight,
    basis: null,
    note: '',
    ...aimOf(aim),
  });
  const draft: TargetDraft = {
    annualGoal: '购置设备20台',
    midtermGoal: '',
    indicators: [
      row('output', 'quantity', '20台', '30', 0),
      row('output', 'cost', '≤2万元', '20', 1),
      row('benefit', 'social', '明显改善', '30', 2),
      row('satisfaction', 'service', '≥90%', '10', 3),
    ],
    planSteps: [
      {
        id: 's',
        name: '采购安装',
        method: '',
        funds: '400000.00',
        resources: '',
        responsible: '办公室',
        startDate: '2026-03-01',
        endDate: '2026-06-30',
      },
    ],
  };
  const frame: TargetFrame = {
    year: 2026,
    startDate: '2026-01-01',
    endDate: '2028-12-31',
    yearFunds: '400000.00',
    formKind: 'short',
  };
  const keys = (change: Partial<TargetDraft>, of: Partial<TargetFrame> = {}) =>
    checkTarget(nm10hao, { ...draft, ...change }, { ...frame, ...of }).map(({ path, key }) => `${path} ${key}`);

  it('has at most 25 fields, each once', () => {
    expect(shortFields.length).toBeLessThanOrEqual(25);
    expect(new Set(shortFields).size).toBe(shortFields.length);
    expect(shortFields.filter((path) => path.endsWith('.aim'))).toHaveLength(shortForm.indicators);
  });

  it('asks neither for a mid-term half nor for the basis of a value nor for a method', () => {
    expect(keys({})).toEqual([]);
    expect(keys({}, { formKind: 'full' })).toEqual(
      expect.arrayContaining(['midtermGoal required', 'indicators.0.basis required', 'planSteps.0.method required']),
    );
  });

  it('still asks for goal, weights, money, dates and duties', () => {
    const [first, ...others] = draft.indicators as [IndicatorRow, ...IndicatorRow[]];
    expect(keys({ annualGoal: '' })).toEqual(['annualGoal required']);
    expect(keys({ indicators: [{ ...first, weight: '20' }, ...others] })).toEqual([
      ...['weights.output weightsOfLevel1', 'weights.total weightsTotal'],
    ]);
    expect(keys({ planSteps: [] })).toEqual(['planSteps planMissing']);
    expect(keys({}, { yearFunds: '300000.00' })).toEqual(['planSteps.0.funds planOverFunds']);
    const [step] = draft.planSteps;
    expect(step && keys({ planSteps: [{ ...step, endDate: '', responsible: '' }] })).toEqual([
      ...['planSteps.0.endDate required', 'planSteps.0.responsible required'],
    ]);
  });

  it('has no room for more', () => {
    const [first] = draft.indicators as [IndicatorRow];
    const six = Array.from({ length: 6 }, (_, n) => ({ ...first, id: `x${n}`, name: `数量${n}`, weight: '15' }));
    expect(keys({ indicators: six })).toContain('indicators shortTooManyIndicators');
    expect(keys({ planSteps: [...draft.planSteps, ...draft.planSteps] })).toContain('planSteps shortOneStep');
    expect(keys({ midtermGoal: '三年' })).toEqual(['midtermGoal shortWithoutMidterm']);
  });
});
