import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nm10hao } from '../rule-pack/shipped';
import {
  aimOf,
  aimText,
  type DeclarationRule,
  declarationRuleInForce,
  formKindOf,
  shortFields,
  shortForm,
} from './form-kind';
import type { IndicatorRow, TargetDraft, TargetFrame } from './target';
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
    expect(keys({}, { yearFunds: '300000.00' })).toEqual(['planSteps planOverFunds']);
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

describe('a value as the official form writes it', () => {
  it.each([
    ['≥95%', { nature: 'positive', direction: 'ge', value: '95', unit: '%' }],
    ['>= 95 ％', { nature: 'positive', direction: 'ge', value: '95', unit: '%' }],
    ['≤17.5万元/公里', { nature: 'reverse', direction: 'le', value: '17.5', unit: '万元/公里' }],
    ['1,200公里', { nature: 'positive', direction: 'eq', value: '1200', unit: '公里' }],
    ['<3', { nature: 'reverse', direction: 'lt', value: '3', unit: '' }],
    ['≧95%', { direction: 'ge', value: '95', unit: '%' }],
    ['不少于３次', { direction: 'ge', value: '3', unit: '次' }],
    ['95%以上', { nature: 'positive', direction: 'ge', value: '95', unit: '%' }],
    ['≥95%以上', { direction: 'ge', value: '95', unit: '%' }],
    ['≤95%以上', { nature: 'qualitative', value: null, standard: '≤95%以上' }],
    ['30天以内', { nature: 'reverse', direction: 'le', value: '30', unit: '天' }],
    ['500㎡', { direction: 'eq', value: '500', unit: 'm2' }],
    ['明显改善', { nature: 'qualitative', direction: null, value: null, standard: '明显改善' }],
    ['  ', { nature: null, value: null, standard: '' }],
  ])('%p is read', (text, expected) => {
    expect(aimOf(text)).toMatchObject(expected);
  });

  it.each([
    '2026年底前完成',
    '2026年12月31日前',
    '3-5个',
    '10～20户',
    '1.1234567',
    '1234567890123公里',
    '1,2345',
    '1.2.3',
  ])('%p is no figure with a unit, and stays as it is written', (text) => {
    expect(aimOf(text)).toEqual({ nature: 'qualitative', direction: null, value: null, standard: text, unit: '' });
  });

  it('is the same when it is written and read again', () => {
    const unit = fc.constantFrom('%', '公里', '万元', '人次', '');
    const value = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n / 100));
    fc.assert(
      fc.property(fc.constantFrom('ge', 'le', 'gt', 'lt', 'eq' as const), value, unit, (direction, figure, of) => {
        const aim = {
          nature: direction[0] === 'l' ? 'reverse' : 'positive',
          direction,
          value: figure,
          standard: '',
          unit: of,
        } as const;
        expect(aimOf(aimText(aim))).toEqual(aim);
      }),
    );
  });
});
