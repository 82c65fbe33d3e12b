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

  it('are the region 10号 pack, and four patterns founded on it', () => {
    expect(shippedPacks.map(({ id, jurisdiction }) => [id, jurisdiction])).toEqual([
      ['nm-10hao-2021', '150000'],
      ['nm-10hao-no-satisfaction', '000000'],
      ['mof-101hao-2021', '000000'],
      ['provincial-20-40-40', '000000'],
      ['categories-five-grades', '000000'],
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
    expect(found({ weights: unknown })).toEqual([
      'weights.0.groups.0.level1.0 packUnknownLevel1',
      'weights.0.groups packRequiredWithoutWeight',
      'weights.0.groups packRequiredWithoutWeight',
    ]);
    expect(found({ weights: [{ ...standard, when: { level1: 'output', min: 1 } }] })).toEqual([
      'weights.0.when packStandardConditional',
    ]);
  });

  it('wants bands without holes and in order', () => {
    const [first, second, third] = nm10hao.grades;
    if (!first || !second || !third) throw new Error('no grades');
    expect(found({ grades: [first, second, third] })).toEqual([
      'grades.2.min packBandHole',
      'linkage.0.when.grade packGradeUnknown',
    ]);
    expect(found({ grades: [second, first, { ...third, min: '0' }] })).toEqual([
      'grades.1.min packBandOrder',
      'grades.1.key packGradeOrder',
    ]);
    expect(
      found({
        grades: [
          { ...first, min: '101' },
          { ...second, min: '0' },
        ],
        linkage: nm10hao.linkage.slice(-1),
      }),
    ).toEqual(['grades.0.min packBandBeyond']);
  });

  it('takes any number of grades, under any keys', () => {
    const names = { zh: '档', en: 'Grade' };
    const [keep] = nm10hao.linkage.slice(-1);
    for (const count of [1, 3, 5, 6]) {
      const grades = Array.from({ length: count }, (_, index) => ({
        key: `g${index + 1}`,
        name: names,
        min: String(Math.round(100 - (100 * (index + 1)) / count)),
      }));
      expect(found({ grades, linkage: keep ? [keep] : [] })).toEqual([]);
    }
    const mixed = ['excellent', 'fine', 'good', 'poor'].map((key, index) => ({
      key,
      name: names,
      min: String(90 - 30 * index),
    }));
    expect(found({ grades: mixed, linkage: keep ? [keep] : [] })).toEqual([]);
    const [one, two, three, four] = mixed;
    if (!one || !two || !three || !four) throw new Error('no grades');
    const swapped = [{ ...three, min: '90' }, two, { ...one, min: '30' }, four];
    expect(found({ grades: swapped, linkage: keep ? [keep] : [] })).toEqual(['grades.2.key packGradeOrder']);
  });

  it('wants grades from best to worst', () => {
    const [first, second, ...others] = nm10hao.grades;
    if (!first || !second) throw new Error('no grades');
    const swapped = [{ ...first, key: second.key }, { ...second, key: first.key }, ...others];
    expect(found({ grades: swapped })).toContain('grades.1.key packGradeOrder');
    expect(found({ grades: [first, { ...second, min: '0' }], linkage: nm10hao.linkage.slice(-1) })).toEqual([]);
  });

  it('wants points for what a target must have, and bounds that some number lies between', () => {
    const [standard, ...others] = nm10hao.weights;
    if (!standard) throw new Error('no variant');
    const without = { ...standard, groups: [{ level1: ['output'], weight: '90' }] };
    expect(found({ weights: [without, ...others] })).toEqual(['weights.0.groups packRequiredWithoutWeight']);
    const nought = { ...standard, groups: [...without.groups, { level1: ['benefit'], weight: '0' }] };
    expect(found({ weights: [nought, ...others] })).toEqual(['weights.0.groups packRequiredWithoutWeight']);
    const never = { ...standard, id: 'never', when: { level1: 'output', min: 3, max: 2 } };
    expect(found({ weights: [standard, never] })).toEqual(['weights.1.when.max packRangeOrder']);
  });

  it('wants full marks that can be had, and only by who earned them', () => {
    const clause = '本地做法';
    const bands = nm10hao.qualitative.bands;
    expect(found({ qualitative: { kind: 'level', clause, bands } })).toEqual([
      'qualitative.bands.0.min packNoFullMarks',
    ]);
    const tiers = [
      { min: '0.9', share: '0.9' },
      { min: '0', share: '0' },
    ];
    expect(found({ budget: { kind: 'banded', clause, tiers } })).toEqual(['budget.tiers.0.share packNoFullMarks']);
    const tiered = { kind: 'tiered', of: 'ratio', clause, tiers } as const;
    expect(found({ positive: tiered })).toEqual(['positive.tiers.0.share packNoFullMarks']);
    expect(found({ byKind: [{ side: 'atLeast', level1: 'output', rule: tiered }] })).toEqual([
      'byKind.0.rule.tiers.0.share packNoFullMarks',
    ]);
    expect(found({ reverse: { kind: 'linearToMultiple', clause, zeroAt: '1' } })).toEqual([
      'reverse.zeroAt packZeroAtLow',
    ]);
    expect(found({ budget: { kind: 'linear', clause, cap: '0' } })).toEqual(['budget.cap packAlwaysFull']);
  });

  it('wants tiers up to a bound to rise, and to earn less the further off', () => {
    const rule = (tiers: readonly { readonly upTo: string; readonly share: string }[]) =>
      ({ kind: 'tiered', of: 'ratio', clause: '本地做法', tiers }) as const;
    const sound = rule([
      { upTo: '1', share: '1' },
      { upTo: '1.2', share: '0.5' },
    ]);
    expect(found({ reverse: sound, equal: sound })).toEqual([]);
    const falling = rule([
      { upTo: '1.2', share: '1' },
      { upTo: '1', share: '0.5' },
    ]);
    expect(found({ reverse: falling })).toEqual(['reverse.tiers.1.upTo packUpToOrder']);
    const growing = rule([
      { upTo: '1', share: '0.5' },
      { upTo: '1.2', share: '1' },
    ]);
    expect(found({ equal: growing })).toEqual([
      'equal.tiers.1.share packShareOrder',
      'equal.tiers.0.share packNoFullMarks',
    ]);
  });

  it('wants a better grade never to be cut more than a worse one, whatever was executed', () => {
    const clause = '本地做法';
    const cut = (share: string, when: RulePack['linkage'][number]['when']) =>
      ({ when, kind: 'cut', share, clause }) as const;
    const [rest] = nm10hao.linkage.slice(-1);
    if (!rest) throw new Error('no linkage');
    expect(found({ linkage: [cut('0.2', { grade: 'good' }), cut('0.1', { grade: 'medium' }), rest] })).toEqual([
      'linkage.0.share packBetterCutMore',
      'linkage.1.share packBetterCutMore',
    ]);
    const low = [cut('0.3', { grade: 'good', executionBelow: '0.5' }), cut('0.2', {})];
    expect(found({ linkage: [...low.slice(0, 1), { ...low[1], share: '0.2' } as (typeof low)[1]] })).toEqual([
      'linkage.0.share packBetterCutMore',
    ]);
  });

  it('wants every rule to be met by something', () => {
    const clause = '本地做法';
    const [rest] = nm10hao.linkage.slice(-1);
    if (!rest) throw new Error('no linkage');
    const all = { when: { executionBelow: '0.8' }, kind: 'cut', share: '0.1', clause } as const;
    const covered = { ...all, when: { grade: 'poor', executionBelow: '0.5' } } as const;
    expect(found({ linkage: [all, covered, rest] })).toEqual(['linkage.1 packShadowed']);
    const rule = { kind: 'direct', clause } as const;
    const kinds: RulePack['byKind'] = [
      { side: 'atLeast', level1: 'output', rule },
      { side: 'atMost', level1: 'output', level2: 'cost', rule },
      { side: 'atLeast', level1: 'output', level2: 'quality', rule },
    ];
    expect(found({ byKind: kinds })).toEqual(['byKind.2 packShadowed']);
    expect(found({ byKind: [...kinds].reverse() })).toEqual([]);
    const caps = [
      { clause, executionBelow: '0.6', maxTotal: '90' },
      { clause, executionBelow: '0.8', maxTotal: '80' },
    ];
    expect(found({ caps })).toEqual(['caps.0 packShadowed']);
    expect(found({ caps: caps.map((cap, index) => ({ ...cap, maxTotal: index ? '89' : '79' })) })).toEqual([]);
  });

  it('wants cases whose outcome is known', () => {
    expect(found({ golden: [] })).toEqual(['golden packGoldenMissing']);
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
