import { coverage } from './coverage';

/** A stretch of text that is set in one typeface, by its file; null where none has its characters. */
export type TypeRun = { readonly text: string; readonly face: string | null };

type Range = readonly [from: number, to: number, face: number];

const fileOf = (face: number): string => coverage[face]?.[0] ?? '';
const faceNamed = (name: string): number => coverage.findIndex(([file]) => file.includes(name));
/** What official forms are set in, and the two that need more than one character to choose them. */
const [main, mongolian, emoji] = [0, faceNamed('Mongolian'), faceNamed('Emoji')];

let ranges: readonly Range[] | null = null;

/** All ranges in order; unpacked when the first text is looked at. */
function allRanges(): readonly Range[] {
  return (ranges ??= coverage
    .flatMap(([, packed], face) => {
      let end = 0;
      return packed.split(' ').map((word): Range => {
        const [gap = 0, length = 0] = word.split('.').map((each) => parseInt(each, 36));
        const from = end + gap;
        end = from + length;
        return [from, end, face];
      });
    })
    .sort(([a], [b]) => a - b));
}

/** The typeface a character is set in. */
function faceOf(code: number): number | null {
  const all = allRanges();
  let [low, high] = [0, all.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to, face] = all[middle] ?? [0, 0, 0];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return face;
  }
  return null;
}

/** The file of the typeface that has a character, or null. */
export function typefaceOf(character: string): string | null {
  const face = faceOf(character.codePointAt(0) ?? 0);
  return face === null ? null : fileOf(face);
}

/** Spaces and what only joins or chooses the forms of others: nothing is drawn for them. */
const silent = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;
/** A sign that is to be a picture, or a key: its figure alone would come from the main typeface. */
const pictured = /[\uFE0F\u20E3]|\p{Emoji_Presentation}|\p{Emoji_Modifier}/u;
const keys = /^[0-9#*]$/;

type Stretch = { text: string; face: number | null };

/** The typefaces of what a reader sees as one character. */
function stretchesOf(cluster: string, before: number | null): Stretch[] {
  const seen = [...cluster].filter((each) => !silent.test(each));
  // A space between words of one script is a space of that script; pictures have a wide one, and the others none.
  if (seen.length === 0) return [{ text: cluster, face: before === mongolian ? before : main }];
  const faces = seen.map((each) => faceOf(each.codePointAt(0) ?? 0));
  if (pictured.test(cluster) && seen.every((each, at) => faces[at] === emoji || keys.test(each)))
    return [{ text: cluster, face: emoji }];
  if (new Set(faces).size === 1) return [{ text: cluster, face: faces[0] ?? null }];
  let last = before;
  return [...cluster].map((text) => {
    last = silent.test(text) ? last : faceOf(text.codePointAt(0) ?? 0);
    return { text, face: last };
  });
}

const clusters = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** What nearly every text is made of: no need to look further. */
const plain = /^[\n\r -~\u3001-\u3011\u4E00-\u9FA5\uFF01-\uFF5D]*$/;

/** A text by the typefaces it is set in; put together, the runs are the text. */
export function runsOf(text: string): TypeRun[] {
  if (plain.test(text)) return [{ text, face: fileOf(main) }];
  const runs: Stretch[] = [];
  for (const { segment } of clusters.segment(text))
    for (const stretch of stretchesOf(segment, runs.at(-1)?.face ?? main)) {
      const last = runs.at(-1);
      if (last && last.face === stretch.face) last.text += stretch.text;
      else runs.push(stretch);
    }
  return runs.map(({ text: each, face }) => ({ text: each, face: face === null ? null : fileOf(face) }));
}

/** What of a run is drawn: spaces that its typeface may lack are plain ones, and what nobody sees is left out but for joined scripts. */
export function drawnText({ text, face }: TypeRun): string {
  const joins = face === fileOf(mongolian) || face === fileOf(emoji);
  return text.replace(/[^\n\r -~\u3000]/gu, (sign) => {
    if (!silent.test(sign) || (joins && sign !== '\t')) return sign;
    return /\p{White_Space}/u.test(sign) ? ' ' : '';
  });
}

/** Characters of a text that no typeface has, each once. */
export const missingIn = (text: string): string[] => [
  ...new Set(runsOf(text).flatMap(({ text: each, face }) => (face === null ? seenIn(each) : []))),
];
const seenIn = (text: string): string[] => [...text].filter((each) => !silent.test(each));

/** A character by its number, as Unicode writes it. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The text with the number of each character that cannot be drawn in its place, so that nothing vanishes. */
export const spellMissing = (text: string): string =>
  runsOf(text)
    .map(({ text: each, face }) =>
      face === null ? [...each].map((sign) => (silent.test(sign) ? sign : `〔${codeOf(sign)}〕`)).join('') : each,
    )
    .join('');

/** Whether all of a text is Mongolian script: then it runs from top to bottom. */
export function isMongolian(text: string): boolean {
  const runs = runsOf(text);
  return (
    /\p{Script=Mongolian}/u.test(text) &&
    runs.every(({ text: each, face }) => face === fileOf(mongolian) || seenIn(each).length === 0)
  );
}
