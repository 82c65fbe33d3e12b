import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { nm10hao } from '../rule-pack/shipped';
import { lintSample, readClaimingSamples } from './sample-lint';

const [sample] =
  readClaimingSamples(readFileSync(new URL('../../data/sample-projects.json', import.meta.url), 'utf8')).value
    ?.projects ?? [];
if (!sample) throw new Error('no sample');

type Row = readonly [string, string];
const moneyFindings = (rows: readonly Row[]): string[] => {
  const src = rows.map(([name, amount]) => [name, amount, amount, amount] as [string, string, string, string]);
  return lintSample(nm10hao, { ...sample, budget: '100', exec: '100', src }, [])
    .filter(({ found }) => found.rule === 'L05')
    .map(({ place }) => place);
};

describe('the money table of a form', () => {
  it.each([
    [
      [
        ['财政拨款', '80'],
        ['其他资金', '20'],
      ],
    ],
    [
      [
        ['年度资金总额', '100'],
        ['其中：财政拨款', '80'],
        ['其他资金', '20'],
      ],
    ],
    [
      [
        ['财政拨款', '80'],
        ['其中：一般公共预算', '50'],
        ['其中：政府性基金', '30'],
        ['其他资金', '20'],
      ],
    ],
    [
      [
        ['合计', '100'],
        ['财政拨款', '80'],
        ['其中:上年结转', '5'],
        ['其他资金', '20'],
      ],
    ],
  ] as readonly [readonly Row[]][])('%j adds up: parts of a source are not summed again', (rows) => {
    expect(moneyFindings(rows)).toEqual([]);
  });

  it('is told where its sources do not add up', () => {
    expect(
      moneyFindings([
        ['财政拨款', '80'],
        ['（其中）政府性基金', '20'],
      ]),
    ).toHaveLength(1);
    expect(
      moneyFindings([
        ['年度资金总额', '100'],
        ['其中：财政拨款', '80'],
        ['其他资金', '10'],
      ]),
    ).toHaveLength(1);
  });
});
