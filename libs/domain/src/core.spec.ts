import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, isLocalDate, today } from './calendar';
import { message, messages, say, type Text } from './messages';
import { figureAdvice } from './figure-advice';
import { D, fromWan, grouped, isDecimal, isMoney, ratio, rounded, sum, toWan, typedFigure } from './money';
import { checkText, foldName, isFoundIn, normalise } from './text';

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
    ['1,234.56', '1234.56'],
    ['１２，３４５', '12345'],
    ['１，２３４．５６', '1234.56'],
    ['1 234', '1234'],
    ['1\u00A0234.5', '1234.5'],
    ['12\u202F345\u202F678', '12345678'],
    ['−5', '-5'],
    ['－１,２３４', '-1234'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    [' 12.50\n', '12.50'],
    ['1\u200B20', '120'],
    ['007', '007'],
  ])('reads %j as %s', (typed, figure) => expect(typedFigure(typed)).toBe(figure));

  it.each([
    ['90\n30', 'figureOnTwoLines'],
    ['90\r\n030', 'figureOnTwoLines'],
    ['12\t345', 'figureOnTwoLines'],
    ['12 5', 'figureBlank'],
    ['1234 567', 'figureBlank'],
    ['1½', 'figureMark'],
    ['120①', 'figureMark'],
    ['10²', 'figureMark'],
    ['0,125', 'figureComma'],
    // A comma for a point must not become ten times as much.
    ['12,5', 'figureComma'],
    ['1,23', 'figureComma'],
    ['1.234,56', 'figureComma'],
    ['1,2345', 'figureComma'],
    ['1234,567', 'figureComma'],
    ['1,234 567', 'figureComma'],
    ['50万元', 'figureUnit'],
    ['￥1,234.00', 'figureUnit'],
    ['—', 'figureDash'],
    ['/', 'figureDash'],
    ['(1,234.00)', 'figureBrackets'],
    ['（1,234）', 'figureBrackets'],
    ['1.5E+3', 'figureExponent'],
    ['≥95', 'figureSign'],
    ['95%', 'figurePercent'],
    ['三千', null],
    ['٣', null],
  ])('leaves %j as it came, and says what to write: %s', (typed, advice) => {
    expect([typedFigure(typed), isDecimal(typedFigure(typed)), figureAdvice(typed)]).toEqual([typed, false, advice]);
  });

  const digitsOf = (text: string): string => text.replace(/\D/g, '');
  it('leaves a figure that is too long to be stored as it came', () => {
    expect([typedFigure('.0000000'), typedFigure(' 1,234.1234567 ')]).toEqual(['.0000000', '1,234.1234567']);
  });

  it('never adds, drops or moves a digit, whatever is typed', () => {
    const signs = fc.constantFrom(...'0123456789０９,，.． \u00A0\n\t-−+%①²½万e()');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (typed) => {
        const text = typed.join('');
        const figure = typedFigure(text);
        if (!isDecimal(figure)) return expect(figure).toBe(text.trim());
        const plain = text
          .normalize('NFC')
          .replace(/[０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0xff10));
        expect(text.trim()).not.toMatch(/[\n\t①²½万e()%]/);
        expect(digitsOf(figure)).toBe(/^[+\-−]?[.．]/.test(plain.trim()) ? `0${digitsOf(plain)}` : digitsOf(plain));
        expect(figure.split('.')[1] ?? '').toBe(/[.．]([^.．]*)$/.exec(plain.trim())?.[1] ?? '');
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads a figure back however its groups of three are parted', () => {
    const figures = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }), fc.nat(999_999))
      .map(([whole, part]) => `${whole}.${part}`);
    fc.assert(
      fc.property(figures, fc.constantFrom(',', '，', ' ', '\u00A0', '\u3000'), fc.boolean(), (figure, blank, wide) => {
        const text = grouped(figure).replaceAll(',', blank);
        const typed = wide ? text.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) : text;
        expect(typedFigure(typed)).toBe(figure);
        expect(typedFigure(figure)).toBe(figure);
      }),
    );
  });

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
  it.each(['a\u0000b', 'x\u0007', '\uFFFDx', '\uD800', 'x\uDC00'])('refuses %j', (text) =>
    expect(checkText('name', text, { max: 10 })?.key).toBe('forbiddenCharacters'),
  );

  it.each([
    ['\uFEFF公路\u200B养护\u2060', '公路养护'],
    ['a\u202Egpj.exe', 'agpj.exe'],
    ['\u2066甲\u2069\u200E\u00AD', '甲'],
    ['甲\u{E0041}\u{E007F}', '甲'],
    ['U\u200D032', 'U032'],
    // Joiners and selectors that shape what is seen stay.
    ['👩\u200D👧', '👩\u200D👧'],
    ['ᠮᠣᠩ\u180B\u200D', 'ᠮᠣᠩ\u180B'],
    ['❤\uFE0F', '❤\uFE0F'],
  ])('of %j keeps what is seen', (typed, seen) => {
    expect(normalise(typed)).toBe(seen);
    expect(checkText('name', typed, { max: 10, required: true })).toBeNull();
  });

  it('is empty where nothing is seen, and counted as it is seen', () => {
    expect(checkText('name', '\u200B\u2060 ', { max: 5, required: true })?.key).toBe('required');
    expect(checkText('name', `${'字\u200B'.repeat(5)}`, { max: 5 })).toBeNull();
  });

  it('compares names as they look: width, blanks, composition and invisible signs do not part them', () => {
    const same = ['公路（一期） 养护', '公路(一期)养护', '公路（一期）\u3000养\u200B护'].map(foldName);
    expect(new Set(same).size).toBe(1);
    expect(foldName('e\u0301')).toBe(foldName('é'));
    expect([isFoundIn('公路（一期） 养护Ｇ２１０', '(一期)养护g210'), isFoundIn('公路', '铁路')]).toEqual([
      true,
      false,
    ]);
    expect(foldName('项目①')).not.toBe(foldName('项目1'));
  });

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
    const over = message('overBudget', { limit: '1234567.89' });
    expect([say(over, 'zh'), say(over, 'en')]).toEqual([
      '超过预算 123.456789 万元',
      'More than the budget of 123.456789 × 10,000 yuan',
    ]);
    expect(say(message('overBudget', { limit: '12345678000.00' }), 'zh')).toBe('超过预算 1,234,567.80 万元');
    const early = message('adjustmentBeforeFormer', { date: '2026-01-02' });
    expect(say(early, 'zh')).toContain('2026年1月2日');
    expect(say(early, 'en')).toContain('2026-01-02');
    const limit = message('overBudget', { limit: '12345678.90' });
    expect(say(limit, 'zh')).toBe('超过预算 1,234.56789 万元');
    expect(say(limit, 'en')).toBe('More than the budget of 1,234.56789 × 10,000 yuan');
  });
});
