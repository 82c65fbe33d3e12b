import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isPermissive, licences, type Locked } from './sbom.ts';

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND Zlib', true],
    ['MIT AND GPL-3.0', false],
    ['AGPL-3.0-only', false],
    ['UNKNOWN', false],
    ['SEE LICENSE IN LICENSE', false],
  ])('%s may be delivered: %s', (licence, may) => {
    expect(isPermissive(licence)).toBe(may);
  });

  it('of what the web is built of count as delivered, those of tools do not', () => {
    const { lines, wrong } = licences({
      '': {},
      'node_modules/react': { version: '1', license: 'GPL-3.0', dev: true },
      'node_modules/jest': { version: '2', license: 'GPL-3.0', dev: true },
      'node_modules/a/node_modules/pg': { version: '3', license: 'MIT' },
    });
    expect(lines).toEqual(['jest\t2\tGPL-3.0\ttools', 'pg\t3\tMIT\tdelivered', 'react\t1\tGPL-3.0\tdelivered']);
    expect(wrong).toEqual(['react 1: GPL-3.0']);
  });

  it('of everything that is delivered allow it', () => {
    const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as {
      packages: Record<string, Locked>;
    };
    expect(licences(lock.packages).wrong).toEqual([]);
  });
});
