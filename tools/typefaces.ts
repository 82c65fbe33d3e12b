/**
 * Which character stands in which typeface, read from the typefaces themselves: a table for the domain and `@font-face`
 * rules for the pages. Part of `npm run generate`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as fontkit from 'fontkit';
import { root } from './workplace.ts';

const modules = join(root, 'node_modules');
const [table, styles] = ['libs/domain/src/forms/coverage.ts', 'libs/ui/src/typefaces.css'];

/** What is asked first stands first: the type of official forms, then what only it lacks. */
const main = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';
const mongolian = '@expo-google-fonts/noto-sans-mongolian/400Regular/NotoSansMongolian_400Regular.ttf';
const emoji = '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf';

/** No characters of ours: private ones mean something else in every font, the others are never seen. */
const left = /Private-Use|Variation-Selectors|Specials|Format-Controls|Tangut/;
const hanazono = readdirSync(join(modules, 'hanamin'))
  .filter((file) => file.endsWith('.woff2') && !left.test(file))
  .sort()
  .map((file) => `hanamin/${file}`);

type Range = readonly [from: number, to: number];

function rangesOf(characters: readonly number[]): Range[] {
  const found: [number, number][] = [];
  for (const code of characters) {
    const last = found.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else found.push([code, code]);
  }
  return found;
}

function charactersOf(file: string): number[] {
  const font = fontkit.create(readFileSync(join(modules, file)));
  if (!('characterSet' in font)) throw new Error(`${file} is no single typeface`);
  return [...font.characterSet].sort((a, b) => a - b);
}

/** Distances to the end of the range before, and lengths, to base 36: the whole table takes six kilobytes. */
function packed(ranges: readonly Range[]): string {
  let end = 0;
  return ranges
    .map(([from, to]) => {
      const words = [from - end, to - from].map((each) => each.toString(36));
      end = to;
      return from === to ? words[0] : words.join('.');
    })
    .join(' ');
}

const known = new Set<number>();
const faces = [main, mongolian, emoji, ...hanazono].map((file) => {
  const all = charactersOf(file);
  const own = all.filter((code) => !known.has(code));
  for (const code of own) known.add(code);
  return { file, all: rangesOf(all), own: rangesOf(own) };
});

const hex = (code: number): string => code.toString(16);
const unicodeRange = (ranges: readonly Range[]): string =>
  ranges
    .filter(([from]) => from > 0x7f)
    .map(([from, to]) => `U+${from === to ? hex(from) : `${hex(from)}-${hex(to)}`}`)
    .join(', ');

/** Pages load a file only where a character of its range stands and no type of the machine has it. */
const families: Readonly<Record<string, string>> = { [mongolian]: 'Chengxiao Mongolian', [emoji]: 'Chengxiao Emoji' };
const onPages = faces.filter(
  ({ file }) => file in families || /\.CJK-.*(Extension|Compatibility-Ideographs)/.test(file),
);

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

write(
  table,
  [
    '/** Which characters each typeface has that those before it lack; written by `tools/typefaces.ts`. */',
    'export const coverage: readonly (readonly [file: string, ranges: string])[] = [',
    ...faces.filter(({ own }) => own.length > 0).map(({ file, own }) => `  ['${file}', '${packed(own)}'],`),
    '];',
    '',
  ].join('\n'),
);
write(
  styles,
  [
    '/* Types for what the machine has none for; written by `tools/typefaces.ts`. */',
    ...onPages.map(({ file, all, own }) =>
      [
        `/* ${basename(file)} */`,
        '@font-face {',
        `  font-family: '${families[file] ?? 'Chengxiao Han'}';`,
        '  font-display: swap;',
        `  src: url('${file}') format('${file.endsWith('.woff2') ? 'woff2' : 'truetype'}');`,
        `  unicode-range: ${unicodeRange(file === mongolian ? own.filter(([from]) => (from >= 0x1800 && from < 0x1e00) || from > 0xffff || from === 0x202f) : file === emoji ? own : all)};`,
        '}',
      ].join('\n'),
    ),
    '',
  ].join('\n'),
);
