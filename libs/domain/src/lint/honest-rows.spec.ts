import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IndicatorRow } from '../targets/target';
import { checkTarget } from '../targets/target.check';
import { applyFixToSubject } from './fix';
import type { LintRuleId, LintSubject } from './lint';
import { found, subjectWith } from './one-row.fixture';
import { lintPack } from './sample-forms.fixture';

const firstRow = (subject: LintSubject): IndicatorRow | undefined => subject.draft.indicators[0];

/** The first row after the likeliest fix of a rule. */
function fixed(row: Partial<IndicatorRow>, rule: LintRuleId): IndicatorRow | undefined {
  const subject = subjectWith(row);
  const fix = found(subject, rule)[0]?.fixes[0];
  return fix && firstRow(applyFixToSubject(subject, fix));
}

const described = { nature: 'qualitative', direction: null, value: null, unit: '' } as const;
const measured = { nature: 'positive', direction: 'ge', standard: '', unit: '' } as const;

describe('L16: what begins with a number and is none', () => {
  const texts = [
    '12月底前',
    '12月底前完成',
    '12月',
    '2025年第四季度',
    '2025年',
    '2025年内',
    '12月内',
    '30日前',
    '10月31日前完成',
    '24小时不间断',
    '3A级',
    '4星级',
    '5G覆盖',
    '5A级景区',
    '2级',
    '2级及以上',
    '12345热线受理',
    '3人一组',
    '4K超高清',
    '第3季度',
    '0.8-1.2',
    '7×24小时',
  ];

  it.each(texts)('%s stands as a standard', (text) => {
    expect(found(subjectWith({ ...described, standard: text }), 'L16')).toEqual([]);
  });

  it.each(texts)(
    '%s in a measured row becomes the standard of a qualitative one, whatever unit stands beside it',
    (text) => {
      for (const unit of ['', '月', '天', '小时'])
        expect(fixed({ ...measured, value: text, unit }, 'L16')).toMatchObject({
          nature: 'qualitative',
          direction: null,
          value: null,
          standard: text,
        });
    },
  );

  it.each(texts)('%s in the value of a qualitative row moves to its standard', (text) => {
    const [told] = found(subjectWith({ ...described, value: text, standard: '' }), 'L16');
    expect(told?.key).toBe('lintTextOfDescribed');
    expect(fixed({ ...described, value: text, standard: '' }, 'L16')).toMatchObject({ value: null, standard: text });
  });
});

describe('L16: a figure as it is written', () => {
  it.each([
    ['30天以内', 'le', '30', '天', 'reverse'],
    ['30天内', 'le', '30', '天', 'reverse'],
    ['3个工作日之内', 'le', '3', '个工作日', 'reverse'],
    ['24小时内办结', 'le', '24', '小时', 'reverse'],
    ['3年内', 'le', '3', '年', 'reverse'],
    ['30日内', 'le', '30', '日', 'reverse'],
    ['≤6个月', 'le', '6', '个月', 'reverse'],
    ['95%以上', 'ge', '95', '%', 'positive'],
    ['≥2.4万亩', 'ge', '2.4', '万亩', 'positive'],
    ['前3名', 'le', '3', '名', 'reverse'],
    ['前10%', 'le', '10', '%', 'reverse'],
    ['不超过200元/亩', 'le', '200', '元/亩', 'reverse'],
    ['50mg/L以下', 'le', '50', 'mg/L', 'reverse'],
    ['１８０ 公里', 'ge', '180', '公里', 'positive'],
  ])('%s is %s %s %s', (text, direction, value, unit, nature, own = '') => {
    expect(fixed({ ...measured, value: text ?? '', unit: own }, 'L16')).toMatchObject({
      direction,
      value,
      unit,
      nature,
    });
  });

  it('goes into the unit its row names', () => {
    expect(fixed({ ...measured, value: '2.4万亩', unit: '亩' }, 'L16')).toMatchObject({ value: '24000', unit: '亩' });
    expect(fixed({ ...measured, value: '5天内', unit: '公里' }, 'L16')).toMatchObject({ standard: '5天内' });
  });

  it('keeps what is said beside it as the other choice', () => {
    const [told] = found(subjectWith({ ...measured, value: '24小时内办结' }), 'L16');
    expect(told?.fixes.map(({ changes }) => changes.length)).toEqual([4, 4]);
    expect(found(subjectWith({ ...described, standard: '24小时内办结' }), 'L16')).toEqual([]);
  });

  it('never becomes a value whose unit is part of a date, a class or a name', () => {
    const after = fc.constantFrom(
      '月底前',
      '年第四季度',
      '小时不间断',
      'A级',
      '星级',
      'G覆盖',
      '号前',
      '月上旬',
      '级以上',
      '日前',
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2100 }), after, fc.constantFrom('', '天', '月', '个'), (n, tail, unit) => {
        expect(fixed({ ...measured, value: `${n}${tail}`, unit }, 'L16')).toMatchObject({ nature: 'qualitative' });
      }),
    );
  });
});

describe('L01: a rank', () => {
  it('is to be small; how far one rises, and how many are ranked, is not', () => {
    const rank = (row: Partial<IndicatorRow>) =>
      found(subjectWith({ ...measured, value: '3', unit: '名', ...row }), 'L01').map(({ key }) => key);
    expect(rank({ name: '全区质量考核排名' })).toEqual(['lintRankAtLeast']);
    expect(rank({ name: '考核位次（全区）', direction: 'eq' })).toEqual(['lintRankAtLeast']);
    expect(rank({ name: '全区质量考核排名', nature: 'reverse', direction: 'le' })).toEqual([]);
    expect(rank({ name: '排名提升位数', unit: '位' })).toEqual([]);
    expect(rank({ name: '参加排名人数', unit: '名' })).toEqual([]);
  });
});

describe('L13: figures without a unit', () => {
  it.each(['路面损坏系数', '空气质量综合指数', '容积率', '出水pH值', '投入产出比值', '居民消费价格指数（上年=100）'])(
    '%s needs none',
    (name) => {
      const subject = subjectWith({ ...measured, name, value: '1.2' });
      expect(found(subject, 'L13')).toEqual([]);
      expect(
        checkTarget(lintPack, subject.draft, subject.frame).filter(({ path }) => path === 'indicators.0.unit'),
      ).toEqual([]);
    },
  );

  it('is told where one is missing, with what to write; “/” is understood', () => {
    const [told] = found(subjectWith({ ...measured, name: '养护里程', value: '180' }), 'L13');
    expect(told).toMatchObject({ path: 'indicators.0.unit', key: 'lintUnitMissing', severity: 'block' });
    expect(found(subjectWith({ ...measured, name: '养护强度', value: '180', unit: '/' }), 'L13')).toEqual([]);
  });
});

describe('L07: rates that may pass 100 %', () => {
  const rate = (name: string, more: Partial<IndicatorRow> = {}) =>
    found(subjectWith({ ...measured, name, unit: '%', value: '103', note: '', ...more }), 'L07').map(
      ({ severity }) => severity,
    );

  it.each([
    '养护任务完成率',
    '年度计划完成率',
    '税收任务完成率',
    '床位利用率',
    '病床使用率',
    '产能利用率',
    '游客人数同比',
  ])('%s does', (name) => expect(rate(name)).toEqual([]));

  it('reads the note and the direction of others', () => {
    expect(rate('工程完成率')).toEqual(['block']);
    expect(rate('工程完成率', { note: '含超额完成部分' })).toEqual([]);
    expect(rate('设施利用率', { direction: 'le', nature: 'reverse' })).toEqual([]);
    expect(rate('旅游收入', { note: '同比' })).toEqual([]);
    expect(rate('工程合格率', { note: '同比提高', direction: 'le' })).toEqual(['block']);
    expect(rate('满意度', { note: '较上年提高' })).toEqual(['block']);
  });
});

describe('L08: content that looks like an instruction', () => {
  it.each([
    '公益短信（140字以内）发送条数',
    '140字以内短信发送量',
    '一〇〇厂改造面积',
    '〇〇后青年就业人数',
    '示例工程验收数',
    '二〇〇八年前老旧管网改造里程',
  ])('%s is a name', (name) => expect(found(subjectWith({ name }), 'L08')).toEqual([]));

  it('is an instruction where nothing else stands', () => {
    expect(found(subjectWith({ name: '（140字以内）' }), 'L08')).toHaveLength(1);
    expect(found(subjectWith({ name: '○○工程' }), 'L08')).toHaveLength(1);
  });
});

describe('L02: what measures a goal', () => {
  const goal = (text: string, row: Partial<IndicatorRow>) =>
    found(subjectWith({ ...measured, name: '完成数量', note: '', ...row }, text), 'L02').filter(
      ({ key }) => key === 'lintGoalFigure',
    );

  it.each([
    ['养护农村牧区公路12公里', '12000', '米'],
    ['养护农村牧区公路12,000米', '12', '公里'],
    ['养护农村牧区公路12公里', '12,000米', ''],
    ['培训农牧民3.5万名', '35000', '人'],
    ['培训农牧民35,000人', '3.5', '万名'],
    ['举办养护主体班12期', '12', '期'],
    ['举办养护主体班12期', '12', '班次'],
    ['举办养护培训12期', '主体班12期', ''],
    ['建设养护站3+2个', '5', '个'],
    ['建设养护站5个', '3+2', '个'],
    ['种植养护林150亩', '10', '公顷'],
    ['回收废旧沥青2.5吨', '2500', '公斤'],
  ])('%s by %s %s', (text, value, unit) => expect(goal(text, { value, unit })).toEqual([]));

  it.each([
    ['养护农村牧区公路13公里', '12000', '米'],
    ['建设养护站6个', '3+2', '个'],
    ['培训农牧民3.5万名', '3500', '人'],
    ['举办养护主体班12期', '12', '公里'],
  ])('%s not by %s %s', (text, value, unit) => expect(goal(text, { value, unit })).toHaveLength(1));
});

describe('L09: amounts that are no cost', () => {
  const cost = (name: string) =>
    found(subjectWith({ ...measured, level2: 'cost', name, value: '2.4', unit: '元/公斤' }), 'L09');

  it.each(['羊毛收购保护价', '公益岗位最低工资', '护林员劳务报酬', '低保救助水平'])(
    '%s may be asked for with ≥',
    (name) => expect(cost(name)).toEqual([]),
  );

  it('is told of what is spent', () => expect(cost('养护单价')).toHaveLength(1));
});
