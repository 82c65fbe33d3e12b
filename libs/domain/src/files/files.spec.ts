import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { checkClaimedScores } from '../evaluation/claim.rules';
import { inflationOf } from '../evaluation/claims';
import { nm10hao } from '../rule-pack/shipped';
import { checkClaims, claimsFile } from './claims-file';
import { readJson } from './json-file';
import { readSamples } from './sample-file';

const text = (name: string): string => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');

describe('disclosed self-scores', () => {
  const { value } = readJson(text('disclosed-self-scores.json'), claimsFile);
  if (!value) throw new Error('the disclosed rows do not read');
  const checked = checkClaims(nm10hao, value);

  it.each(checked.rows.map((row) => [row.source, row.indicator, row] as const))('%s %s reproduces', (_s, _i, row) => {
    expect(row.reproduced).toBe(true);
  });

  it('are all scorable, and show who claims more than the rule gives', () => {
    expect(checked.refused).toEqual([]);
    expect(checked.rows).toHaveLength(18);
    expect(checked.sources.map(({ source, excess, index }) => [source.split(' ')[0], excess, index])).toEqual([
      ['sxx.gov.cn', '1.16', '0.0193'],
      ['yongde.gov.cn', '0.00', '0.0000'],
      ['稷山县翟店镇卫生院', '0.27', '0.0180'],
      ['丽江古城区', '0.00', '0.0000'],
      ['苏州市财政局', '0.00', '0.0000'],
    ]);
  });

  it('that state another score than the rule are told apart', () => {
    const [row] = value;
    if (!row) throw new Error('no row');
    expect(checkClaims(nm10hao, [{ ...row, recomputed: '4.99' }]).rows[0]?.reproduced).toBe(false);
    expect(checkClaims(nm10hao, [{ ...row, delta: '0.01' }]).rows[0]?.reproduced).toBe(false);
  });
});

describe('claims the service refuses', () => {
  const row = {
    source: 's',
    indicator: '',
    kind: 'POS',
    target: '100',
    actual: '90',
    weight: '10',
    selfScore: '9',
  } as const;
  const refused = (over: Partial<Record<'selfScore' | 'weight' | 'target', string>>) =>
    checkClaims(nm10hao, [row, { ...row, ...over }]).refused.map(({ place }) => place);

  it.each([
    [{ selfScore: '10.01' }, '[1].selfScore'],
    [{ selfScore: '-1' }, '[1].selfScore'],
    [{ selfScore: '9.005' }, '[1].selfScore'],
    [{ weight: '10.001' }, '[1].weight'],
    [{ weight: '0' }, '[1].weight'],
    [{ weight: '100.5' }, '[1].weight'],
  ] as const)('%j is refused at its place', (over, place) => {
    expect(refused(over)).toEqual([place]);
  });

  it.each([
    ['10', '10'],
    ['0', '10'],
    ['9.99', '10'],
    ['10.01', '10'],
    ['10.001', '10'],
    ['11', '10'],
    ['90', '10'],
    ['-0.01', '10'],
    ['-10', '10'],
    ['9.999', '10'],
    ['4.51', '4.5'],
    ['0.01', '0.01'],
    ['0.011', '0.02'],
  ])('%s of %s is refused by both, or by neither', (selfScore, weight) => {
    const form = { claimedBudgetScore: null, items: [{ claimedScore: selfScore, weight }] };
    const ofForm = checkClaimedScores(nm10hao, form, '10').map(({ key }) => key);
    const ofBudget = checkClaimedScores(nm10hao, { claimedBudgetScore: selfScore, items: [] }, weight);
    expect(refused({ selfScore, weight })).toEqual(ofForm.map(() => '[1].selfScore'));
    expect(ofBudget.map(({ key }) => key)).toEqual(ofForm);
  });

  it('are none where the claim is only too high for the rule', () => expect(refused({ selfScore: '10' })).toEqual([]));
});

describe('the inflation index', () => {
  it('does not set points claimed too little off against points claimed too much', () => {
    const row = (claimed: string) => ({ claimed, score: '5.00', weight: '10' });
    expect(inflationOf([row('7'), row('3')])).toEqual({ excess: '2.00', weight: '20', index: '0.1000' });
    expect(inflationOf([])).toEqual({ excess: '0.00', weight: '0', index: null });
  });
});

describe('reading a file', () => {
  it('takes one project or a list', () => {
    const { value } = readSamples(text('sample-projects.json'));
    expect(value?.projects).toHaveLength(12);
    const one = readSamples(JSON.stringify(value?.projects[0])).value;
    expect(one).toMatchObject({ list: false, projects: [{ id: 'D01' }] });
  });

  it('names every place that is wrong', () => {
    const wrong = (change: object): string[] => {
      const [project] = JSON.parse(text('sample-projects.json')) as object[];
      return readSamples(JSON.stringify([{ ...project, ...change }])).problems.map(({ place }) => place);
    };
    expect(wrong({ budget: -1, rows: [] }).sort()).toEqual(['[0].budget', '[0].rows']);
    expect(wrong({ rows: [{ l1: '产出指标', nature: 'POS', op: 'TEXT', target: 1, weight: 1 }] })).toEqual([
      '[0].rows[0].op',
    ]);
    expect(wrong({ exec: 'much' })).toEqual(['[0].exec']);
    expect(readSamples('{').problems).toHaveLength(1);
  });
});
