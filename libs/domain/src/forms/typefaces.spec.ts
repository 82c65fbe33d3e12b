import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coverage } from './coverage';
import { drawnText, isMongolian, missingIn, runsOf, spellMissing, typefaceOf } from './typefaces';

const named = (text: string) =>
  runsOf(text).map((run) => [run.text, /[^/.]+(?=[^/]*$)/.exec(run.face ?? '')?.[0] ?? null]);

describe('typefaces of a text', () => {
  it.each([
    ['高标准农田 2,400.00 万元', [['高标准农田 2,400.00 万元', 'NotoSerifSC_400Regular']]],
    ['㐂䶮—①㎡℃', [['㐂䶮—①㎡℃', 'NotoSerifSC_400Regular']]],
    [
      '王𠮷祥',
      [
        ['王', 'NotoSerifSC_400Regular'],
        ['𠮷', 'HanaMinB'],
        ['祥', 'NotoSerifSC_400Regular'],
      ],
    ],
    ['𫚉', [['𫚉', 'HanaMinB']]],
    ['ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ', [['ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ', 'NotoSansMongolian_400Regular']]],
    [
      '旗ᠬᠣᠰᠢᠭᠤ。',
      [
        ['旗', 'NotoSerifSC_400Regular'],
        ['ᠬᠣᠰᠢᠭᠤ', 'NotoSansMongolian_400Regular'],
        ['。', 'NotoSerifSC_400Regular'],
      ],
    ],
    [
      '好👨‍👩‍👧1️⃣',
      [
        ['好', 'NotoSerifSC_400Regular'],
        ['👨‍👩‍👧1️⃣', 'NotoEmoji_400Regular'],
      ],
    ],
    [
      '🙂 好 🙂',
      [
        ['🙂', 'NotoEmoji_400Regular'],
        [' 好 ', 'NotoSerifSC_400Regular'],
        ['🙂', 'NotoEmoji_400Regular'],
      ],
    ],
    ['第1步', [['第1步', 'NotoSerifSC_400Regular']]],
    [
      '𰻝面',
      [
        ['𰻝', null],
        ['面', 'NotoSerifSC_400Regular'],
      ],
    ],
  ])('%s', (text, runs) => expect(named(text)).toEqual(runs));

  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '王',
        '𠮷',
        'ᠮ',
        'ᠣ',
        '\u180e',
        '\u202f',
        ' ',
        '👍',
        '🏽',
        '\u200d',
        '\ufe0f',
        '1',
        '\u20e3',
        '🇨',
        '🇳',
        '𰻝',
        '\n',
        'é',
      ),
      fc
        .integer({ min: 0, max: 0x10ffff })
        .filter((code) => code < 0xd800 || code > 0xdfff)
        .map((code) => String.fromCodePoint(code)),
    ),
    maxLength: 24,
  });

  it('put together are the text, and what no typeface has is told and spelled out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          runsOf(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
        for (const character of missingIn(text)) {
          expect(typefaceOf(character)).toBeNull();
          expect(spellMissing(text)).not.toContain(character);
        }
        for (const character of text) if (typefaceOf(character)) expect(missingIn(text)).not.toContain(character);
        expect(missingIn(spellMissing(text))).toEqual([]);
        expect(spellMissing(text).includes('〔U+')).toBe(missingIn(text).length > 0 || text.includes('〔U+'));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['甲\u2009乙\u200d丙\t丁', '甲 乙丙 丁'],
    ['𠮷 𫚉', '𠮷 𫚉'],
    ['ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ', 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ'],
    ['👨\u200d👩', '👨\u200d👩'],
  ])('%j is drawn without what would be a box', (text, drawn) =>
    expect(runsOf(text).map(drawnText).join('')).toBe(drawn),
  );

  it('a space has a typeface that knows it', () =>
    expect(named('𠮷 𫚉')).toEqual([
      ['𠮷', 'HanaMinB'],
      [' ', 'NotoSerifSC_400Regular'],
      ['𫚉', 'HanaMinB'],
    ]));

  it('follow the table range by range', () => {
    for (const [file, packed] of coverage) {
      let end = 0;
      for (const word of packed.split(' ')) {
        const [gap = 0, length = 0] = word.split('.').map((each) => parseInt(each, 36));
        const from = end + gap;
        end = from + length;
        expect([file, from, typefaceOf(String.fromCodePoint(from))]).toEqual([file, from, file]);
        expect([file, end, typefaceOf(String.fromCodePoint(end))]).toEqual([file, end, file]);
      }
    }
  });
});

describe('a text that runs from top to bottom', () => {
  it.each([
    ['ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ', true],
    ['ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ\nᠪᠢᠴᠢᠭ᠃', true],
    ['蒙古文 ᠮᠣᠩᠭᠣᠯ', false],
    ['ᠮᠣᠩᠭᠣᠯ 12', false],
    ['', false],
    ['  ', false],
  ])('%j: %s', (text, expected) => expect(isMongolian(text)).toBe(expected));
});
