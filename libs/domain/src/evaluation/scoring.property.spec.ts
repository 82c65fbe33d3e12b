import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { D } from '../money';
import { indicatorDirections, indicatorNatures } from '../rule-pack/indicator';
import { nm10hao } from '../rule-pack/shipped';
import type { RulePack } from '../rule-pack/rule-pack';
import { evaluate } from './evaluate';
import { gradeOf, totalText } from './grade';
import { scoreRow } from './row-score';
import type { ScoreResult, ScoringRow } from './scoring';

const clause = nm10hao.budget.clause;
const packs: RulePack[] = [
  nm10hao,
  { ...nm10hao, equal: { kind: 'symmetric', clause } },
  { ...nm10hao, positive: { kind: 'deduct', per: '1', points: '1', partialStep: 'prorate', clause } },
];
const pack = fc.constantFrom(...packs);
const cents = (max: number) => fc.integer({ min: 0, max }).map((n) => new D(n).div(100).toFixed());
const weight = cents(10_000);
const figure = fc.oneof(
  fc.integer({ min: -1000, max: 100_000 }).map((n) => new D(n).div(100).toFixed()),
  fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }).map(String),
  fc.constantFrom('0', '-0', '0.000001', '999999999999.999999'),
);
const anything = fc.oneof(figure, fc.string(), fc.constantFrom('NaN', 'Infinity', '1e400', '', '0x10', '١٢'));
const oddRow: fc.Arbitrary<ScoringRow> = fc.record({
  nature: fc.constantFrom(...indicatorNatures),
  direction: fc.option(fc.constantFrom(...indicatorDirections)),
  target: fc.option(anything),
  weight: fc.oneof(weight, anything),
  actual: fc.option(anything),
  band: fc.option(fc.constantFrom('full', 'partial', 'none', 'other')),
  enteredScore: fc.option(anything),
  notApplicable: fc.boolean(),
  overFulfilmentConfirmed: fc.boolean(),
  reason: fc.option(fc.string()),
});
const money = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }).map((n) => new D(String(n)).div(100).toFixed(2));
const points = (result: ScoreResult): string => (result.outcome === 'scored' ? result.score : 'none');

describe('scoring, whatever is typed', () => {
  it('never throws, never yields NaN, and stays between 0 and the weight', () => {
    fc.assert(
      fc.property(pack, oddRow, (rules, row) => {
        const result = scoreRow(rules, row);
        expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
        if (result.outcome !== 'scored') return;
        expect(result.score).toMatch(/^\d+\.\d\d$/);
        expect(new D(result.score).lte(row.weight)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a total from 0 to 100 and, when complete, exactly one grade', () => {
    const fundsOf = fc.record({
      budget: fc.oneof(money, fc.option(fc.string())),
      executed: fc.oneof(money, fc.option(fc.string())),
    });
    fc.assert(
      fc.property(pack, fundsOf, fc.array(oddRow, { maxLength: 12 }), (rules, funds, rows) => {
        const result = evaluate(rules, { funds, rows });
        if (result.total !== null) expect(new D(result.total).gte(0) && new D(result.total).lte(100)).toBe(true);
        expect(result.grade !== null).toBe(result.complete);
        expect(result.complete).toBe(result.findings.length === 0 && result.total !== null);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = fc
      .array(oddRow, { maxLength: 10 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, money, money, ([rows, other], budget, executed) => {
        const [one, two] = [rows, other].map((each) => evaluate(nm10hao, { funds: { budget, executed }, rows: each }));
        expect([two?.total, two?.grade, two?.reasonsRequired.length]).toEqual([
          one?.total,
          one?.grade,
          one?.reasonsRequired.length,
        ]);
      }),
    );
  });
});

describe('scoring by figures', () => {
  const score = (direction: 'ge' | 'le' | 'eq', target: string, actual: string, of: string, rules = nm10hao) =>
    new D(points(scoreRow(rules, { nature: 'positive', direction, target, actual, weight: of })));
  const pair = fc.tuple(figure, figure).map(([a, b]) => (new D(a).lte(b) ? [a, b] : [b, a]) as [string, string]);

  it('never gives less for more where more is good, nor more for more where less is good', () => {
    fc.assert(
      fc.property(figure, pair, weight, (goal, [less, more], of) => {
        expect(score('ge', goal, less, of).lte(score('ge', goal, more, of))).toBe(true);
        expect(score('le', goal, less, of).gte(score('le', goal, more, of))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('gives full marks for the target itself, in every direction', () => {
    fc.assert(
      fc.property(pack, fc.constantFrom('ge', 'le', 'eq'), figure, weight, (rules, direction, target, of) => {
        expect(score(direction, target, target, of, rules).eq(of)).toBe(true);
      }),
    );
  });

  it('gives more for more money spent, up to the budget', () => {
    const spent = (budget: string, executed: string) =>
      new D(evaluate(nm10hao, { funds: { budget, executed }, rows: [] }).budgetScore ?? 0);
    fc.assert(
      fc.property(money, money, money, (budget, a, b) => {
        const [less, more] = new D(a).lte(b) ? [a, b] : [b, a];
        expect(spent(budget, less).lte(spent(budget, more))).toBe(true);
        expect(spent(budget, more).lte(10)).toBe(true);
      }),
    );
  });
});

describe('grades', () => {
  it('cover every total from 0 to 100 exactly once, and nothing else', () => {
    const total = fc.bigInt({ min: 0n, max: 100_000_000n }).map((n) => new D(String(n)).div(1_000_000).toFixed());
    fc.assert(
      fc.property(total, (text) => {
        const above = nm10hao.grades.filter(({ min }) => new D(text).gte(min));
        expect(gradeOf(nm10hao, text)).toBe(above[0]?.key);
        expect(nm10hao.grades[nm10hao.grades.length - above.length]).toBe(above[0]);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => /^\d+(\.\d+)?$/.test(text) || gradeOf(nm10hao, text) === null));
  });

  it('are never belied by the total that is shown', () => {
    const total = fc.bigInt({ min: 0n, max: 1_000_000n }).map((n) => new D(String(n)).div(10_000).toFixed());
    fc.assert(
      fc.property(fc.oneof(total, fc.constantFrom('89.995', '89.9999', '79.996', '59.9951')), (text) => {
        expect(gradeOf(nm10hao, totalText(nm10hao, text))).toBe(gradeOf(nm10hao, text));
      }),
    );
  });
});
