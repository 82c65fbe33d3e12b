import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { D } from '../money';
import { checkTarget } from '../targets/target.check';
import { notLinted } from './covered';
import { applyFix } from './fix';
import { lintTarget } from './lint-target';
import { lintPatterns } from '../matching/lint-patterns';
import { anyOf, globalPattern, pattern } from '../matching/pattern';
import { lintPack, samples, sampleSubject } from './sample-forms.fixture';
import { scaledWeights } from './scaled-weights';
import { datesIn } from './text-dates';
import { convertUnit, unitOf } from '../matching/unit';

describe('scaled weights', () => {
  const steps = lintPack.lint.thresholds.weightSteps;

  it('keep to whole points, halves or tenths where the weights do', () => {
    expect(scaledWeights(['25', '15', '10', '5'], '50', steps)).toEqual(['23', '14', '9', '4']);
    expect(scaledWeights(['2.5', '2.5'], '10', steps)).toEqual(['5', '5']);
    expect(scaledWeights(['3.33', '3.33', '3.33'], '10', steps)).toEqual(['3.34', '3.33', '3.33']);
    expect([scaledWeights([], '10', steps), scaledWeights(['1'], '0', steps)]).toEqual([null, null]);
  });

  it('always add up, each above zero, the heavier never below the lighter', () => {
    const weight = fc.integer({ min: 1, max: 4_000 }).map((cents) => new D(cents).div(100).toFixed());
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 12 }), fc.constantFrom('10', '30', '50'), (rows, sum) => {
        const scaled = scaledWeights(rows, sum, steps) ?? [];
        fc.pre(scaled.length > 0);
        expect(D.sum(0, ...scaled).eq(sum)).toBe(true);
        for (const [i, a] of rows.entries())
          for (const [j, b] of rows.entries())
            if (new D(a).gt(b)) expect(new D(scaled[i] ?? 0).gte(scaled[j] ?? 0)).toBe(true);
      }),
    );
  });
});

describe('a unit', () => {
  it.each([
    ['万元', '元', '10000', ''],
    ['元／亩', '元', '1', '亩'],
    ['万元/千米', '元', '10000', '公里'],
    ['千米', '公里', '1', ''],
    ['百分比', '%', '1', ''],
    ['％', '%', '1', ''],
    ['万头只', '头只', '10000', ''],
    ['', '', '1', ''],
  ])('%s is read', (text, base, factor, per) => {
    const unit = unitOf(text);
    expect([unit.base, unit.factor.toFixed(), unit.per]).toEqual([base, factor, per]);
  });

  it('is converted only into one of its kind', () => {
    expect(convertUnit(new D('2.4'), unitOf('万户'), unitOf('户'))?.toFixed()).toBe('24000');
    expect(convertUnit(new D(1), unitOf('元/亩'), unitOf('元'))).toBeNull();
  });
});

describe('a date in a text', () => {
  it.each([
    ['2024年12月底前完成', '2024-12-01', '2024-12-31'],
    ['于2024-12-31验收', '2024-12-31', '2024-12-31'],
    ['2024.6.5通车', '2024-06-05', '2024-06-05'],
    ['2024年度任务', '2024-01-01', '2024-12-31'],
    ['2023—2025年改造', '2023-01-01', '2025-12-31'],
    ['10月15日前完工', '2026-10-15', '2026-10-15'],
    ['12月底', '2026-12-01', '2026-12-31'],
  ])('%s is found', (text, from, to) => {
    expect(datesIn(text, 2026)).toEqual([expect.objectContaining({ from, to })]);
  });

  it.each(['运行6个月', '1—7月执行', '2024个', '12024年', '比例2024.5', '内政办发〔2021〕5号', '5月份'])(
    '%s is none',
    (text) => expect(datesIn(text, 2026)).toEqual([]),
  );
});

describe('a fix', () => {
  const fixed = (path: string) => applyFix({ a: [{ b: '1' }], c: null }, { changes: [{ path, value: 'x' }] });

  it('writes the cell it names and no other', () => {
    expect(fixed('a.0.b')).toEqual({ a: [{ b: 'x' }], c: null });
    expect(fixed('c')).toEqual({ a: [{ b: '1' }], c: 'x' });
  });

  it.each(['a.7.b', 'a.x.b', 'd', 'c.d', '__proto__.b', ''])('leaves a form as it is that has no %j', (path) =>
    expect(fixed(path)).toEqual({ a: [{ b: '1' }], c: null }),
  );
});

describe('the policy', () => {
  it('has patterns that all compile and none that fits an empty text', () => {
    const { words } = lintPack.lint;
    const sources = Object.values(lintPatterns).flatMap((entry) =>
      typeof entry === 'string'
        ? [entry]
        : entry.map((each) => (typeof each === 'string' ? each : 'sign' in each ? each.sign : each.name)),
    );
    for (const source of [...sources, ...Object.values(words).map((list) => anyOf(list.flat()))]) {
      expect(globalPattern(source).flags).toBe('gu');
      expect([source, pattern(source).test('')]).toEqual([source, false]);
    }
  });
});

describe('beside the check of a declaration', () => {
  it('the linter says of a cell what the check says, once', () => {
    const [subject] = samples.filter(({ id }) => id === 'M03').map(sampleSubject);
    if (!subject) throw new Error('no sample');
    const indicators = subject.draft.indicators.map((row, index) =>
      index === 0
        ? { ...row, weight: '25', unit: '', basis: null }
        : index === 5
          ? { ...row, name: '养护工程里程' }
          : row,
    );
    const draft = { ...subject.draft, indicators };
    const found = checkTarget(lintPack, draft, subject.frame);
    const rest = notLinted(found, lintTarget(lintPack, { ...subject, draft }));
    expect(found.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['indicators.0.unit', 'indicators.5.name', 'weights.output', 'weights.total']),
    );
    expect(rest.map(({ path, key }) => `${path} ${key}`)).toEqual([
      'indicators.0.basis required',
      'planSteps planMissing',
    ]);
  });
});

describe('a target below last year', () => {
  const below = (actual: string | null) => {
    const sample = samples.find(({ id }) => id === 'M03');
    if (!sample) throw new Error('no sample');
    const lastYear = [{ name: '养护工程里程', unit: '公里', value: '260', actual }];
    return lintTarget(lintPack, sampleSubject(sample), { lastYear }).filter(({ rule }) => rule === 'L17');
  };

  it('is held against what was reached, and until that is known against what was aimed at, and says which', () => {
    expect(below('250')).toMatchObject([{ key: 'lintBelowLastYear', params: { actual: '250' } }]);
    expect(below(null)).toMatchObject([{ key: 'lintBelowLastTarget', params: { aimed: '260' } }]);
  });
});

describe('the fix of the weights', () => {
  const offered = (level1: string) => {
    const sample = samples.find(({ id }) => id === 'M03');
    if (!sample) throw new Error('no sample');
    const subject = sampleSubject(sample);
    const [first, ...others] = subject.draft.indicators;
    if (!first) throw new Error('no row');
    const more = { ...first, id: 'more', name: '新增的指标', level1, weight: '10' };
    const heavier = { ...first, weight: new D(first.weight ?? 0).plus(5).toFixed() };
    const draft = { ...subject.draft, indicators: [heavier, ...others, more] };
    const total = lintTarget(lintPack, { ...subject, draft }).find(({ key }) => key === 'lintWeightsTotal');
    return total?.fixes.length;
  };

  it('waits until every row is in a dimension, for it would leave the total as wrong as it was', () => {
    expect([offered('output'), offered('other'), offered('')]).toEqual([1, 0, 0]);
  });
});
