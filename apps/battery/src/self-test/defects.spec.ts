import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from '../cases.ts';
import { defects } from './defects.ts';

const root = join(import.meta.dirname, '../../../..');

describe('the planted defects', () => {
  it.each(defects)('$name: has its place, once', ({ file, find, put }) => {
    expect(readFileSync(join(root, file), 'utf8').split(find)).toHaveLength(2);
    expect(put).not.toBe(find);
  });

  it('are twenty, each with a finder that there is', () => {
    expect(new Set(defects.map(({ name }) => name)).size).toBeGreaterThanOrEqual(20);
    const names = cases.map(({ name }) => name);
    for (const { by } of defects)
      if ('case' in by) expect(names).toContain(by.case);
      else
        expect([
          by.spec,
          ['', '.ts', '.spec.ts', '.e2e.spec.ts']
            .map((end) => `${by.spec}${end}`)
            .some((path) => existsSync(join(root, path))),
        ]).toEqual([by.spec, true]);
  });
});
