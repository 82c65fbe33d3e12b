import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { blockingOf, lintTarget } from '../lint/lint-target';
import { nm10hao, shippedPack } from '../rule-pack/shipped';
import { checkWeights } from '../rule-pack/weights';
import type { IndicatorRow, TargetDraft, TargetFrame } from '../targets/target';
import { checkTarget } from '../targets/target.check';
import type { IndicatorEntry } from './indicator-entry';
import { checkIndicatorEntry } from './indicator-entry.rules';
import { treePlaceOf, rowOfEntry, rowsOfStarter, starterPacksOf } from './starter';

type Group = Pick<IndicatorEntry, 'kind' | 'projectTag' | 'functionCode' | 'cites'> & {
  readonly indicators: readonly Omit<IndicatorEntry, 'kind' | 'projectTag' | 'functionCode' | 'cites'>[];
};
const groups = ['starter-packs', 'common', 'sector'].flatMap(
  (name) => JSON.parse(readFileSync(new URL(`../../data/indicators/${name}.json`, import.meta.url), 'utf8')) as Group[],
);
const shipped: IndicatorEntry[] = groups.flatMap(({ kind, projectTag, functionCode, cites, indicators }) =>
  indicators.map((each) => ({
    ...each,
    kind,
    projectTag: projectTag ?? '',
    functionCode: kind === 'sector' ? functionCode : null,
    cites,
    entryVersion: 1,
    jurisdiction: '150000',
    fromYear: 2021,
    toYear: null,
    replaces: null,
  })),
);
const packs = starterPacksOf(shipped);

const frame: TargetFrame = {
  year: 2026,
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  yearFunds: '10000000.00',
};
const step = {
  id: 's',
  name: '组织实施',
  method: '按年度计划组织实施并验收',
  funds: '10000000.00',
  startDate: '2026-03-01',
  endDate: '2026-11-30',
  resources: '',
  responsible: '项目科',
};
/** What is local is filled with something plausible: the open values are the declarer's. */
const filled = (row: Omit<IndicatorRow, 'id' | 'period' | 'note'>, index: number): IndicatorRow => ({
  ...row,
  id: `r${index}`,
  period: 'annual',
  note: '',
  basis: row.basis ?? 'plan',
  value: row.nature === 'qualitative' ? null : (row.value ?? (row.unit === '%' ? '5' : '12')),
});

describe('the indicators that come with the system', () => {
  it('are at least 80 of at least 10 types, each complete and once', () => {
    expect(packs.length).toBeGreaterThanOrEqual(10);
    expect(packs.flatMap(({ entries }) => entries).length).toBeGreaterThanOrEqual(80);
    expect(new Set(shipped.map(({ entryId }) => entryId)).size).toBe(shipped.length);
    const lacking = shipped.flatMap((entry) =>
      checkIndicatorEntry(nm10hao, entry).map(({ path, key }) => `${entry.name} ${path} ${key}`),
    );
    expect(lacking).toEqual([]);
  });
});

describe.each(packs.map((pack) => [pack.projectTag, pack] as const))('the starter pack %s', (projectTag, pack) => {
  const rows = rowsOfStarter(nm10hao, pack);
  const draft: TargetDraft = {
    annualGoal: `完成年度${projectTag}任务,达到预定的产出和效益`,
    midtermGoal: '',
    indicators: rows.map(filled),
    planSteps: [step],
  };

  it('has the weights the pack of the region asks for, a benefit and no name twice', () => {
    expect(checkWeights(nm10hao, rows)).toEqual([]);
    expect(checkTarget(nm10hao, draft, frame)).toEqual([]);
  });

  it('blocks nothing in the indicator check', () => {
    const subject = {
      draft,
      frame,
      projectName: `${projectTag}项目`,
      total: null,
      midtermTotal: null,
      funds: [{ year: 2026, source: 'fiscal' as const, amount: frame.yearFunds }],
    };
    const blocking = blockingOf(lintTarget(nm10hao, subject)).filter(({ path }) => !path.endsWith('.value'));
    expect(blocking.map(({ rule, path, key }) => `${rule} ${path} ${key}`)).toEqual([]);
  });
});

describe('an entry under another tree of dimensions', () => {
  const mof101 = shippedPack('mof-101hao-2021');
  if (!mof101) throw new Error('no such pack');
  const [cost] = shipped.filter(({ level2 }) => level2 === 'cost');
  const [lasting] = shipped.filter(({ level2 }) => level2 === 'sustainable');

  it('goes to the dimension that cost has of its own, or stays open', () => {
    expect(treePlaceOf(mof101, cost as IndicatorEntry)).toEqual({ level1: 'cost', level2: 'economicCost' });
    expect(treePlaceOf(mof101, lasting as IndicatorEntry)).toEqual({ level1: 'benefit', level2: '' });
    expect(treePlaceOf(nm10hao, cost as IndicatorEntry)).toEqual({ level1: 'output', level2: 'cost' });
  });

  it('keeps no weights that do not fit', () => {
    for (const pack of packs) for (const { weight } of rowsOfStarter(mof101, pack)) expect(weight).toBeNull();
  });

  it('says where a row came from, and leaves its weight to the declarer', () => {
    const row = rowOfEntry(nm10hao, cost as IndicatorEntry);
    expect(row).toMatchObject({ libraryId: cost?.entryId, libraryVersion: 1, weight: null, name: cost?.name });
  });
});
