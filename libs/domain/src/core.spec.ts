import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, isLocalDate, today } from './calendar';
import { message, messages, say, type Text } from './messages';
import { D, fromWan, isDecimal, isMoney, ratio, rounded, sum, toWan, typedFigure } from './money';
import { checkText, normalise } from './text';

const yuan = fc.bigInt({ min: 0n, max: 10n ** 17n }).map((cents) => new D(cents.toString()).div(100).toFixed(2));

describe('money', () => {
  it.each(['0', '0.1', '1.00', '9999999999999999.99'])('takes %s', (text) => expect(isMoney(text)).toBe(true));
  it.each(['', '-1', '1.005', '1e3', 'NaN', '１', ' 1', '12345678901234567', '.5', '1.'])('refuses %j', (text) =>
    expect(isMoney(text)).toBe(false),
  );

  it('sums exactly, in any order', () => {
    fc.assert(
      fc.property(fc.array(yuan, { maxLength: 20 }), (amounts) => {
        expect(sum(amounts)).toBe(sum([...amounts].reverse()));
        expect(new D(sum(amounts)).minus(sum(amounts.slice(1))).toFixed(2)).toBe(amounts[0] ?? '0.00');
      }),
    );
  });

  it('goes to 万元 and back without loss', () => {
    fc.assert(fc.property(yuan, (amount) => expect(fromWan(toWan(amount))).toBe(amount)));
  });

  it.each([
    ['1,234.5', '1234.5'],
    ['１２，３４５', '12345'],
    ['1 234', '1234'],
    ['−5', '-5'],
    // A comma for a point must not become ten times as much.
    ['12,5', '12,5'],
    ['1,23', '1,23'],
    ['1.234,56', '1.234,56'],
    ['1,2345', '1,2345'],
  ])('reads %s as %s', (typed, figure) => expect(typedFigure(typed)).toBe(figure));

  it('rounds half up, where binary floats would not', () => {
    expect([rounded('9.625'), rounded('11.625'), rounded('1.005')]).toEqual(['9.63', '11.63', '1.01']);
    expect([ratio('1', '3'), ratio('1', '0.00')]).toEqual(['0.3333', null]);
    expect([isDecimal('-1.5'), isDecimal('1,5'), isDecimal('Infinity')]).toEqual([true, false, false]);
  });
});

describe('dates', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['26-01-01', false],
    ['2026-1-1', false],
  ])('%s exists: %s', (text, exists) => expect(isLocalDate(text)).toBe(exists));

  it('counts days there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), (days) =>
        expect(daysBetween('2026-01-01', addDays('2026-01-01', days))).toBe(days),
      ),
    );
  });

  it('knows the day in Inner Mongolia, not in London', () => {
    expect(today(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24');
  });
});

describe('text', () => {
  it.each(['a\u0000b', '\u202Ex', '\uFEFFx', '\uD800', 'x\uDC00', '\u2066x'])('refuses %j', (text) =>
    expect(checkText('name', text, { max: 10 })?.key).toBe('forbiddenCharacters'),
  );

  it('counts characters, not code units, and keeps rare ones', () => {
    expect(checkText('name', '😀𠀀'.repeat(5), { max: 10 })).toBeNull();
    expect(checkText('name', '字'.repeat(11), { max: 10 })?.key).toBe('tooLong');
    expect(normalise('  e\u0301  ')).toBe('é');
  });
});

describe('messages', () => {
  it('say something in both languages, with the same parameters', () => {
    // A parameter `zh` or `en` is a word of that language, such as a grade.
    const parameters = (text: string) =>
      [...text.matchAll(/\{(\w+)(?::wan)?\}/g)].map(([, name = '']) => name.replace(/^(zh|en)$/, 'word')).sort();
    for (const [key, text] of Object.entries<Text>(messages)) {
      expect([key, text.zh.trim() !== '', text.en.trim() !== '']).toEqual([key, true, true]);
      expect([key, parameters(text.zh)]).toEqual([key, parameters(text.en)]);
    }
    expect(say({ key: 'tooLong', params: { max: 5 } }, 'zh')).toBe('不能超过 5 个字');
    const over = message('monitoringOverBudget', { limit: '1234567.89' });
    expect([say(over, 'zh'), say(over, 'en')]).toEqual([
      '超过预算 123.456789 万元',
      'More than the budget of 123.456789 × 10,000 yuan',
    ]);
    expect(say(message('monitoringOverBudget', { limit: '12345678000.00' }), 'zh')).toBe('超过预算 1,234,567.80 万元');
    const early = message('adjustmentBeforeFormer', { date: '2026-01-02' });
    expect(say(early, 'zh')).toContain('2026年1月2日');
    expect(say(early, 'en')).toContain('2026-01-02');
    const limit = message('monitoringOverBudget', { limit: '12345678.90' });
    expect(say(limit, 'zh')).toBe('超过预算 1,234.56789 万元');
    expect(say(limit, 'en')).toBe('More than the budget of 1,234.56789 × 10,000 yuan');
  });
});
