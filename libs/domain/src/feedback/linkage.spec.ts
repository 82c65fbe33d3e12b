import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { say } from '../messages';
import { D } from '../money';
import { nm10hao } from '../rule-pack/shipped';
import { gradeWith } from '../evaluation/grades.fixture';
import { gradeKeys as grades } from '../rule-pack/keys';
import { proposeBudget } from './linkage';

const propose = (key: (typeof grades)[number], executionRate: string | null, baseAmount = '1000000.00') =>
  proposeBudget(nm10hao, { grade: gradeWith(key), executionRate, baseAmount });

describe('the budget proposal', () => {
  it.each([
    ['poor', '1', 'stop', '1', '0.00'],
    ['poor', '0.1', 'stop', '1', '0.00'],
    ['medium', '0.1', 'cut', '0.2', '800000.00'],
    ['good', '0.7999', 'cut', '0.1', '900000.00'],
    ['good', '0.8', 'cut', '0.05', '950000.00'],
    ['excellent', '0.79', 'cut', '0.1', '900000.00'],
    ['excellent', '0.8', 'keep', '0', '1000000.00'],
    ['excellent', null, 'keep', '0', '1000000.00'],
  ] as const)('after %s at execution %s is %s by %s', (grade, rate, kind, share, amount) => {
    expect(propose(grade, rate)).toMatchObject({
      kind,
      share,
      amount,
      clause: '内政办发〔2021〕5号（比例为本地做法）',
    });
  });

  it('rounds half up to the cent', () => {
    expect(propose('good', '1', '0.10')?.amount).toBe('0.10');
    expect(propose('medium', '1', '33.33')?.amount).toBe('26.66');
  });

  it('says why in both languages', () => {
    const reasons = (['poor', 'medium', 'excellent'] as const).map((grade) => propose(grade, '0.75')?.reason);
    expect(reasons.map((reason) => reason && say(reason, 'zh'))).toEqual([
      '评价等级为“差”，建议停止安排预算',
      '评价等级为“中”，建议压减 20%',
      '预算执行率 75% 低于 80%，建议压减 10%',
    ]);
    expect(reasons[1] && say(reasons[1], 'en')).toBe('Graded “Medium”: the budget should be cut by 20%');
  });

  it('gives none without an amount to start from', () => {
    expect(propose('good', '1', 'much')).toBeNull();
    expect(propose('good', '1', '-1')).toBeNull();
  });

  it('never throws and never proposes more than the base', () => {
    const base = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }).map((n) => new D(String(n)).div(100).toFixed(2));
    fc.assert(
      fc.property(
        fc.constantFrom(...grades),
        fc.option(fc.oneof(fc.string(), fc.constantFrom('0', '0.8', '7'))),
        base,
        (grade, rate, amount) => {
          const proposal = propose(grade, rate, amount);
          expect(proposal?.amount).toMatch(/^\d+\.\d\d$/);
          expect(new D(proposal?.amount ?? '-1').lte(amount)).toBe(true);
        },
      ),
    );
  });
});
