import { withoutInvisible } from '../invisible';
import { foldName } from '../text';
import type { Text } from '../messages';
import { directionWords } from './f1-data';

/** A word as it is compared: without invisible signs and blanks, full-width letters and signs as plain ones. */
export const plainWord = (text: string): string => foldName(text).toLowerCase();

/** Signs and words that people write for a direction besides those of the form. */
const otherNames = {
  gt: ['>', '超过', '高于', '多于'],
  ge: ['≥', '>=', '=>', '≧', '不少于', '不低于', '不小于', '至少'],
  eq: ['=', '=='],
  lt: ['<', '低于', '少于'],
  le: ['≤', '<=', '=<', '≦', '不超过', '不高于', '不多于', '不大于', '至多'],
} as const satisfies Record<keyof typeof directionWords, readonly string[]>;

/** Every way to write a direction, the words of the form first. */
export const directionNames: readonly (readonly [string, Text])[] = (
  Object.entries(directionWords) as [keyof typeof otherNames, Text][]
).flatMap(([key, words]) => [
  [key, words] as const,
  ...otherNames[key].map((name) => [key, { zh: name, en: name }] as const),
]);

const signs = directionNames.flatMap(([key, { zh }]) => [[zh, key] as const]).sort((a, b) => b[0].length - a[0].length);

/** The direction that a text begins with, and the rest of it: ≥95% is at least, and 95%. */
export function leadingDirection(text: string): { readonly direction: string; readonly rest: string } | null {
  const plain = withoutInvisible(text)
    .trim()
    // Only these: folding more would make digits of note marks.
    .replace(/[＜＝＞]/g, (sign) => '<=>'['＜＝＞'.indexOf(sign)] ?? sign);
  const found = signs.find(([sign]) => plain.startsWith(sign));
  if (!found) return null;
  const rest = plain.slice(found[0].length).trim();
  return rest === '' ? null : { direction: found[1], rest };
}
