import { expect, it } from '@jest/globals';
import { missingFrom, readLock } from './lock.ts';

it('locks the optional packages of every platform, or npm ci refuses the file (npm run lock adds them)', () => {
  expect(missingFrom(readLock()).map(({ place }) => place)).toEqual([]);
});
