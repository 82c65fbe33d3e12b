import { describe, expect, it } from '@jest/globals';
import { describePack } from './describe';
import { packDifference } from './difference';
import type { SectionName } from '../rule-pack/keys';
import type { RulePack } from '../rule-pack/rule-pack';
import { nm10hao, shippedPack, shippedPacks } from '../rule-pack/shipped';

const clause = '本地做法';
const tiers = [
  { upTo: '1', share: '1' },
  { upTo: '1.2', share: '0.6' },
];
const step = { kind: 'deduct', clause, per: '0.01', of: 'target', points: '0.5', partialStep: 'ceil' } as const;
/** Packs with the rules that no shipped one has. */
const others: RulePack[] = [
  {
    ...nm10hao,
    id: 'up-to-tiers',
    positive: step,
    reverse: { kind: 'tiered', of: 'ratio', clause, tiers },
    equal: { kind: 'tiered', of: 'actual', clause, tiers },
  },
  {
    ...nm10hao,
    id: 'pass-marks',
    reverse: { kind: 'linearToMultiple', clause, zeroAt: '2', passMark: '0.6' },
    equal: { kind: 'symmetric', clause, passMark: '0.6' },
  },
  { ...nm10hao, id: 'steps', reverse: { kind: 'inverseRatio', clause, passMark: '0.6' }, equal: step },
];
const packs = [...shippedPacks, ...others];

const sentencesOf = (pack: RulePack, section: string): string[] =>
  describePack(pack)
    .find((each) => each.section === section)
    ?.statements.map(({ text }) => text.zh) ?? [];

// Of a list of words the first stands for all. What keeping and stopping take follows from the kind.
const implied = /^(origins|version|id|rounding\.mode)\b|^linkage\.(0|4)\.share$|^lint\.words\.\w+\.[1-9]/;

/** Every leaf of a pack outside the parts that hold names and references, with a changed value. */
function changes(pack: RulePack): { path: string; changed: RulePack }[] {
  const found: { path: string; changed: RulePack }[] = [];
  const walk = (value: unknown, path: string[]): void => {
    if (value !== null && typeof value === 'object') {
      for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
      return;
    }
    if (implied.test(path.join('.'))) return;
    const changed = structuredClone(pack) as unknown as Record<string, unknown>;
    const place = path
      .slice(0, -1)
      .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, changed);
    place[path.at(-1) ?? ''] = other(value, path);
    found.push({ path: path.join('.'), changed: changed as unknown as RulePack });
  };
  walk(pack, []);
  return found;
}

const kinds: Record<string, string> = {
  deduct: 'direct',
  tiered: 'direct',
  inverseRatio: 'direct',
  ratio: 'direct',
  linearToMultiple: 'direct',
  atLeast: 'direct',
  symmetric: 'direct',
  range: 'level',
  level: 'range',
  keep: 'stop',
  cut: 'stop',
  stop: 'keep',
  scoreBelowWeight: 'overFulfilment',
  overFulfilment: 'scoreBelowWeight',
};
function other(value: unknown, path: readonly string[]): unknown {
  const last = path.at(-1);
  if (last === 'severity' || path.includes('messages')) return value === 'warn' ? 'block' : 'warn';
  if (last === 'kind' && path[0] !== 'golden') return kinds[String(value)] ?? value;
  if (last === 'of') return value === 'ratio' ? 'actual' : value === 'target' ? 'unit' : 'ratio';
  if (last === 'side' || last === 'kind') return value === 'grade' ? 'budget' : value;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' && /^[\d.]+$/.test(value) ? `${value}1` : `${String(value)}x`;
}

describe('a pack in words', () => {
  it.each(packs.map((pack) => [pack.id, pack] as const))(
    '%s says something in every section that holds anything',
    (_id, pack) => {
      for (const { section, title, statements } of describePack(pack)) {
        expect(title.zh).not.toMatch(/^packSection/);
        const empty = section !== 'head' && Array.isArray(pack[section]) && pack[section].length === 0;
        expect([section, statements.length > 0]).toEqual([section, !empty]);
        for (const { text } of statements) expect(`${text.zh}${text.en}`).not.toMatch(/[{}]|undefined/);
      }
    },
  );

  it('reads as the rule of 10号', () => {
    expect(sentencesOf(nm10hao, 'weights')[1]).toBe(
      '未设满意度指标（noSatisfaction），未设满意度指标时适用：预算执行率 10 分，产出指标 50 分，效益指标 40 分',
    );
    expect(sentencesOf(nm10hao, 'grades')).toEqual([
      '优（excellent）：90 分（含）至 100 分（含）',
      '良（good）：80 分（含）至 90 分（不含）',
      '中（medium）：60 分（含）至 80 分（不含）',
      '差（poor）：0 分（含）至 60 分（不含）',
    ]);
    expect(sentencesOf(nm10hao, 'linkage')[2]).toBe('预算执行率低于 80%：压减 10%');
  });

  it('tells the rule of one kind from the general one', () => {
    const mof = shippedPack('mof-101hao-2021') ?? nm10hao;
    expect(sentencesOf(mof, 'byKind')[1]).toBe('满意度指标，大于、大于等于：完成值达到 90：得分值的 100%');
  });

  it('says how steps, tiers and pass marks of every side are meant', () => {
    const [upTo, marks, steps] = others as [RulePack, RulePack, RulePack];
    expect(sentencesOf(upTo, 'positive')).toEqual([
      '达到指标值得满分，每少 指标值的 1% 扣 0.5 分，不足一步按一步扣，最低 0 分',
    ]);
    expect(sentencesOf(upTo, 'reverse')[2]).toBe('不超过 120%：得分值的 60%；超过最后一档不得分');
    expect(sentencesOf(marks, 'equal')[1]).toContain('60%');
    expect(sentencesOf(steps, 'equal')[0]).toContain('每偏离 指标值的 1% 扣 0.5 分');
  });

  it('leads to every figure that may be changed', () => {
    for (const pack of packs)
      for (const { figures } of describePack(pack).flatMap(({ statements }) => statements))
        for (const { path, value } of figures) {
          const found = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], pack);
          expect([path, String(found)]).toEqual([path, value]);
        }
  });
});

describe('the difference of two packs', () => {
  it('is nothing between a pack and itself', () => {
    expect(packDifference(nm10hao, nm10hao)).toEqual([]);
  });

  it.each([nm10hao, ...shippedPacks.slice(2, 3), ...others].map((pack) => [pack.id, pack] as const))(
    'shows every change of %s, wherever it was made',
    (_id, pack) => {
      const words = (of: RulePack) =>
        describePack(of).map(({ statements }) => statements.map((each) => [each.text, each.clause]));
      const before = JSON.stringify(words(pack));
      // What both packs share is tried on the first.
      const own = changes(pack).filter(
        ({ path }) =>
          pack === nm10hao ||
          (others.includes(pack)
            ? /^(positive|reverse|equal)\./.test(path)
            : !pack.origins[path.split('.')[0] as SectionName]),
      );
      const unseen = own.filter(
        ({ changed }) => JSON.stringify(changed) !== JSON.stringify(pack) && JSON.stringify(words(changed)) === before,
      );
      expect(unseen.map(({ path }) => path)).toEqual([]);
    },
  );

  it('shows both sides in words, with their clauses', () => {
    const changed = { ...nm10hao, sampling: { ...nm10hao.sampling, share: '0.2' } };
    expect(packDifference(nm10hao, changed)).toMatchObject([
      {
        section: 'sampling',
        before: { zh: expect.stringContaining('10%') as unknown },
        after: { zh: expect.stringContaining('20%') as unknown },
      },
    ]);
  });
});
