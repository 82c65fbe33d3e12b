import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '@chengxiao/domain';
import { declaredTexts, type Words } from '@chengxiao/ui';
import { expect, it } from '@jest/globals';
import type { ModuleHelp } from '../src/shell/help/help';

const root = join(import.meta.dirname, '../../..');

/** The words of the glossary for what people read: each with those to avoid, in one language. */
type Word = { readonly use: string; readonly avoid: readonly string[] };

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const list = (cell = ''): string[] => cell.split('、').filter((word) => word !== '');

function readWords(): Record<'zh' | 'en', Word[]> {
  const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
  const [, section = ''] = glossary.split('## 用语 Words that people read\n');
  const rows =
    section
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('| '))
      .map(cells) ?? [];
  const [, ...words] = rows.filter(([use = '']) => !use.startsWith('-'));
  return {
    zh: words.map(([use = '', avoid]) => ({ use, avoid: list(avoid) })),
    en: words.map(([, , use = '', avoid]) => ({ use, avoid: list(avoid) })),
  };
}

/** A word that is avoided may stand within a longer one that is used, such as 批复部门 in 批复部门整体目标. */
function avoidedIn(text: string, words: readonly Word[]): string[] {
  const kept = words.reduce((left, { use }) => (use ? left.replaceAll(use, '') : left), text).toLowerCase();
  return words.flatMap(({ use, avoid }) =>
    avoid.filter((word) => kept.includes(word.toLowerCase())).map((word) => `${word} → ${use}`),
  );
}

const flat = (words: Words): string[] =>
  Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : flat(value)));

async function load(folder: string, ending: string): Promise<unknown[]> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return Promise.all(names.filter((name) => name.endsWith(ending)).map((name) => import(join(root, folder, name))));
}

/** The texts of pages, of their help, and what rules say. */
async function textsIn(language: 'zh' | 'en'): Promise<string[]> {
  for (const folder of ['apps/web/src', 'apps/web/portal', 'libs/ui/src']) await load(folder, '.i18n.ts');
  const helps = (await load('apps/web/src', '.help.ts')) as { help: ModuleHelp }[];
  return [
    ...[...declaredTexts().values()].flatMap((both) => flat(both[language])),
    ...helps.flatMap(({ help }) => Object.values(help).flatMap((page) => [page[language].what, ...page[language].who])),
    ...Object.values(messages).map((text) => text[language]),
  ];
}

const words = readWords();

it('reads the list of the glossary', () => {
  expect(words.zh.length).toBeGreaterThan(10);
  expect(words.zh.every(({ use, avoid }) => use !== '' && avoid.length > 0)).toBe(true);
  expect(avoidedIn('批复部门整体目标，阻止送审', words.zh)).toEqual(['阻止送审 → 须改正']);
});

it.each(['zh', 'en'] as const)('uses no word that is to be avoided: %s', async (language) => {
  const texts = await textsIn(language);
  expect(texts.length).toBeGreaterThan(3000);
  expect(texts.flatMap((text) => avoidedIn(text, words[language]).map((fault) => `${fault}: ${text}`))).toEqual([]);
});

/** Words after a figure that are the third person of a verb, no plural. */
const verbs = /^(is|was|has|does|asks|gets|gives|goes|says|states|waits|misses|exceeds|meets|needs|warns|times)$/;
/** Figures that are a limit or a share, never one. */
const limits =
  /^(max|min|scale|slope|limit|total|ofDimension|factor|cells|seconds|maxGap|zeroAt|ratio|funds|excellent|support)$/;

it('says one thing otherwise than several in English', async () => {
  const faults = (await textsIn('en')).filter((text) =>
    [...text.matchAll(/\{+(\w+)(?::wan)?\}+ ([a-z]+s)\b/g)].some(
      ([, name = '', word = '']) => !verbs.test(word) && !limits.test(name),
    ),
  );
  expect(faults).toEqual([]);
});
