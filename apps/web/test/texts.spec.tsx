import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declaredTexts, type Words } from '@chengxiao/ui';
import { expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../../..');
const files = ['apps/web/src', 'apps/web/portal', 'libs/ui/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.i18n.ts'))
    .map((name) => join(root, folder, name)),
);

function flat(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}
const parameters = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

it('says everything in Chinese and in English, with the same parameters', async () => {
  for (const file of files) await import(file);
  const faults: string[] = [];
  for (const [namespace, { zh, en }] of declaredTexts()) {
    const [chinese, english] = [new Map(flat(zh)), new Map(flat(en))];
    for (const [key, text] of chinese) {
      if (!text.trim() || !english.get(key)?.trim()) faults.push(`${namespace}:${key} is empty`);
      if (String(parameters(text)) !== String(parameters(english.get(key) ?? '')))
        faults.push(`${namespace}:${key} has different parameters`);
    }
    for (const key of english.keys()) if (!chinese.has(key)) faults.push(`${namespace}:${key} has no Chinese`);
  }
  expect(faults).toEqual([]);
  // Each file has a name of its own: of two with one name, the second would hide the first.
  const names = files.map((file) => / = texts\('(\w+)'/.exec(readFileSync(file, 'utf8'))?.[1] ?? file);
  expect(names.filter((name, at) => !declaredTexts().has(name) || names.indexOf(name) !== at)).toEqual([]);
});
