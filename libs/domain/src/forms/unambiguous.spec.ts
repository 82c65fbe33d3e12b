import { describe, expect, it } from '@jest/globals';
import { nm10hao } from '../rule-pack/shipped';
import { say } from '../messages';
import { type FieldKind, kindReadings } from './f1-fields';
import type { ReadCell } from './read-back';
import { understoodRow } from './understood-row';

const meaning = (kind: FieldKind, text: string, level1: string | null = null) =>
  kindReadings(nm10hao)[kind].read({ text }, level1 === null ? {} : { level1: { text: level1, row: 0, column: 0 } });
const cells = (texts: Readonly<Record<string, string>>): Readonly<Record<string, ReadCell>> =>
  Object.fromEntries(Object.entries(texts).map(([field, text], column) => [field, { text, row: 0, column }]));
const understood = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(understoodRow(cells(texts))).map(([field, { text }]) => [field, text]));

describe('what people write for a choice of form F1', () => {
  it.each([
    ['level2', '质量指标', 'quality'],
    ['level2', '质量', 'quality'],
    ['level2', ' 质 量 指 标 ', 'quality'],
    ['level1', '产出指标', 'output'],
    ['level1', '产出', 'output'],
    ['direction', '≥', 'ge'],
    ['direction', '>=', 'ge'],
    ['direction', '＞＝', 'ge'],
    ['direction', '大于等于', 'ge'],
    ['direction', '不少于', 'ge'],
    ['direction', '≤', 'le'],
    ['direction', '=', 'eq'],
    ['direction', '＜', 'lt'],
    ['nature', '正向指标', 'positive'],
    ['nature', '定性', 'qualitative'],
  ] as const)('%s %j is %s', (kind, text, value) => expect(meaning(kind, text)).toEqual({ value }));

  it.each([
    ['nature', '很正', '应为以下之一：正向、反向、定性'],
    ['direction', '差不多', '应为以下之一：大于、大于等于、等于、小于、小于等于'],
    ['basis', '领导要求', '应为以下之一：'],
    ['level1', '投入', '应为以下之一：'],
    ['level2', '投入', '应为以下之一：'],
  ] as const)('%s %j is refused with what may stand there', (kind, text, sentence) => {
    const { wrong } = meaning(kind, text);
    const said = wrong ? say(wrong, 'zh') : '';
    expect(said).toContain(sentence);
    expect(said.length).toBeGreaterThan('应为以下之一：'.length);
    expect(said).not.toContain('{');
  });
});

describe('what a row of form F1 means', () => {
  it.each([
    [{ weight: '10分' }, { weight: '10' }],
    [{ weight: '１０ 分' }, { weight: '10' }],
    [{ nature: '定量', direction: '≥', value: '5' }, { nature: 'positive' }],
    [{ nature: '定量', direction: '小于等于', value: '5' }, { nature: 'reverse' }],
    [
      { nature: '定量', direction: '', value: '≥5' },
      { nature: 'positive', direction: 'ge', value: '5' },
    ],
    [{ value: '95%', unit: '%', direction: '≥' }, { value: '95' }],
    [{ value: '30天', unit: '天', direction: '≤' }, { value: '30' }],
    [
      { value: '95%以上', unit: '%', direction: '' },
      { value: '95', direction: 'ge' },
    ],
    [
      { value: '30天以内', unit: '', direction: '' },
      { value: '30', unit: '天', direction: 'le' },
    ],
    [{ value: '50km', unit: '公里', direction: '=' }, { value: '50' }],
    [{ value: '100㎡', unit: '平方米', direction: '=' }, { value: '100' }],
    [{ value: '≮1,200人', unit: '人', direction: '大于等于' }, { value: '1200' }],
    [{ nature: '定量指标', direction: '≤', value: '5' }, { nature: 'reverse' }],
    [{ weight: '10%' }, { weight: '10' }],
  ])('%j is %j', (row, meant) => expect(understood(row)).toMatchObject(meant));

  it('is not guessed at where it says two things', () => {
    expect(understood({ nature: '定量', direction: '', value: '5' })).toEqual({
      nature: '定量',
      direction: '',
      value: '5',
    });
    expect(understood({ value: '≥5', direction: '≤' })).toEqual({ value: '≥5', direction: '≤' });
    for (const value of ['2.4万亩', '120①亩', '0,125亩', '90\n30', '3-5亩'])
      expect(understood({ value, unit: '亩', direction: '' })).toEqual({ value, unit: '亩', direction: '' });
    expect(understood({ weight: '10米' })).toEqual({ weight: '10米' });
  });
});
