import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparable, halfWidth, nameKey } from './comparable';
import { fingerprintOf } from './fingerprint';
import { nameSimilarity, setSimilarity } from './similarity';
import { samples } from '../lint/sample-forms.fixture';

const names = samples.flatMap(({ rows }) => rows.map(({ l3 }) => l3));
const name = fc.constantFrom(...names);
const set = fc.uniqueArray(name, { minLength: 4, maxLength: 15 });
const anyText = fc.oneof(name, fc.string({ unit: 'grapheme', maxLength: 30 }));
const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
const seed = 20_260_601;

describe('comparing texts', () => {
  it.each([
    ['农牧民 满意度（％）', '农牧民满意度(%)'],
    ['道路硬化1,200.50千米', '道路硬化１２００．５公里'],
    ['处理水量52万m³', '处理水量52万立方米'],
    ['覆盖率百分之95', '覆盖率95%'],
    ['削减ＣＯＤ', '削减cod'],
  ])('takes %s for %s', (a, b) => expect(comparable(a)).toBe(comparable(b)));

  it('keeps what tells things apart', () => {
    expect(comparable('1.5公里')).not.toBe(comparable('15公里'));
    expect(comparable('1号泵站')).not.toBe(comparable('2号泵站'));
  });

  it('finds the same indicator elsewhere by its key', () => {
    expect(nameKey('受益群众的满意度（％）')).toBe(nameKey('受益群众满意度'));
    expect(nameKey('满意度（居民）')).not.toBe(nameKey('满意度（农牧民）'));
    expect([nameKey(''), nameKey('（%）'), nameKey('的')]).toEqual(['', '%', '']);
  });

  it('is symmetric, between 0 and 1, and 1 for what is the same', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const share = nameSimilarity(a, b);
        expect(share).toBe(nameSimilarity(b, a));
        expect(share >= 0 && share <= 1).toBe(true);
        expect(nameSimilarity(a, a)).toBe(comparable(a) === '' ? 0 : 1);
      }),
    );
    fc.assert(fc.property(set, set, (a, b) => expect(setSimilarity(a, b)).toBe(setSimilarity(b, a))));
  });

  it('does not see order, width, blanks or punctuation', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    const spaced = (text: string) => [...text].map((char) => (/\d|\./.test(char) ? char : ` ${char}、`)).join('');
    fc.assert(
      fc.property(
        set.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows))),
        ([rows, other]) => {
          const same = other.map((each, index) => (index % 2 === 0 ? wide(each) : spaced(each)));
          expect(setSimilarity(rows, same)).toBe(1);
          expect(fingerprintOf(same)).toEqual(fingerprintOf(rows));
        },
      ),
    );
  });

  it('keeps every place where half-width characters are put in', () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(units, (text) => expect(halfWidth(text).length).toBe(text.length)));
    expect(halfWidth('（１００字）')).toBe('(100字)');
  });
});

describe('a fingerprint', () => {
  it('is 32 signed integers of four bytes, none for a set without text', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 20 }), (rows) => {
        const print = fingerprintOf(rows);
        expect(print).toHaveLength(rows.every((row) => comparable(row) === '') ? 0 : 32);
        expect(print.every((each) => Number.isInteger(each) && each === (each | 0))).toBe(true);
      }),
    );
  });

  it('stays what it was, for stored ones are compared with new ones', () => {
    expect(fingerprintOf(['养护工程里程', '农牧民出行满意度']).slice(0, 4)).toEqual([
      306632961, -1099397331, -1314763005, 171185943,
    ]);
  });

  it('shares a band with nearly equal sets and hardly with others', () => {
    const share = (pairs: readonly (readonly [readonly string[], readonly string[]])[]) =>
      pairs.filter(([a, b]) => {
        const bands = new Set(fingerprintOf(a));
        return fingerprintOf(b).some((each) => bands.has(each));
      }).length / pairs.length;
    const pairs = fc.sample(fc.tuple(set, set), { numRuns: 200, seed });
    const changed = pairs.map(([a]) => [a, a.map((each, index) => (index === 0 ? `${each}总数` : each))] as const);
    const near = changed.filter(([a, b]) => setSimilarity(a, b) >= 0.8);
    const far = pairs.filter(([a, b]) => setSimilarity(a, b) < 0.3);
    expect(near.length).toBeGreaterThan(150);
    expect(far.length).toBeGreaterThan(100);
    expect(share(near)).toBeGreaterThan(0.99);
    expect(share(far)).toBeLessThan(0.02);
  });
});
