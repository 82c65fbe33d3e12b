import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as domain from '@chengxiao/domain';
import { expect, it } from '@jest/globals';

const pages = join(import.meta.dirname, '../src');
const isPage = (path: string): boolean => /\.tsx?$/.test(path) && !/\.(spec|graphql|i18n|fixture)\.tsx?$/.test(path);
const texts = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .filter(isPage)
  .map((path) => readFileSync(join(pages, path), 'utf8'));
/** Words that stand between quotation marks, alone or at the end of a path: `'note'`, `path="head.note"`. */
const quoted = new Set(texts.flatMap((text) => [...text.matchAll(/['"`.](\w+)['"`]/g)].map(([, word = '']) => word)));

/** The lists of `*.fields.ts`: how each field of an object is read. */
const lists = Object.entries(domain).filter(
  ([name, value]) =>
    name.endsWith('Fields') &&
    typeof value === 'object' &&
    Object.values(value).every((reading) => typeof reading === 'function'),
);

/** What nobody types: the entry a row was taken from or replaces; and the report, whose parts are drawn by their list. */
const withoutControl = ['libraryId', 'libraryVersion', 'replaces', ...domain.exAnteSections];

it('every field that is sent has a place on a page', () => {
  const fields = lists.flatMap(([list, value]) => Object.keys(value).map((field) => ({ list, field })));
  const missing = fields.filter(({ field }) => !quoted.has(field) && !withoutControl.includes(field));
  expect(missing).toEqual([]);
  expect(lists.length).toBeGreaterThan(20);
});
