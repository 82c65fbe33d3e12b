import { describe, expect, it } from '@jest/globals';
import { appraise, failedCases } from '../golden/appraise';
import { prefixPaths, readDocument } from './document';
import { coversYear, type Validity } from './in-force';
import { successorOf } from './resolve';
import type { RulePackDocument } from './rule-pack';
import { checkHeadKept, refuseRulePackDraftFrom, supersede } from './rule-pack.rules';
import { nm10hao } from './shipped';

const next: RulePackDocument = successorOf(nm10hao, {
  id: 'league',
  version: 1,
  jurisdiction: '150600',
  fromYear: 2026,
});

describe('a pack that is superseded', () => {
  const pack = (more: Partial<Validity> = {}): Validity => ({
    jurisdiction: '150600',
    fromYear: 2024,
    toYear: null,
    supersededFrom: null,
    ...more,
  });

  it.each([
    ['keeps the years before', pack(), 2026, { state: 'active', supersededFrom: 2026 }],
    ['has nothing left from its own first year on', pack(), 2024, { state: 'superseded', supersededFrom: 2024 }],
    ['has nothing left from an earlier year on', pack(), 2020, { state: 'superseded', supersededFrom: 2020 }],
    ['loses years once more', pack({ supersededFrom: 2028 }), 2026, { state: 'active', supersededFrom: 2026 }],
    ['is not touched where another already judges', pack({ supersededFrom: 2026 }), 2026, null],
    ['is not touched where it has ended', pack({ toYear: 2025 }), 2026, null],
    ['loses its last year', pack({ toYear: 2026 }), 2026, { state: 'active', supersededFrom: 2026 }],
  ] as const)('%s', (_, before, year, after) => {
    const rest = supersede(before, year);
    expect(rest).toEqual(after);
    expect(coversYear({ ...before, ...rest }, year)).toBe(false);
  });
});

describe('a document', () => {
  it('is read in the one spelling of text, and refused where text can never be stored', () => {
    const name = { zh: '  鄂尔多斯市规则包 ', en: 'Ordos re\u0301gime' };
    expect(readDocument({ ...next, name }).document?.name).toEqual({ zh: '鄂尔多斯市规则包', en: 'Ordos régime' });
    const bad = readDocument({ ...next, name: { ...name, zh: '规则\u0007包' }, cites: ['\u0000'], '\uD800': 1 });
    expect(bad.findings.map(({ path, key }) => `${path} ${key}`)).toEqual([
      'name.zh forbiddenCharacters',
      'cites.0 forbiddenCharacters',
      ' forbiddenCharacters',
    ]);
    expect(prefixPaths('document', bad.findings).map(({ path }) => path)).toEqual([
      'document.name.zh',
      'document.cites.0',
      'document',
    ]);
    expect(readDocument(null).findings).toHaveLength(1);
  });

  it('keeps its id, version and jurisdiction through an edit', () => {
    expect(checkHeadKept(next, { ...next, name: { zh: '新', en: 'New' }, fromYear: 2027 })).toEqual([]);
    const moved = { ...next, id: 'other', version: 2, jurisdiction: '150000' };
    expect(checkHeadKept(next, moved).map(({ path, key }) => `${path} ${key}`)).toEqual([
      'id packHeadFixed',
      'version packHeadFixed',
      'jurisdiction packHeadFixed',
    ]);
  });
});

describe('the appraisal of a document', () => {
  const keys = (document: RulePackDocument, base = true): string[] =>
    appraise(document, base ? nm10hao : null).findings.map(({ path, key }) => `${path} ${key}`);

  it('finds nothing against one that inherits everything, and runs its golden cases', () => {
    const found = appraise(next, nm10hao);
    expect(found).toMatchObject({ findings: [], pack: { id: 'league', grades: nm10hao.grades } });
    expect(found.golden).toHaveLength(nm10hao.golden.length);
    expect(failedCases(found)).toBe(0);
  });

  it('names the base that is not there, and every section that then has nowhere to come from', () => {
    expect(keys(next, false)).toEqual(expect.arrayContaining(['base packBaseUnknown', 'grades packIncomplete']));
    expect(appraise(next, null)).toMatchObject({ pack: null, golden: [] });
  });

  it('counts the golden cases that come out otherwise, and runs none while something is wrong', () => {
    const [first] = nm10hao.golden;
    if (!first) throw new Error('no golden case');
    expect(failedCases(appraise({ ...next, golden: [first, { ...first, expected: '0.01' }] }, nm10hao))).toBe(1);
    expect(keys({ ...next, toYear: 2025 })).toEqual(['toYear packYearOrder']);
    expect(appraise({ ...next, toYear: 2025 }, nm10hao).golden).toEqual([]);
  });
});

describe('what a new version is drafted from', () => {
  it.each(['active', 'superseded', 'pattern'] as const)('is %s, and begun by finance only', (state) => {
    expect(refuseRulePackDraftFrom({ role: 'finance' }, { state })).toBeNull();
    expect(refuseRulePackDraftFrom({ role: 'audit' }, { state })?.code).toBe('NOT_YOUR_ROLE');
  });

  it.each(['draft', 'discarded'] as const)('is never %s: its text is not frozen', (state) => {
    expect(refuseRulePackDraftFrom({ role: 'finance' }, { state })?.code).toBe('ILLEGAL_STATE');
  });
});
