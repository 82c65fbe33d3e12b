import { memoise } from './memoise';

/** Spellings of units and the one that stands for them. Part of what fingerprints are made of: a change asks for new ones. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/km|千米/g, '公里'],
  [/m2|平米/g, '平方米'],
  [/m3|立方(?!米)/g, '立方米'],
  [/kg|千克/g, '公斤'],
  [/百分之(\d+(?:\.\d+)?)/g, '$1%'],
];

/** Plain half-width characters, one for one, so that a place in the result is the same place in the text. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u3000]/g, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );

/** A number without grouping, leading zeros and zeros at its end: 1,200.50 is 1200.5. */
const plainNumber = (text: string): string => {
  const [whole = '', part = ''] = text.replaceAll(',', '').split('.');
  const cut = part.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${cut === '' ? '' : `.${cut}`}`;
};

function normaliseForComparison(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/g, plainNumber);
  return spellings
    .reduce((result, [spelling, name]) => result.replace(spelling, name), plain)
    .replace(/[^\p{L}\p{N}\p{M}%.]+|\.(?!\d)|(?<!\d)\./gu, '');
}

/** A text as it is compared: width, case, blanks, punctuation, grouping of numbers and spelling of units do not count. */
export const comparable: (text: string) => string = memoise(normaliseForComparison);

/** The pieces of two characters a text consists of; a single character is its own piece. */
export const piecesOf: (text: string) => ReadonlySet<string> = memoise((text) => {
  const chars = [...comparable(text)];
  if (chars.length === 1) return new Set(chars);
  return new Set(chars.slice(1).map((char, index) => `${chars[index] ?? ''}${char}`));
});

/** A unit in brackets at the end of a name: 完成率(%), 受益人数（人）. */
const bracketed = /[(（](?:[%％]|[万亿]?(?:元|人次|人|户|个|次|亩|吨|公里|千米|头|只|座|项|家|台|套))[)）]\s*$/;

/**
 * Key under which the same indicator is found in other years and places: the comparable name without 的 and without a
 * unit in brackets at its end. Stored beside names, so it never follows a policy.
 */
export function nameKey(name: string): string {
  const key = (text: string): string => comparable(text).replaceAll('的', '');
  return key(name.replace(bracketed, '')) || key(name);
}
