import { memoise } from './memoise';

/** Patterns of a policy are text; each is compiled once. */
export const pattern: (source: string) => RegExp = memoise((source) => new RegExp(source, 'u'));
/** The same for all matches of a text. */
export const globalPattern: (source: string) => RegExp = memoise((source) => new RegExp(source, 'gu'));

const escapeRegExp = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const alternatives = new WeakMap<readonly string[], string>();

/** The words of a list as one pattern, the longest first; a list without words matches nothing. */
export function anyOf(words: readonly string[]): string {
  const known = alternatives.get(words);
  if (known !== undefined) return known;
  const longestFirst = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const source = words.length === 0 ? '(?!)' : `(?:${longestFirst.map(escapeRegExp).join('|')})`;
  alternatives.set(words, source);
  return source;
}

/** Whether one of the words stands in the text. */
export const containsAny = (text: string, words: readonly string[]): boolean => pattern(anyOf(words)).test(text);
