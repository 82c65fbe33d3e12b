import { describe, expect, it } from '@jest/globals';
import { versionInForce } from './version';

describe('the version in force on a day', () => {
  const versions = [
    { versionNo: 2, approvedOn: '2026-06-10' },
    { versionNo: 1, approvedOn: '2026-01-20' },
    { versionNo: 3, approvedOn: '2026-06-10' },
  ];
  it.each([
    ['2026-01-19', null],
    ['2026-01-20', 1],
    ['2026-06-09', 1],
    ['2026-06-10', 3],
    ['2030-01-01', 3],
  ])('on %s is %s', (on, no) => {
    expect(versionInForce(versions, on)?.versionNo ?? null).toBe(no);
  });

  it('is none while nothing was approved', () => {
    expect(versionInForce([], '2026-01-20')).toBeNull();
  });
});
