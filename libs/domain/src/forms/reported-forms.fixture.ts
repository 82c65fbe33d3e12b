import fc from 'fast-check';
import { fundSources } from '../library/project';
import { likelihoods, lights } from '../monitoring/light';
import { type DeviationCause, monitoringDecisions } from '../monitoring/report';
import { indicatorDirections } from '../rule-pack/indicator';
import { nm10hao } from '../rule-pack/shipped';
import type { F4Data } from './f4-data';
import type { F5Data } from './f5-data';
import { storedText } from './forms.fixture';

const yuan = fc
  .bigInt({ min: 0n, max: 10n ** 12n })
  .map((cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const figure = fc.integer({ min: 0, max: 999_999 }).map((each) => (each / 100).toFixed(2));
const points = fc.integer({ min: 1, max: 90 }).map(String);

const dimension = fc.constantFrom(
  ...nm10hao.tree.flatMap(({ key, level2 }) => level2.map((kind) => [key, kind.key] as const)),
);

/** An indicator of a frozen target: a figure to reach, or words. */
const frozen = fc
  .record({
    id: fc.uuid(),
    dimension,
    name: storedText(60),
    described: fc.boolean(),
    direction: fc.constantFrom(...indicatorDirections),
    value: figure,
    standard: storedText(60),
    unit: fc.constantFrom('公里', '%', '人', ''),
    weight: points,
  })
  .map(({ dimension: [level1, level2], described, direction, value, ...row }) => ({
    ...row,
    level1,
    level2,
    ...(described
      ? { nature: 'qualitative' as const, direction: null, value: null }
      : { nature: 'positive' as const, direction, value, standard: '' }),
  }));
const frozenRows = fc.uniqueArray(frozen, { maxLength: 8, selector: ({ id }) => id });

/** The causes of deviation as they are shipped. */
export const shippedCauses: readonly DeviationCause[] = [
  { key: 'funding', nameZh: '经费保障', nameEn: 'Funding', needsNote: false },
  { key: 'institution', nameZh: '制度保障', nameEn: 'Institutions', needsNote: false },
  { key: 'staff', nameZh: '人员保障', nameEn: 'Staff', needsNote: false },
  { key: 'hardware', nameZh: '硬件条件保障', nameEn: 'Equipment', needsNote: false },
  { key: 'other', nameZh: '其他', nameEn: 'Other', needsNote: true },
];

const project = {
  year: fc.constant(2026),
  projectName: storedText(60),
  projectCode: fc.constant('15060026T000000000001'),
  departmentName: storedText(40),
  orgName: storedText(40),
  annualGoal: storedText(200),
};

/** Any form F4 that can be stored. */
export const anyF4: fc.Arbitrary<F4Data> = frozenRows.chain((rows) =>
  fc.record({
    ...project,
    cutoffMonth: fc.integer({ min: 1, max: 12 }),
    departmentCode: fc.constant('D001'),
    pack: fc.constant(nm10hao),
    causes: fc.constant(shippedCauses),
    indicators: fc.constant(rows.map((row) => ({ ...row, period: 'annual', basis: 'plan', note: '' }) as never)),
    funds: fc
      .tuple(...(['total', 'fiscal', 'other'] as const).map((kind) => fund(kind)))
      .map(([total, ...parts]) => [total, ...parts].flatMap((row) => row ?? [])),
    items: fc.tuple(
      ...rows.map(({ id, nature }) =>
        fc.record({
          indicatorId: fc.constant(id),
          progress: nature === 'qualitative' ? storedText(60) : fc.oneof(fc.constant(''), figure),
          expected: nature === 'qualitative' ? storedText(60) : fc.oneof(fc.constant(''), figure),
          cause: orNull(fc.constantFrom(...shippedCauses.map(({ key }) => key))),
          causeNote: storedText(60),
          likelihood: orNull(fc.constantFrom(...likelihoods)),
          measures: storedText(60),
        }),
      ),
    ),
    reported: orNull(
      fc.record({ by: storedText(10), on: fc.constant('2026-08-05'), light: orNull(fc.constantFrom(...lights)) }),
    ),
    returned: orNull(storedText(60)),
    decided: orNull(
      fc.record({
        decision: fc.constantFrom(...monitoringDecisions),
        opinion: storedText(60),
        by: storedText(10),
        on: fc.constant('2026-08-20'),
      }),
    ),
    correction: fc.constant(null),
  }),
);

const fund = (kind: 'total' | 'fiscal' | 'other') =>
  fc.record({
    kind: fc.constant(kind),
    initialBudget: orNull(yuan),
    executed: kind === 'total' ? fc.constant(null) : orNull(yuan),
    expected: kind === 'total' ? fc.constant(null) : orNull(yuan),
  });

/** Any form F5 that can be stored. */
export const anyF5: fc.Arbitrary<F5Data> = frozenRows.chain((rows) =>
  fc.record({
    ...project,
    pack: fc.constant(nm10hao),
    goalCompletion: storedText(200),
    problems: storedText(60),
    measures: storedText(60),
    executionReason: storedText(60),
    claimedBudgetScore: orNull(points),
    funds: fc.uniqueArray(
      fc.record({
        source: fc.constantFrom(...fundSources),
        initial: orNull(yuan),
        budget: orNull(yuan),
        executed: orNull(yuan),
      }),
      { maxLength: 3, selector: ({ source }) => source },
    ),
    items: fc.tuple(
      ...rows.map(({ id, ...row }) =>
        fc
          .record({
            actual: row.nature === 'qualitative' ? orNull(storedText(60)) : orNull(figure),
            band: row.nature === 'qualitative' ? orNull(fc.constantFrom('full', 'partial')) : fc.constant(null),
            enteredScore: row.nature === 'qualitative' ? orNull(points) : fc.constant(null),
            claimedScore: orNull(points),
            notApplicable: fc.boolean(),
            reason: storedText(60),
            score: orNull(points),
          })
          .map(({ actual, ...entry }) => ({
            ...row,
            indicatorId: id,
            ...entry,
            actual: actual === '' ? null : actual,
          })),
      ),
    ),
    budgetScore: orNull(points),
    total: orNull(figure.map((each) => String(Math.min(100, Number(each))))),
    grade: orNull(fc.constant({ zh: '优', en: 'Excellent' })),
    filed: orNull(fc.constant({ no: '绩自备〔2026〕150600-0001', on: '2027-03-20' })),
    opinions: fc.array(
      fc.record({
        path: fc.constantFrom('problems', 'funds.fiscal.executed', `items.${rows[0]?.id}.actual`),
        unitValue: orNull(storedText(20)),
        value: orNull(storedText(20)),
        reason: storedText(20),
        by: fc.constant('高娃'),
        at: fc.constant('2027-03-01T02:00:00Z'),
      }),
      { maxLength: 3 },
    ),
    opinionTotal: orNull(points),
    returned: orNull(storedText(60)),
  }),
);
