import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { D } from '../money';
import { indicatorDirections, indicatorNatures } from '../rule-pack/indicator';
import type { RulePack } from '../rule-pack/rule-pack';
import { nm10hao, shippedPacks } from '../rule-pack/shipped';
import { evaluate } from './evaluate';
import { gradeOf, totalText } from './grade';
import { scoreRow } from './row-score';
import type { ScoreResult, ScoringRow } from './scoring';

const clause = nm10hao.budget.clause;
const deduct = { kind: 'deduct', per: '1', points: '1', clause } as const;
const tiers = [
  { min: '0.9', share: '1' },
  { min: '0.5', share: '0.4' },
  { min: '0', share: '0' },
];
const upTo = [
  { upTo: '1', share: '1' },
  { upTo: '1.2', share: '0.7' },
  { upTo: '1.5', share: '0.3' },
];
/** The shipped packs, and packs with every rule that no shipped one has. */
const packs: RulePack[] = [
  ...shippedPacks,
  { ...nm10hao, positive: { ...deduct, partialStep: 'prorate' }, reverse: { ...deduct, partialStep: 'ceil' } },
  {
    ...nm10hao,
    positive: { ...deduct, per: '0', partialStep: 'floor', floor: '3' },
    reverse: { kind: 'inverseRatio', clause },
  },
  { ...nm10hao, positive: { kind: 'tiered', of: 'ratio', tiers, clause }, reverse: { kind: 'direct', clause } },
  {
    ...nm10hao,
    positive: { ...deduct, per: '0.01', of: 'target', partialStep: 'floor' },
    reverse: { ...deduct, per: '0.05', of: 'target', partialStep: 'prorate' },
    equal: { ...deduct, per: '0.1', of: 'target', partialStep: 'ceil' },
  },
  {
    ...nm10hao,
    reverse: { kind: 'tiered', of: 'ratio', tiers: upTo, clause },
    equal: { kind: 'tiered', of: 'ratio', tiers: [{ upTo: '0.05', share: '1' }, ...upTo.slice(1)], clause },
  },
  {
    ...nm10hao,
    reverse: { kind: 'linearToMultiple', zeroAt: '2', passMark: '0.6', clause },
    equal: { kind: 'symmetric', passMark: '0.6', clause },
  },
  {
    ...nm10hao,
    reverse: { kind: 'inverseRatio', passMark: '0.6', clause },
    equal: { ...deduct, partialStep: 'floor' },
  },
  {
    ...nm10hao,
    positive: { kind: 'direct', clause },
    budget: { kind: 'deduct', fullFrom: '0.9', per: '0.01', points: '1', partialStep: 'ceil', clause },
  },
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
const place = {
  level1: fc.constantFrom('cost', 'output', 'benefit', 'satisfaction', 'elsewhere'),
  level2: fc.constantFrom('quantity', 'social', 'service'),
};
const oddRow: fc.Arbitrary<ScoringRow> = fc.record({
  ...place,
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
      { numRuns: 2000 },
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
        expect(JSON.stringify(result.whole.formula)).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = fc
      .array(oddRow, { maxLength: 10 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(pack, shuffled, money, money, (rules, [rows, other], budget, executed) => {
        const [one, two] = [rows, other].map((each) => evaluate(rules, { funds: { budget, executed }, rows: each }));
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
  const score = (direction: 'ge' | 'le' | 'eq', target: string, actual: string, of: string, rules: RulePack) =>
    new D(
      points(scoreRow(rules, { level1: 'satisfaction', nature: 'positive', direction, target, actual, weight: of })),
    );
  const pair = fc.tuple(figure, figure).map(([a, b]) => (new D(a).lte(b) ? [a, b] : [b, a]) as [string, string]);

  it('never gives less for more where more is good, nor more for more where less is good', () => {
    fc.assert(
      fc.property(pack, figure, pair, weight, (rules, goal, [less, more], of) => {
        expect(score('ge', goal, less, of, rules).lte(score('ge', goal, more, of, rules))).toBe(true);
        expect(score('le', goal, less, of, rules).gte(score('le', goal, more, of, rules))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('never gives less for less where a reverse row says equal', () => {
    const reverse = (target: string, actual: string, of: string, rules: RulePack) =>
      new D(points(scoreRow(rules, { nature: 'reverse', direction: 'eq', target, actual, weight: of })));
    fc.assert(
      fc.property(pack, figure, pair, weight, (rules, goal, [less, more], of) => {
        if (rules.equal.kind === 'atLeast' || rules.equal.kind === 'direct')
          expect(reverse(goal, less, of, rules).gte(reverse(goal, more, of, rules))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never gives less for being nearer where equal is good', () => {
    fc.assert(
      fc.property(pack, figure, pair, weight, (rules, goal, [low, high], of) => {
        if (new D(high).lte(goal))
          expect(score('eq', goal, low, of, rules).lte(score('eq', goal, high, of, rules))).toBe(true);
        const isEitherWay = rules.equal.kind !== 'atLeast' && rules.equal.kind !== 'direct';
        // A kind whose ≥ rows have a rule of their own follows it with its = rows too.
        if (new D(low).gte(goal) && isEitherWay && rules.byKind.length === 0)
          expect(score('eq', goal, low, of, rules).gte(score('eq', goal, high, of, rules))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('gives full marks for the target itself, in every direction, but where tiers judge the value alone', () => {
    const judgesShare = fc.constantFrom(...packs.filter(({ byKind }) => byKind.length === 0));
    fc.assert(
      fc.property(judgesShare, fc.constantFrom('ge', 'le', 'eq'), figure, weight, (rules, direction, target, of) => {
        expect(score(direction, target, target, of, rules).eq(of)).toBe(true);
      }),
    );
  });

  it('gives more for more money spent, up to the budget', () => {
    const spent = (rules: RulePack, budget: string, executed: string) =>
      new D(evaluate(rules, { funds: { budget, executed }, rows: [] }).budgetScore ?? 0);
    fc.assert(
      fc.property(pack, money, money, money, (rules, budget, a, b) => {
        const [less, more] = new D(a).lte(b) ? [a, b] : [b, a];
        expect(spent(rules, budget, less).lte(spent(rules, budget, more))).toBe(true);
        expect(spent(rules, budget, more).lte(rules.weights[0]?.budget ?? 0)).toBe(true);
      }),
    );
  });
});

describe('rescaling', () => {
  it('keeps the meaning of the total: all reached is 100, nothing is 0, and the share reached stays the share', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.boolean()), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 100 }), (given, percent) => {
        const left = new D(90).minus(D.sum(0, ...given.map(([points]) => points)));
        fc.pre(left.gte(0));
        const whole = [...given, [left.toNumber(), true] as const];
        const of = whole.map(([points, notApplicable]): ScoringRow => ({
          nature: 'positive',
          direction: 'ge',
          target: '100',
          actual: String(percent),
          weight: String(points),
          notApplicable,
        }));
        const { total } = evaluate(nm10hao, { funds: { budget: '0', executed: '0' }, rows: of });
        if (of.every(({ notApplicable }) => notApplicable)) expect(total).toBeNull();
        else expect(new D(total ?? -1).eq(percent)).toBe(true);
      }),
    );
  });
});

describe('grades', () => {
  it('cover every total from 0 to 100 exactly once under every pack, and nothing else', () => {
    const total = fc.bigInt({ min: 0n, max: 100_000_000n }).map((n) => new D(String(n)).div(1_000_000).toFixed());
    fc.assert(
      fc.property(pack, total, (rules, text) => {
        const above = rules.grades.filter(({ min }) => new D(text).gte(min));
        expect(gradeOf(rules, text)?.key).toBe(above[0]?.key);
        expect(rules.grades[rules.grades.length - above.length]).toBe(above[0]);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => /^\d+(\.\d+)?$/.test(text) || gradeOf(nm10hao, text) === null));
  });

  it('are never belied by the total that is shown', () => {
    const total = fc.bigInt({ min: 0n, max: 1_000_000n }).map((n) => new D(String(n)).div(10_000).toFixed());
    fc.assert(
      fc.property(pack, fc.oneof(total, fc.constantFrom('89.995', '89.9999', '79.996', '59.9951')), (rules, text) => {
        expect(gradeOf(rules, totalText(rules, text))).toEqual(gradeOf(rules, text));
      }),
    );
  });
});
