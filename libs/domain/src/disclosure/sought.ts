import type { MessageKey } from '../messages';

/** What no published text may hold: the key of its sentence. */
export type SensitiveKey = Extract<MessageKey, `sensitive${string}`>;

/** One kind of thing that is looked for: where it begins and ends in a text of plain half-width signs. */
export type Sought = {
  readonly key: SensitiveKey;
  readonly find: (plain: string) => readonly (readonly [from: number, to: number])[];
};

/** How much of a text before a match is looked at. */
const context = 12;

/** Looks for a pattern; the group `it`, where there is one, is what is found. */
export function searching(
  key: SensitiveKey,
  source: string,
  matches: (found: string, before: string) => boolean = () => true,
): Sought {
  const pattern = new RegExp(source, 'gu');
  return {
    key,
    find: (plain) =>
      [...plain.matchAll(pattern)].flatMap((match) => {
        const found = match.groups?.['it'] ?? match[0];
        const from = match.index + match[0].lastIndexOf(found);
        return matches(found, plain.slice(Math.max(0, from - context), from))
          ? [[from, from + found.length] as const]
          : [];
      }),
  };
}
