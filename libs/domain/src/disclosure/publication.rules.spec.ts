import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { csvCell, csvLine } from './csv';
import { nm10hao } from '../rule-pack/shipped';
import { narrows, publicationScopes } from './publication';
import { checkPublication, checkSummary, checkWithdrawal, summaryLength, summaryOf } from './publication.rules';
import { published } from './published.fixture';

const length = (text: string): number => [...text].length;

describe('the summary', () => {
  it('says what was promised, spent and achieved', () => {
    expect(summaryOf(nm10hao, published)).toBe(
      '2026年目标：完成农村牧区公路养护180公里,路况良好率稳步提高。安排资金3,120万元，实际支出3,000万元（执行率96.15%）；' +
        '2项绩效指标达到1项，得97.51分，等级为优。',
    );
  });

  it('says before filing what is planned, and no result', () => {
    const planned = summaryOf(nm10hao, {
      ...published,
      kind: 'target',
      executedAmount: null,
      total: null,
      grade: null,
    });
    expect(planned).toBe(
      '2026年目标：完成农村牧区公路养护180公里,路况良好率稳步提高。安排资金3,120万元，设绩效指标2项。',
    );
  });

  it('leaves out of the count what does not apply, and the rate where nothing was budgeted', () => {
    const [first, second] = published.indicators;
    const text = summaryOf(nm10hao, {
      ...published,
      budgetAmount: '0.00',
      executedAmount: '0.00',
      indicators: [first, { ...second, notApplicable: true, score: null }] as typeof published.indicators,
    });
    expect(text).toContain('安排资金0万元，实际支出0万元；1项绩效指标达到1项');
  });

  it('counts as reached what its rule calls reached, whatever points were taken off', () => {
    const [first] = published.indicators;
    if (!first) throw new Error('no indicator');
    const said = (row: Partial<typeof first>) =>
      /指标达到(\d)项/.exec(summaryOf(nm10hao, { ...published, indicators: [{ ...first, ...row }] }))?.[1];
    const row = { nature: 'positive', direction: 'ge', value: '196', weight: '10' } as const;
    expect(said({ ...row, actual: '350', score: '8.00' })).toBe('1');
    expect(said({ ...row, actual: '195', score: '9.95' })).toBe('0');
    expect(said({ ...row, nature: 'reverse', direction: 'le', actual: '350', score: '2.14' })).toBe('0');
    expect(said({ ...row, nature: 'reverse', direction: 'eq', actual: '150', score: '10.00' })).toBe('1');
    const described = { nature: 'qualitative', direction: null, value: null, weight: '10', actual: '已建立' } as const;
    expect([said({ ...described, score: '8.00' }), said({ ...described, score: '7.99' })]).toEqual(['1', '0']);
  });

  it('never says that a rate was reached which was not', () => {
    const text = summaryOf(nm10hao, { ...published, budgetAmount: '1000000.00', executedAmount: '899960.00' });
    expect(text).toContain('（执行率89.99%）');
  });

  it('cuts a long goal and never a figure', () => {
    const text = summaryOf(nm10hao, { ...published, annualGoal: '加强草原生态保护和修复,'.repeat(60) });
    expect(length(text)).toBe(summaryLength - 1);
    expect(text).toContain('…安排资金3,120万元');
    expect(text).toMatch(/等级为优。$/);
  });

  it('is never longer than 150 characters, whatever the goal and the money', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        (goal, yuan) => {
          const amount = `${yuan}.99`;
          const text = summaryOf(nm10hao, {
            ...published,
            annualGoal: goal,
            budgetAmount: amount,
            executedAmount: amount,
          });
          expect(length(text)).toBeLessThanOrEqual(summaryLength);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is required and at most 150 characters as finance writes it', () => {
    expect(checkSummary('好'.repeat(150))).toEqual([]);
    expect(checkSummary('好'.repeat(151))).toMatchObject([{ path: 'summary', key: 'tooLong', params: { max: 150 } }]);
    expect(checkSummary('  ')).toMatchObject([{ path: 'summary', key: 'required' }]);
    expect(checkPublication(published)).toEqual([]);
  });
});

describe('the scope', () => {
  it('narrows only when somebody who saw an edition sees it no longer', () => {
    const narrower = publicationScopes.flatMap((from) =>
      publicationScopes.filter((to) => narrows(from, to)).map((to) => `${from} > ${to}`),
    );
    expect(narrower).toEqual(['public > government', 'public > division', 'government > division']);
  });
});

describe('the reason of a withdrawal', () => {
  it('is required, and names nobody, because the public reads it', () => {
    expect(checkWithdrawal('数据有误')).toEqual([]);
    expect(checkWithdrawal(' \n ')).toMatchObject([{ path: 'reason', key: 'reasonNeeded' }]);
    expect(checkWithdrawal('应13847112233来电更正')).toMatchObject([{ path: 'reason', key: 'sensitiveMobile' }]);
  });
});

describe('a CSV file', () => {
  it('quotes what would break a line and leaves the rest', () => {
    expect(csvLine(['甲', 'a,b', 'say "x"', '一\n二', null, 3])).toBe('甲,"a,b","say ""x""","一\n二",,3\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', '＝1+1', '＠x', '|x', '%x'])('makes text of %j', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });
});
