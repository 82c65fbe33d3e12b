import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nm10hao } from '../rule-pack/shipped';
import type { IndicatorEntryDraft } from './indicator-entry';
import { checkIndicatorEntry, remainderBefore, entriesInForce, entryCovers } from './indicator-entry.rules';

const good: IndicatorEntryDraft = {
  kind: 'projectType',
  functionCode: null,
  projectTag: '农村公路',
  level1: 'output',
  level2: 'quality',
  name: '工程交工验收合格率',
  explanation: '验收合格的工程数占全部交工工程数的比例',
  nature: 'positive',
  direction: 'eq',
  value: '100',
  standard: '',
  unit: '%',
  weight: '10',
  basis: 'industry',
  method: 'directProof',
  source: '质量监督机构',
  evidence: '交工验收报告',
  scoringRule: '等于指标值得满分',
  cites: ['财预〔2021〕101号'],
  fromYear: 2026,
  toYear: null,
  replaces: null,
};
const pathsOf = (change: Partial<IndicatorEntryDraft>) =>
  checkIndicatorEntry(nm10hao, { ...good, ...change }).map(({ path, key }) => `${path} ${key}`);

describe('a complete entry', () => {
  it('has nothing missing', () => {
    expect(pathsOf({})).toEqual([]);
    expect(pathsOf({ kind: 'common', projectTag: '', weight: null, value: null, basis: null })).toEqual([]);
    expect(pathsOf({ kind: 'sector', projectTag: '', functionCode: '214' })).toEqual([]);
    expect(pathsOf({ nature: 'qualitative', direction: null, value: null, unit: '', basis: null })).toEqual([]);
  });

  it.each<[Partial<IndicatorEntryDraft>, string]>([
    [{ name: ' ' }, 'name required'],
    [{ explanation: '' }, 'explanation required'],
    [{ level1: 'nothing' }, 'level1 unknownLevel1'],
    [{ level2: 'social' }, 'level2 unknownLevel2'],
    [{ nature: null }, 'nature required'],
    [{ direction: null }, 'direction required'],
    [{ unit: '' }, 'unit required'],
    [{ basis: null }, 'basis required'],
    [{ value: '-1' }, 'value valueNegative'],
    [{ weight: '0' }, 'weight weightNotPositive'],
    [{ method: null }, 'method required'],
    [{ source: '' }, 'source required'],
    [{ scoringRule: '' }, 'scoringRule required'],
    [{ projectTag: '' }, 'projectTag required'],
    [{ functionCode: '214' }, 'functionCode entryNotSector'],
    [{ kind: 'common' }, 'projectTag entryNotProjectType'],
    [{ kind: 'sector', projectTag: '', functionCode: '21' }, 'functionCode entryFunctionCode'],
    [{ toYear: 2025 }, 'toYear entryYearOrder'],
    [{ nature: 'qualitative', direction: null }, 'value qualitativeWithValue'],
  ])('lacks with %j exactly %s', (change, expected) => {
    expect(pathsOf(change)).toEqual([expected]);
  });
});

describe('validity', () => {
  const year = fc.integer({ min: 2014, max: 2100 });
  it('of a version and the rest of the one before never overlap, and leave no year out', () => {
    fc.assert(
      fc.property(year, fc.option(year), year, year, (fromYear, last, next, asked) => {
        const toYear = last === null ? null : Math.max(last, fromYear);
        const old = { fromYear, toYear };
        const rest = remainderBefore(old, { fromYear: next, toYear: null });
        const still = rest
          ? rest.state === 'inForce' && entryCovers({ fromYear, toYear: rest.toYear }, asked)
          : entryCovers(old, asked);
        expect(still).toBe(entryCovers(old, asked) && asked < next);
      }),
    );
  });

  it('of a later version stays when one for years before it comes into force', () => {
    const between = { fromYear: 2026, toYear: 2027 };
    expect(remainderBefore({ fromYear: 2028, toYear: null }, between)).toBeNull();
    expect(remainderBefore({ fromYear: 2024, toYear: null }, between)).toEqual({ state: 'inForce', toYear: 2025 });
    expect(remainderBefore({ fromYear: 2027, toYear: null }, between)).toEqual({ state: 'retired', toYear: null });
  });

  it('lets a nearer division add and replace, only below itself', () => {
    const entry = (entryId: string, jurisdiction: string, replaces: string | null = null, fromYear = 2026) => ({
      entryId,
      jurisdiction,
      replaces,
      fromYear,
      toYear: null,
    });
    const all = [
      entry('a', '150000'),
      entry('b', '150000'),
      entry('c', '150600', 'a'),
      entry('d', '150626'),
      entry('e', '150700'),
    ];
    const ids = (ancestry: string[], of = 2026) => entriesInForce(all, of, ancestry).map(({ entryId }) => entryId);
    expect(ids(['150000'])).toEqual(['a', 'b']);
    expect(ids(['150600', '150000'])).toEqual(['b', 'c']);
    expect(ids(['150626', '150600', '150000'])).toEqual(['b', 'c', 'd']);
    expect(ids(['150700', '150000'])).toEqual(['a', 'b', 'e']);
    expect(ids(['150600', '150000'], 2025)).toEqual([]);
    // What an upper division says about a lower one's entry replaces nothing.
    expect(entriesInForce([entry('x', '150600'), entry('y', '150000', 'x')], 2026, ['150600', '150000'])).toHaveLength(
      2,
    );
  });
});
