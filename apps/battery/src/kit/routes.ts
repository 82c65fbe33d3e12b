import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../../tools/workplace.ts';

export type Route = { readonly method: string; readonly path: string };
/** A line of the permission matrix: an operation, and who may call it. */
export type MatrixRow = { readonly section: string; readonly name: string; readonly may: ReadonlySet<string> };

/** The matrix as it is committed. */
export function matrix(): MatrixRow[] {
  const [text = ''] = readFileSync(join(root, 'docs/permissions.md'), 'utf8').split('## Tables');
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const [section = ''] = part.split('\n');
      const heads = (/^\| \|(.+)\|$/m.exec(part)?.[1] ?? '').split('|').map((cell) => cell.trim());
      return [...part.matchAll(/^\| `(.+?)` \|(.+)\|$/gm)].map(([, name = '', cells = '']) => ({
        section,
        name,
        may: new Set(cells.split('|').flatMap((cell, at) => (cell.trim() === '✓' ? [heads[at] ?? ''] : []))),
      }));
    });
}

export const routes = (): Route[] =>
  matrix()
    .filter(({ section }) => section === 'REST routes')
    .map(({ name }) => {
      const [method = '', path = ''] = name.split(' ');
      return { method, path };
    });
