import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { D } from '../money';
import { isRate, type Part, ratioValue, rollUp } from './roll-up';
import type { Aggregation } from './transfer';

const cents = (max = 1_000_000) => fc.integer({ min: 0, max }).map((n) => new D(n).div(100).toFixed());
const positive = fc.integer({ min: 1, max: 1_000_000 }).map((n) => new D(n).div(100).toFixed());
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
const place = fc.integer({ min: 150_000, max: 159_999 }).map(String);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 6 });
/** What a place hands in; any cell may be open. A mean never brings a numerator of its own. */
const part = (aggregation: Aggregation): fc.Arbitrary<Part> =>
  fc.record({
    place,
    at: day,
    value: maybe(cents()),
    base: maybe(positive),
    numerator: aggregation === 'ratioOfSums' ? maybe(cents()) : fc.constant(null),
    denominator: aggregation === 'ratioOfSums' ? maybe(positive) : fc.constant(null),
  });
const distinct = (aggregation: Aggregation, max = 12) =>
  fc.uniqueArray(part(aggregation), { selector: (each) => each.place, maxLength: max });
const km = (aggregation: Aggregation) => ({ aggregation, unit: '公里' });
const at = (value: string | null, more: Partial<Part> = {}): Part => ({
  place: '150600',
  at: '2026-03-01',
  value,
  base: null,
  numerator: null,
  denominator: null,
  ...more,
});

describe('rolling up', () => {
  it.each([
    ['sum', [at('10'), at('2.5'), at(null)], '12.5'],
    ['min', [at('10'), at('2.5')], '2.5'],
    ['max', [at('10'), at('2.5')], '10'],
    ['last', [at('10', { at: '2026-05-01' }), at('2.5', { at: '2026-04-30' })], '10'],
    ['none', [at('10')], null],
    ['weightedMean', [at('90', { base: '300' }), at('96', { base: '100' }), at('1')], '91.5'],
  ] as const)('by %s', (aggregation, parts, value) => {
    expect(rollUp(km(aggregation), parts).value).toBe(value);
  });

  it('divides the summed numerators by the summed denominators, in the unit of the rate', () => {
    const parts = [at(null, { numerator: '1', denominator: '3' }), at(null, { numerator: '1', denominator: '3' })];
    expect(rollUp({ aggregation: 'ratioOfSums', unit: '%' }, parts)).toMatchObject({
      value: '33.333333',
      numerator: '2',
      denominator: '6',
    });
    expect(ratioValue({ numerator: '2', denominator: '3' }, '%')).toBe('66.666667');
    expect(ratioValue({ numerator: '2', denominator: '3' }, '‰')).toBe('666.666667');
    expect(ratioValue({ numerator: '7', denominator: '2' }, '万元/公里')).toBe('3.5');
    expect(ratioValue({ numerator: '7', denominator: '0' }, '%')).toBeNull();
  });

  it('is not the mean of the rates: a small place does not weigh as much as a large one', () => {
    const parts = [at('50', { base: '10' }), at('100', { base: '990' })];
    expect(rollUp({ aggregation: 'weightedMean', unit: '%' }, parts).value).toBe('99.5');
  });

  it('knows nothing where no place states anything', () => {
    for (const aggregation of ['sum', 'weightedMean', 'ratioOfSums', 'min', 'max', 'last', 'none'] as const)
      expect([aggregation, rollUp(km(aggregation), [at(null)]).value]).toEqual([aggregation, null]);
  });

  it.each(['sum', 'weightedMean', 'ratioOfSums', 'min', 'max'] as const)(
    'in steps gives by %s what rolling up at once gives',
    (aggregation) => {
      const indicator = { aggregation, unit: '%' };
      fc.assert(
        fc.property(fc.array(distinct(aggregation, 6), { minLength: 1, maxLength: 6 }), (groups) => {
          const inSteps = rollUp(
            indicator,
            groups.map((parts, group) => ({ place: String(group), at: '2026-01-01', ...rollUp(indicator, parts) })),
          );
          expect(inSteps.value).toBe(rollUp(indicator, groups.flat()).value);
        }),
      );
    },
  );

  it.each(['sum', 'weightedMean', 'ratioOfSums', 'min', 'max', 'last', 'none'] as const)(
    'does not depend on the order of the places by %s',
    (aggregation) => {
      fc.assert(
        fc.property(distinct(aggregation), fc.infiniteStream(fc.nat()), (parts, keys) => {
          const order = parts.map((each) => ({ each, key: keys.next().value as number }));
          const other = order.sort((a, b) => a.key - b.key).map(({ each }) => each);
          expect(rollUp(km(aggregation), other)).toEqual(rollUp(km(aggregation), parts));
        }),
      );
    },
  );

  it('keeps minimum, mean and maximum in their order, and each within what the places state', () => {
    fc.assert(
      fc.property(
        distinct('weightedMean').map((parts) => parts.filter(({ value, base }) => value && base)),
        (parts) => {
          fc.pre(parts.length > 0);
          const [min, mean, max] = (['min', 'weightedMean', 'max'] as const).map(
            (aggregation) => rollUp(km(aggregation), parts).value ?? '',
          );
          for (const { value } of parts) expect(new D(min ?? '').lte(value ?? '')).toBe(true);
          expect(new D(min ?? '').lte(mean ?? '')).toBe(true);
          expect(new D(mean ?? '').lte(max ?? '')).toBe(true);
        },
      ),
    );
  });
});

describe('a rate', () => {
  it.each([
    ['受益户满意度', '%', true],
    ['贫困发生率', '‰', true],
    ['补助标准', '元/亩', true],
    ['人均纯收入', '元', true],
    ['每公里养护成本', '万元', true],
    ['项目验收合格率', '', true],
    ['新建高标准农田面积', '万亩', false],
    ['每年培训农牧民人数', '人次', false],
    ['效率工程个数', '个', false],
  ])('%s in %p: %p', (name, unit, rate) => {
    expect(isRate({ name, unit })).toBe(rate);
  });
});
