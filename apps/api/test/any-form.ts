import {
  type F1Data,
  indicatorBases,
  indicatorDirections,
  indicatorNatures,
  nm10hao,
  normalise,
} from '@chengxiao/domain';
import fc from 'fast-check';
import { f1Data } from './make-forms';

/** Signs that are refused in any text, or that XML cannot say. */
const unsayable = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;
const odd = [
  '',
  '=1+1',
  '+86',
  '-5',
  '@SUM(A1)',
  '_x000D_',
  '😀🚜',
  '0012',
  '1e5',
  'TRUE',
  '#N/A',
  "'x",
  '<b>&amp;',
  '一行\n另一行',
  '长'.repeat(200),
];

const typedText = (max: number): fc.Arbitrary<string> =>
  fc
    .oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', maxLength: max }))
    .map((text) => normalise([...normalise(text.replace(unsayable, ''))].slice(0, max).join('')));
const decimal = fc
  .tuple(fc.integer({ min: -99_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([figure, scale]) => (figure / 10 ** scale).toFixed(scale));
const yuan = fc
  .bigInt({ min: 0n, max: 10n ** 18n - 1n })
  .map((cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const kinds = nm10hao.tree.flatMap(({ key, level2 }) => level2.map((kind) => [key, kind.key] as const));

const indicator = fc
  .record({
    id: fc.uuid(),
    period: fc.constantFrom('annual' as const, 'midterm' as const),
    kind: fc.constantFrom(...kinds, ['', ''] as const),
    name: typedText(120),
    standard: typedText(500),
    unit: typedText(20),
    note: typedText(500),
    value: orNull(decimal),
    weight: orNull(decimal),
    nature: orNull(fc.constantFrom(...indicatorNatures)),
    direction: orNull(fc.constantFrom(...indicatorDirections)),
    basis: orNull(fc.constantFrom(...indicatorBases)),
  })
  .map(({ kind: [level1, level2], ...row }) => ({ ...row, level1, level2 }));
const step = fc.record({
  id: fc.uuid(),
  name: typedText(200),
  method: typedText(500),
  funds: orNull(yuan),
  resources: typedText(500),
  responsible: typedText(200),
  startDate: orNull(fc.constantFrom('2026-01-01', '2028-02-29')),
  endDate: orNull(fc.constant('2026-12-31')),
});

/** Any form F1 that can be stored. */
export const anyForm: fc.Arbitrary<F1Data> = fc
  .record({
    annualGoal: typedText(2_000),
    midtermGoal: typedText(2_000),
    projectName: typedText(120),
    indicators: fc.uniqueArray(indicator, { maxLength: 12, selector: ({ id }) => id }),
    planSteps: fc.uniqueArray(step, { maxLength: 6, selector: ({ id }) => id }),
  })
  .map((fields) => f1Data(fields));
