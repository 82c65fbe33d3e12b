import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { goldenAnswer, goldenDifferences, goldenFile } from '../files/golden-file';
import { readJson } from '../files/json-file';
import { runGolden } from '../golden/golden';
import { nm10hao, shippedPacks } from '../rule-pack/shipped';

const { value: golden } = readJson(
  readFileSync(new URL('../../data/scoring-golden.json', import.meta.url), 'utf8'),
  goldenFile,
);
if (!golden) throw new Error('the golden cases do not read');

describe('the golden cases', () => {
  it.each(golden.map((entry) => [entry.rule, JSON.stringify(entry.input), entry] as const))(
    'scores %s %s as the reference does',
    (_rule, _input, entry) => {
      expect(goldenAnswer(entry)).toBe(entry.expected);
    },
  );

  it('that differ are named with what the rule gives', () => {
    const [first] = golden;
    if (!first) throw new Error('no case');
    expect(goldenDifferences([first, { ...first, expected: '9.99' }])).toEqual([
      { ...first, expected: '9.99', index: 1, actual: '10.00' },
    ]);
  });
});

describe.each(shippedPacks.map((pack) => [pack.id, pack] as const))('the golden cases of %s', (_id, pack) => {
  it('pass', () => {
    expect(runGolden(pack).filter(({ passed }) => !passed)).toEqual([]);
    expect(pack.golden.length).toBeGreaterThan(15);
  });
});

describe('a pack that was changed', () => {
  it('fails the golden cases that its change touches, and no others', () => {
    const changed = { ...nm10hao, reverse: { ...nm10hao.reverse, kind: 'inverseRatio' as const } };
    const failed = runGolden(changed).filter(({ passed }) => !passed);
    expect(failed.map(({ case: { kind, expected }, actual }) => [kind, expected, actual])).toEqual([
      ['atMost', '9.00', '9.09'],
      ['atMost', '0.00', '5.00'],
    ]);
  });
});
