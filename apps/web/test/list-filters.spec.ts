import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../src');
const pages = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx$/.test(path) && !path.endsWith('.spec.tsx'))
  .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8') }))
  .filter(({ text }) => text.includes('const filters: readonly FilterSpec[] = ['));

/** Keys of the filters a page declares: `{ kind: 'choice', key: 'year' }`, `oneOf('state', …)`. */
function declaredIn(text: string): string[] {
  const [, list = ''] = /const filters: readonly FilterSpec\[\] = \[\n(.*?)\n {2}\];/s.exec(text) ?? [];
  return [...list.matchAll(/\bkey: '(\w+)'|\boneOf\('(\w+)'/g)].map(([, key, choice]) => key ?? choice ?? '');
}

/** The value of a filter as it is read, `filter.year` or `({ year })`; a label `t('filter.year')` is none. */
const asksFor = (key: string): RegExp => new RegExp(`(?<!['\\w])filter\\.${key}\\b|[{,] ${key}(?:,| \\})`);

it('every filter a list offers is kept in the address and asked for', () => {
  const forgotten = pages.flatMap(({ path, text }) =>
    declaredIn(text)
      .filter((key) => !asksFor(key).test(text))
      .map((key) => `${path}: ${key}`),
  );
  expect(forgotten).toEqual([]);
  expect(pages.length).toBeGreaterThan(10);
});
