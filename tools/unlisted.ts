/** Migrations and entities that no list names: TypeORM would leave them out without a word. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workplace.ts';

const api = join(root, 'apps/api/src');
const lists = [
  { list: 'migrations/index.ts', members: /^migrations\/\d.*\.ts$/ },
  { list: 'entities.ts', members: /\.entity\.ts$/ },
];

/** The classes of these files that stand in no line of the list by themselves. */
export const missingFrom = (list: string, files: readonly string[]): string[] =>
  files
    .flatMap((text) => [...text.matchAll(/^export class (\w+)/gm)].map(([, name = '']) => name))
    .filter((name) => !new RegExp(`^  ${name},$`, 'm').test(list));

/** Each as a sentence tells it: `Waiting20261126092000 (apps/api/src/migrations/index.ts)`. */
export function unlisted(): string[] {
  const files = readdirSync(api, { recursive: true, encoding: 'utf8' });
  const read = (path: string): string => readFileSync(join(api, path), 'utf8');
  return lists.flatMap(({ list, members }) =>
    missingFrom(read(list), files.filter((path) => members.test(path)).map(read)).map(
      (name) => `${name} (apps/api/src/${list})`,
    ),
  );
}
