import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { D } from '../money';
import { nm10hao } from '../rule-pack/shipped';
import { checkClaimedScores, differenceOf, inflationOfForm } from './claim.rules';
import { claimDifference, inflationDirection, inflationOf } from './claims';

const pack = nm10hao;
const check = (claimedBudgetScore: string | null, ...rows: [claimed: string | null, weight: string][]) =>
  checkClaimedScores(
    pack,
    { claimedBudgetScore, items: rows.map(([claimedScore, weight]) => ({ claimedScore, weight })) },
    '10',
  ).map(({ path, key }) => `${path} ${key}`);

describe('what a unit claims', () => {
  it('may be nothing, the whole weight, and more than the rule gives', () => {
    expect(check(null, [null, '20'], ['', '20'], ['20', '20'], ['0', '20'], ['19.99', '20'])).toEqual([]);
    expect(check('10')).toEqual([]);
  });

  it('is points, not above the weight, not finer than the pack rounds', () => {
    expect(check('10.01', ['20.5', '20'], ['-1', '20'], ['1.234', '20'], ['满分', '20'])).toEqual([
      'claimedBudgetScore claimAboveWeight',
      'items.0.claimedScore claimAboveWeight',
      'items.1.claimedScore evaluationScoreNegative',
      'items.2.claimedScore scoreTooFine',
      'items.3.claimedScore notDecimal',
    ]);
  });

  it('differs from the rule by points, exactly also where a pack rounds finer', () => {
    expect(claimDifference({ claimed: '20', score: '19.56' })).toBe('0.44');
    expect(claimDifference({ claimed: '19', score: '19.5625' })).toBe('-0.5625');
    expect(differenceOf('5', '5.00')).toBe('0.00');
    expect(differenceOf(null, '5.00')).toBeNull();
    expect(differenceOf('5', null)).toBeNull();
    expect(differenceOf('五', '5.00')).toBeNull();
  });
});

describe('the inflation index', () => {
  it('adds up what was claimed too much, by the weights of what was claimed', () => {
    const form = {
      claimedBudgetScore: '10',
      items: [
        { claimedScore: '20', weight: '20' },
        { claimedScore: '12', weight: '15' },
        { claimedScore: null, weight: '30' },
        { claimedScore: '5', weight: '25' },
      ],
    };
    const given = {
      budgetScore: '9.55',
      budgetWeight: '10',
      rows: [{ score: '19.56' }, { score: '15.00' }, { score: '30.00' }, { score: null }],
    };
    expect(inflationOfForm(form, given)).toEqual({ excess: '0.89', weight: '45', index: '0.0198' });
  });

  it('is none while nothing is claimed', () => {
    const form = { claimedBudgetScore: null, items: [{ claimedScore: ' ', weight: '20' }] };
    expect(inflationOfForm(form, { budgetScore: '10.00', budgetWeight: '10', rows: [{ score: '20.00' }] })).toBeNull();
  });

  it('never has a negative excess and lies between 0 and 1, whatever is claimed within the weights', () => {
    const row = fc
      .tuple(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([weight, claimed, score]) => {
        const points = (cents: number) => new D(Math.round(cents)).div(100).toFixed(2);
        return { weight: points(weight), claimed: points(weight * claimed), score: points(weight * score) };
      });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (claims) => {
        const { excess, weight, index } = inflationOf(claims);
        expect(new D(excess).gte(0)).toBe(true);
        expect(new D(excess).lte(weight)).toBe(true);
        expect(new D(index ?? '-1').gte(0) && new D(index ?? '2').lte(1)).toBe(true);
        const modest = claims.map((claim) => ({ ...claim, claimed: claim.score }));
        expect(inflationOf(modest).excess).toBe('0.00');
      }),
    );
  });

  it('rises or falls against the latest earlier year that has an index', () => {
    const earlier = [
      { year: 2023, index: '0.0100' },
      { year: 2024, index: null },
      { year: 2022, index: '0.0900' },
    ];
    expect(inflationDirection('0.0200', earlier)).toBe('rising');
    expect(inflationDirection('0.0000', earlier)).toBe('falling');
    expect(inflationDirection('0.0100', earlier)).toBe('level');
    expect(inflationDirection('0.0100', [{ year: 2024, index: null }])).toBeNull();
    expect(inflationDirection(null, earlier)).toBeNull();
  });
});
