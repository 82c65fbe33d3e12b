import { describe, expect, it } from '@jest/globals';
import type { RulePack } from './rule-pack';
import { nm10hao } from './shipped';
import { validatePack } from './validate';

const clause = '本地做法';
const found = (change: Partial<RulePack>): string[] =>
  validatePack({ ...nm10hao, ...change }).map(({ path, key }) => `${path} ${key}`);
const [standard, noSatisfaction] = nm10hao.weights;
if (!standard || !noSatisfaction) throw new Error('no weights');
const deduct = { kind: 'deduct', clause, per: '1', points: '0', partialStep: 'ceil' } as const;

describe('rules that take nothing off', () => {
  it.each([
    ['positive', { positive: deduct }, 'positive.points'],
    ['reverse', { reverse: deduct }, 'reverse.points'],
    ['equal', { equal: deduct }, 'equal.points'],
    ['of a kind', { byKind: [{ side: 'atMost', level1: 'output', rule: deduct }] }, 'byKind.0.rule.points'],
    ['of budget execution', { budget: { ...deduct, fullFrom: '0.9', per: '0.05' } }, 'budget.points'],
    ['whatever is spent', { budget: { ...deduct, points: '1', fullFrom: '0', per: '0.05' } }, 'budget.fullFrom'],
    ['as the floor is all points', { positive: { ...deduct, points: '1', floor: '50' } }, 'positive.floor'],
    [
      'as the only tier is full',
      { budget: { kind: 'banded', clause, tiers: [{ min: '0', share: '1' }] } },
      'budget.tiers.0.share',
    ],
    [
      'as every tier is full',
      {
        positive: {
          kind: 'tiered',
          clause,
          of: 'ratio',
          tiers: [
            { min: '0.5', share: '1' },
            { min: '0', share: '1' },
          ],
        },
      },
      'positive.tiers.1.share',
    ],
  ] as readonly (readonly [string, Partial<RulePack>, string])[])('%s are refused', (_, change, path) => {
    expect(found(change)).toEqual([`${path} packAlwaysFull`]);
  });

  it('leave points by a floor below the weights', () => {
    expect(found({ positive: { ...deduct, points: '1', floor: '2' } })).toEqual([]);
  });
});

describe('marks and weights nobody can have', () => {
  it('begin above the target', () => {
    const tiers = [
      { min: '1.2', share: '1' },
      { min: '0', share: '0' },
    ];
    expect(found({ positive: { kind: 'tiered', clause, of: 'ratio', tiers } })).toEqual([
      'positive.tiers.0.min packBandBeyond',
    ]);
    expect(found({ positive: { kind: 'tiered', clause, of: 'actual', tiers } })).toEqual([]);
  });

  it('are points of a dimension that the condition leaves without rows', () => {
    const groups = [
      { level1: ['output'], weight: '50' },
      { level1: ['benefit'], weight: '30' },
      { level1: ['satisfaction'], weight: '10' },
    ];
    expect(found({ weights: [standard, { ...noSatisfaction, groups }] })).toEqual([
      'weights.1.groups.2.weight packNoRows',
    ]);
    const shared = [groups[0], { level1: ['benefit', 'satisfaction'], weight: '40' }] as typeof groups;
    expect(found({ weights: [standard, { ...noSatisfaction, groups: shared }] })).toEqual([]);
  });

  it('are finer than scores are rounded', () => {
    const groups = standard.groups.map((group, index) => ({
      ...group,
      weight: ['50.005', '29.995', '10'][index] ?? '',
    }));
    expect(found({ weights: [{ ...standard, groups }] })).toEqual([
      'weights.0.groups.0.weight weightTooFine',
      'weights.0.groups.1.weight weightTooFine',
    ]);
    expect(
      found({
        weights: [
          {
            ...standard,
            budget: '10.001',
            groups: [{ level1: ['output'], weight: '49.999' }, ...standard.groups.slice(1)],
          },
        ],
      }),
    ).toEqual(['weights.0.budget weightTooFine', 'weights.0.groups.0.weight weightTooFine']);
  });

  it('are two bands under one key', () => {
    const { qualitative } = nm10hao;
    const bands = qualitative.bands.map((band) => ({ ...band, key: 'full' }));
    expect(found({ qualitative: { kind: 'range', clause, bands } })).toEqual([
      'qualitative.bands.1.key packRepeated',
      'qualitative.bands.2.key packRepeated',
    ]);
    expect(
      found({ byKind: [{ side: 'qualitative', level1: 'benefit', rule: { kind: 'range', clause, bands } }] }),
    ).toEqual(['byKind.0.rule.bands.1.key packRepeated', 'byKind.0.rule.bands.2.key packRepeated']);
  });
});

describe('bounds that turn round', () => {
  it('are execution rates that fall as the year goes on', () => {
    const { monitoring } = nm10hao;
    const execution = [
      { month: 4, atLeast: '0.6' },
      { month: 8, atLeast: '0.4' },
    ];
    expect(found({ monitoring: { ...monitoring, execution } })).toEqual([
      'monitoring.execution.1.atLeast packRateOrder',
    ]);
  });

  it('are too much that is less than all', () => {
    expect(found({ overFulfilment: { ...nm10hao.overFulfilment, flagAbove: '0.9' } })).toEqual([
      'overFulfilment.flagAbove packFlagBelowTarget',
    ]);
  });

  it('are caps that no execution rate lies below', () => {
    expect(found({ caps: [{ clause, executionBelow: '0', maxTotal: '60' }] })).toEqual([
      'caps.0.executionBelow packNeverBelow',
    ]);
  });
});
