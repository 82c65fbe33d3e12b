import { type MessageKey, message, say, type Text } from '../messages';
import { D } from '../money';

/** In which measure a figure of a pack is read and typed. */
export type FigureUnit = 'percent' | 'points' | 'figure' | 'whole';
/** A figure in a sentence that may be changed in a draft, at its path in the pack. */
export type PackFigure = { readonly path: string; readonly value: string; readonly unit: FigureUnit };

/** One thing a pack says, in words, at its path: `weights.0`, `budget.tiers.1`. */
export type PackStatement = {
  readonly path: string;
  readonly text: Text;
  /** Document and clause it rests on; null where the statement needs none (names, cases). */
  readonly clause: string | null;
  readonly figures: readonly PackFigure[];
};

/** A share as people read it: `0.8` is 80%. */
export const percent = (ratio: string): string => `${new D(ratio).times(100).toFixed()}%`;

type Words = Readonly<Record<string, string | number | Text>>;

/** A sentence in both languages; words may differ between them. */
export function sentence(key: MessageKey, words: Words = {}): Text {
  const inLanguage = (language: 'zh' | 'en') =>
    Object.fromEntries(
      Object.entries(words).map(([name, word]) => [name, typeof word === 'object' ? word[language] : word]),
    );
  return { zh: say(message(key, inLanguage('zh')), 'zh'), en: say(message(key, inLanguage('en')), 'en') };
}

/** A statement with its figures. */
export const statement = (
  path: string,
  text: Text,
  clause: string | null,
  figures: readonly PackFigure[] = [],
): PackStatement => ({ path, text, clause, figures });

export const percentFigure = (path: string, value: string): PackFigure => ({ path, value, unit: 'percent' });
export const pointsFigure = (path: string, value: string): PackFigure => ({ path, value, unit: 'points' });
export const plainFigure = (path: string, value: string): PackFigure => ({ path, value, unit: 'figure' });
export const wholeFigure = (path: string, value: number): PackFigure => ({ path, value: String(value), unit: 'whole' });

/** Names one after another, as each language separates them. */
export const joinNames = (names: readonly Text[]): Text => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
});

/** Several texts as one. */
export const joinTexts = (parts: readonly Text[], separator: Text): Text => ({
  zh: parts.map(({ zh }) => zh).join(separator.zh),
  en: parts.map(({ en }) => en).join(separator.en),
});
