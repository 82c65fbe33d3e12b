import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../../..');
const sources = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\/src\/.*(?<!\.(spec|messages|fixture))\.tsx?$/.test(name))
    .map((name) => join(root, folder, name)),
);

// The web is built with the sentences that its modules name; one that is put together at run time would be missing there.
it('has each sentence named in quotes where it is said', () => {
  const named = new Set(
    sources.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(['"`])(\w+)\1/g)].map(([, , key]) => key)),
  );
  expect(Object.keys(messages).filter((key) => !named.has(key))).toEqual([]);
});
