import fc from 'fast-check';
import type { Whole } from '../fields';
import { indicatorDirections, indicatorNatures } from '../rule-pack/indicator';
import { nm10hao } from '../rule-pack/shipped';
import { indicatorBases, type IndicatorRow, type PlanStep, type TargetHead } from '../targets/target';
import { pointFits } from '../targets/target.review';
import { normalise } from '../text';
import type { F1Data } from './f1-data';
import type { F2Data } from './f2';
import type { F3Data } from './f3';
import type { F8Data } from './f8';

/** Text as it is stored: Chinese, emoji, what a spreadsheet takes for a formula, line ends, and anything else. */
export const storedText = (max: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(
        '',
        '养护里程',
        '😀满意度🚜',
        '=1+1',
        '+86',
        '-5',
        '@名',
        '一行\n另一行',
        "'0012",
        '1e5',
        'TRUE',
        '<b>&amp;',
      ),
      fc.string({ unit: 'grapheme', maxLength: max }),
    )
    .map((text) =>
      normalise(text.replace(/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g, '')),
    )
    .map((text) => normalise([...text].slice(0, max).join('')));

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([figure, scale]) => (figure / 10 ** scale).toFixed(scale));
const yuan = fc
  .bigInt({ min: 0n, max: 10n ** 13n })
  .map((cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`);
const date = fc
  .integer({ min: 0, max: 700 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** Keys of the pack's dimensions, or none chosen yet. */
const dimension = fc.constantFrom(
  ...nm10hao.tree.flatMap(({ key, level2 }) => level2.map((kind) => [key, kind.key] as const)),
  ['', ''] as const,
);

const indicator: fc.Arbitrary<IndicatorRow> = fc
  .record({
    id: fc.uuid(),
    period: fc.constantFrom('annual', 'annual', 'midterm'),
    dimension,
    name: storedText(120),
    nature: orNull(fc.constantFrom(...indicatorNatures)),
    direction: orNull(fc.constantFrom(...indicatorDirections)),
    value: orNull(decimal),
    standard: storedText(500),
    unit: storedText(20),
    weight: orNull(decimal),
    basis: orNull(fc.constantFrom(...indicatorBases)),
    note: storedText(500),
  })
  .map(({ dimension: [level1, level2], ...row }) => ({ ...row, level1, level2 }) as IndicatorRow);

const planStep: fc.Arbitrary<PlanStep> = fc.record({
  id: fc.uuid(),
  name: storedText(200),
  method: storedText(500),
  funds: orNull(yuan),
  startDate: orNull(date),
  endDate: orNull(date),
  resources: storedText(500),
  responsible: storedText(200),
});

/** Any form F1 that can be stored. */
export const anyF1: fc.Arbitrary<F1Data & Whole<TargetHead>> = fc.record({
  year: fc.constant(2026),
  projectName: storedText(120),
  projectCode: fc.constant('15060026T000000000001'),
  departmentName: storedText(60),
  departmentCode: fc.constant('D001'),
  orgName: storedText(60),
  attribute: fc.constantFrom('new', 'continuing'),
  startDate: fc.constant('2026-01-01'),
  endDate: fc.constantFrom('2026-12-31', '2028-12-31'),
  funds: fc.array(
    fc.record({ year: fc.constantFrom(2026, 2027), source: fc.constantFrom('fiscal', 'other'), amount: yuan }),
    { maxLength: 4 },
  ),
  pack: fc.constant(nm10hao),
  approval: fc.constantFrom(null, { versionNo: 1, approvedOn: '2026-01-20', documentNo: '人大〔2026〕1号' }),
  annualGoal: storedText(300),
  midtermGoal: storedText(300),
  indicators: fc.uniqueArray(indicator, { maxLength: 12, selector: ({ id }) => id }),
  planSteps: fc.uniqueArray(planStep, { maxLength: 6, selector: ({ id }) => id }),
});

const words = fc.constantFrom({ zh: '产出指标', en: 'output' }, { zh: '效益指标', en: 'benefit' });
const plain = fc.record({ level1: words, level2: words, name: storedText(60), value: storedText(20) });

export const anyF2: fc.Arbitrary<F2Data> = fc.record({
  organisation: storedText(60),
  year: fc.constant(2026),
  tasks: fc.array(
    fc.record({ name: storedText(60), content: storedText(200), total: yuan, fiscal: yuan, other: yuan }),
    { maxLength: 6 },
  ),
  goals: fc.array(storedText(200), { maxLength: 5 }),
  indicators: fc.array(plain, { maxLength: 10 }),
});

export const anyF3: fc.Arbitrary<F3Data> = fc.record({
  project: storedText(60),
  orgName: storedText(60),
  year: fc.constant(2026),
  mode: fc.constantFrom('scored', 'ticked'),
  points: fc.array(
    fc.record({
      group: words,
      item: words,
      max: orNull(decimal),
      score: orNull(decimal),
      fit: orNull(fc.constantFrom(...pointFits)),
      opinion: storedText(200),
    }),
    { maxLength: 8 },
  ),
  total: orNull(decimal),
  grade: orNull(fc.constant({ zh: '优', en: 'excellent' })),
  opinion: storedText(200),
  reviewer: storedText(20),
  date,
  step: fc.constant({ zh: '财政审核', en: 'Finance' }),
});

const funds = fc.record({ total: yuan, central: yuan, local: yuan });
export const anyF8: fc.Arbitrary<F8Data> = fc.record({
  year: fc.constant(2026),
  name: storedText(60),
  centralDepartment: storedText(60),
  provincialFinance: storedText(60),
  provincialDepartment: storedText(60),
  divisionName: storedText(60),
  documentNo: storedText(40),
  funds: fc.record({ term: funds, year: funds }),
  goal: storedText(300),
  whole: orNull(fc.record({ amount: yuan, goal: storedText(300) })),
  indicators: fc.array(
    fc.tuple(plain, fc.integer({ min: 0, max: 3 })).map(([row, core]) => ({ ...row, core })),
    { maxLength: 10 },
  ),
});
