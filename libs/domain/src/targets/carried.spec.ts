import { describe, expect, it } from '@jest/globals';
import { carriedDraft, carriedOf, checkCarried, type PriorTarget, isStale } from './carried';
import type { Indicator, TargetDraft } from './target';

const row = (id: string, name: string, value: string): Indicator => ({
  id,
  period: 'annual',
  level1: 'output',
  level2: 'quantity',
  name,
  nature: 'positive',
  direction: 'ge',
  value,
  standard: '',
  unit: '公里',
  weight: '50',
  basis: 'plan',
  note: '',
});
const former = (year: number, value = '180', second = '12'): PriorTarget => ({
  year,
  annualGoal: '养护公路',
  midtermGoal: null,
  indicators: [row('a', '里程', value), row('b', '桥梁', second)],
  planSteps: [
    {
      id: 's',
      name: '施工',
      method: '招标',
      funds: '1.00',
      resources: '',
      responsible: '工程科',
      startDate: `${year}-02-28`,
      endDate: `${year}-12-31`,
    },
  ],
});
const last = former(2025);
const begun = carriedDraft(last, 2026);
const states = (draft: TargetDraft, confirmed: string[] = []) =>
  Object.fromEntries(carriedOf(last, 2026, draft, confirmed).map(({ block, state }) => [block, state]));

describe('a continuing project', () => {
  it('begins from last year with the dates of its plan moved on', () => {
    expect(begun.planSteps[0]).toMatchObject({ startDate: '2026-02-28', endDate: '2026-12-31' });
    expect(begun.indicators.map(({ id, weight }) => [id, weight])).toEqual([
      ['a', '50'],
      ['b', '50'],
    ]);
    const leap = {
      ...last,
      year: 2024,
      planSteps: [{ ...(last.planSteps[0] as never as object), startDate: '2024-02-29', endDate: null }],
    };
    expect(carriedDraft(leap as unknown as PriorTarget, 2026).planSteps[0]).toMatchObject({
      startDate: '2026-02-28',
      endDate: null,
    });
  });

  it('confirms or changes every block before it is submitted', () => {
    expect(states(begun)).toEqual({
      annualGoal: 'open',
      'indicators.a': 'open',
      'indicators.b': 'open',
      planSteps: 'open',
    });
    const found = checkCarried(carriedOf(last, 2026, begun, ['planSteps', 'indicators.a']), begun);
    expect(found.map(({ path, key }) => `${path} ${key}`)).toEqual([
      ...['annualGoal carriedUnconfirmed', 'indicators.1.name carriedUnconfirmed'],
    ]);
    const all = ['annualGoal', 'indicators.a', 'indicators.b', 'planSteps'];
    expect(checkCarried(carriedOf(last, 2026, begun, all), begun)).toEqual([]);
  });

  it('tells what was changed, added and left out, whatever was confirmed before', () => {
    const [a] = begun.indicators;
    const changed: TargetDraft = {
      ...begun,
      annualGoal: '养护公路和桥梁',
      indicators: [{ ...(a as Indicator), value: '200' }, row('c', '涵洞', '3')],
      planSteps: [],
    };
    expect(states(changed, ['annualGoal', 'indicators.a'])).toEqual({
      annualGoal: 'changed',
      'indicators.a': 'changed',
      'indicators.b': 'removed',
      'indicators.c': 'added',
      planSteps: 'changed',
    });
    expect(checkCarried(carriedOf(last, 2026, changed, []), changed)).toEqual([]);
  });

  it('says since when a value has stood, and that it is older than last year', () => {
    const earlier = [last, former(2024), former(2023, '180', '10')];
    const blocks = carriedOf(last, 2026, begun, [], earlier);
    const of = (id: string) => blocks.find(({ block }) => block === `indicators.${id}`);
    expect([of('a')?.since, of('b')?.since]).toEqual([2023, 2024]);
    expect(blocks.filter((each) => isStale(each, 2026)).map(({ block }) => block)).toEqual([
      'indicators.a',
      'indicators.b',
    ]);
    const otherUnit = { ...former(2024), indicators: [{ ...row('a', '里程', '180'), unit: '米' }] };
    const [, a] = carriedOf(last, 2026, begun, [], [last, otherUnit]);
    expect(a).toMatchObject({ block: 'indicators.a', since: 2025 });
    const fresh = carriedOf(last, 2026, begun, [], [last]);
    expect(fresh.filter((each) => isStale(each, 2026))).toEqual([]);
  });
});
