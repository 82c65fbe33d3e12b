import { describe, expect, it } from '@jest/globals';
import { parsePack } from './parse';
import { packInForce, type Validity } from './in-force';
import { resolvePack, successorOf } from './resolve';
import type { RulePack } from './rule-pack';
import { nm10hao, shippedDocuments, shippedPack, shippedPacks } from './shipped';
import { validatePack } from './validate';

const found = (change: Partial<RulePack>): string[] =>
  validatePack({ ...nm10hao, ...change }).map(({ path, key }) => `${path} ${key}`);

describe('the packs of the build', () => {
  it.each(shippedDocuments.map((document) => [document.id, document] as const))(
    '%s has the shape of a pack',
    (_id, document) => {
      expect(parsePack(document)).toEqual({ document, findings: [] });
    },
  );

  it.each(shippedPacks.map((pack) => [pack.id, pack] as const))('%s holds together', (_id, pack) => {
    expect(validatePack(pack)).toEqual([]);
  });

  it('are the region 10号 pack, and three patterns founded on it', () => {
    expect(shippedPacks.map(({ id, jurisdiction }) => [id, jurisdiction])).toEqual([
      ['nm-10hao-2021', '150000'],
      ['nm-10hao-no-satisfaction', '000000'],
      ['mof-101hao-2021', '000000'],
      ['provincial-20-40-40', '000000'],
    ]);
  });
});

describe('reading a pack', () => {
  const document = shippedDocuments[0];

  it('names what has the wrong shape at its place', () => {
    const wrong = {
      ...document,
      fromYear: '2021',
      grading: [],
      budget: { kind: 'guess', clause: 'x' },
      overFulfilment: { ...document?.overFulfilment, maxShare: '1.5' },
      weights: [{ ...document?.weights?.[0], budget: 'ten' }],
      rounding: undefined,
    };
    expect(
      parsePack(wrong)
        .findings.map(({ path, key }) => `${path} ${key}`)
        .sort(),
    ).toEqual([
      'budget.kind packNoSuchKind',
      'fromYear packWrongType',
      'grading unknownField',
      'overFulfilment.maxShare packNotShare',
      'weights.0.budget packFormat',
    ]);
    expect(parsePack(null).findings).toHaveLength(1);
    expect(parsePack('{}').document).toBeNull();
  });
});

describe('inheritance', () => {
  it('replaces stated sections whole, inherits the others, and says from where', () => {
    const provincial = shippedPack('provincial-20-40-40');
    expect(provincial?.weights[0]?.budget).toBe('20');
    expect(provincial?.budget).toEqual(nm10hao.budget);
    expect(provincial?.origins).toMatchObject({ budget: { id: 'nm-10hao-2021', version: 1 } });
    expect(provincial?.origins.weights).toBeUndefined();
  });

  it('reaches over three levels and keeps the origin of each section', () => {
    const league = resolvePack(
      { ...successorOf(nm10hao, { id: 'league', version: 1, jurisdiction: '150600', fromYear: 2026 }), caps: [] },
      nm10hao,
    );
    if (!league) throw new Error('no league pack');
    const banner = resolvePack(
      successorOf(league, { id: 'banner', version: 1, jurisdiction: '150626', fromYear: 2026 }),
      league,
    );
    expect(banner).toMatchObject({ id: 'banner', jurisdiction: '150626', grades: nm10hao.grades });
    expect(banner?.origins).toMatchObject({ caps: { id: 'league' }, grades: { id: 'nm-10hao-2021' } });
  });

  it('gives no pack where a section has nowhere to come from', () => {
    const document = successorOf(nm10hao, { id: 'x', version: 1, jurisdiction: '150600', fromYear: 2026 });
    expect(resolvePack(document, null)).toBeNull();
  });
});

describe('the pack in force', () => {
  const pack = (jurisdiction: string, fromYear: number, more: Partial<Validity> = {}): Validity => ({
    jurisdiction,
    fromYear,
    toYear: null,
    supersededFrom: null,
    ...more,
  });
  const region = pack('150000', 2021, { supersededFrom: 2026 });
  const regionNext = pack('150000', 2026);
  const league = pack('150600', 2025, { toYear: 2026 });
  const banner = ['150626', '150600', '150000'];
  const at = (year: number) => packInForce([region, regionNext, league], year, banner);

  it('is that of the nearest jurisdiction with one for the fiscal year', () => {
    expect([2024, 2025, 2026, 2027].map(at)).toEqual([region, league, league, regionNext]);
  });

  it('is the earliest of the region for years before any', () => {
    expect(at(2014)).toBe(region);
    expect(packInForce([league], 2030, ['150900', '150000'])).toBeNull();
  });
});

describe('validation', () => {
  it('wants weights of 100 in every variant, over dimensions that exist, the first without condition', () => {
    const [standard] = nm10hao.weights;
    if (!standard) throw new Error('no variant');
    expect(found({ weights: [{ ...standard, budget: '20' }] })).toEqual(['weights.0 packWeightsNot100']);
    const unknown = [{ ...standard, groups: [{ level1: ['cost'], weight: '90' }] }];
    expect(found({ weights: unknown })).toEqual(['weights.0.groups.0.level1.0 packUnknownLevel1']);
    expect(found({ weights: [{ ...standard, when: { level1: 'output', min: 1 } }] })).toEqual([
      'weights.0.when packStandardConditional',
    ]);
  });

  it('wants bands without holes and in order', () => {
    const [first, second, third] = nm10hao.grades;
    if (!first || !second || !third) throw new Error('no grades');
    expect(found({ grades: [first, second, third] })).toEqual(['grades.2.min packBandHole']);
    expect(found({ grades: [second, first, { ...third, min: '0' }] })).toEqual(['grades.1.min packBandOrder']);
    expect(
      found({
        grades: [
          { ...first, min: '101' },
          { ...second, min: '0' },
        ],
      }),
    ).toEqual(['grades.0.min packBandBeyond']);
  });

  it('wants a clause of a cited document, or local practice, for every rule', () => {
    expect(found({ budget: { ...nm10hao.budget, clause: '某文件' } })).toEqual(['budget.clause packClauseUnknown']);
    expect(found({ budget: { ...nm10hao.budget, clause: '本地做法' } })).toEqual([]);
  });

  it('wants a consequence for every result, and shares that fit it', () => {
    const rows = nm10hao.linkage.slice(0, 1);
    expect(found({ linkage: rows })).toEqual(['linkage.0.when packLinkageOpen']);
    const [rest] = nm10hao.linkage.slice(-1);
    if (!rest) throw new Error('no linkage');
    expect(found({ linkage: [{ ...rest, share: '0.1' }] })).toEqual(['linkage.0.share packLinkageShare']);
  });
});
