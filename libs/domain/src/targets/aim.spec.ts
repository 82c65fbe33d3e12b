import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aimOf, aimText, statedFigureOf } from './aim';

describe('a value as the official form writes it', () => {
  it.each([
    ['≥95%', { nature: 'positive', direction: 'ge', value: '95', unit: '%' }],
    ['>= 95 ％', { nature: 'positive', direction: 'ge', value: '95', unit: '%' }],
    ['≤17.5万元/公里', { nature: 'reverse', direction: 'le', value: '17.5', unit: '万元/公里' }],
    ['1,200公里', { nature: 'positive', direction: 'eq', value: '1200', unit: '公里' }],
    ['<3', { nature: 'reverse', direction: 'lt', value: '3', unit: '' }],
    ['≧95%', { direction: 'ge', value: '95', unit: '%' }],
    ['不少于３次', { direction: 'ge', value: '3', unit: '次' }],
    ['95%以上', { nature: 'positive', direction: 'ge', value: '95', unit: '%' }],
    ['≥95%以上', { direction: 'ge', value: '95', unit: '%' }],
    ['≤95%以上', { nature: 'qualitative', value: null, standard: '≤95%以上' }],
    ['30天以内', { nature: 'reverse', direction: 'le', value: '30', unit: '天' }],
    ['500㎡', { direction: 'eq', value: '500', unit: 'm2' }],
    ['明显改善', { nature: 'qualitative', direction: null, value: null, standard: '明显改善' }],
    ['  ', { nature: null, value: null, standard: '' }],
  ])('%p is read', (text, expected) => {
    expect(aimOf(text)).toMatchObject(expected);
  });

  it.each([
    '2026年底前完成',
    '2026年12月31日前',
    '12月内',
    '3-5个',
    '10～20户',
    '1.1234567',
    '1234567890123公里',
    '1,2345',
    '1.2.3',
  ])('%p is no figure with a unit, and stays as it is written', (text) => {
    expect(aimOf(text)).toEqual({ nature: 'qualitative', direction: null, value: null, standard: text, unit: '' });
  });

  it('is the same when it is written and read again', () => {
    const unit = fc.constantFrom('%', '公里', '万元', '人次', '');
    const value = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n / 100));
    fc.assert(
      fc.property(fc.constantFrom('ge', 'le', 'gt', 'lt', 'eq' as const), value, unit, (direction, figure, of) => {
        const aim = {
          nature: direction[0] === 'l' ? 'reverse' : 'positive',
          direction,
          value: figure,
          standard: '',
          unit: of,
        } as const;
        expect(aimOf(aimText(aim))).toEqual(aim);
      }),
    );
  });
});

describe('a text that begins with a figure and is none', () => {
  it.each([
    ...[
      '12月底前完成',
      '12月底前',
      '2025年第四季度',
      '24小时不间断',
      '3A级',
      '4星级',
      '5G覆盖',
      '0.8-1.2',
      '3+2',
      '100%完成',
    ],
    ...['120①', '10²', '1½', '90\n30', '12 5', '0,125公里', '95%左右', '30厂内'],
  ])('%p stays a standard', (text) => {
    expect(statedFigureOf(text)).toBeNull();
    expect(aimOf(text)).toMatchObject({ nature: 'qualitative', standard: text });
  });

  it.each([
    ['≥2.4万亩', { direction: 'ge', value: '2.4', unit: '万亩' }],
    ['24小时内', { direction: 'le', value: '24', unit: '小时' }],
    ['3个工作日内', { direction: 'le', value: '3', unit: '个工作日' }],
    ['控制在5%以内', { direction: 'le', value: '5', unit: '%' }],
    ['不得低于 90 分', { direction: 'ge', value: '90', unit: '分' }],
    ['5次及以上', { direction: 'ge', value: '5', unit: '次' }],
    ['3年', { direction: null, value: '3', unit: '年' }],
    ['１２个月', { direction: null, value: '12', unit: '个月' }],
    ['≥12 000 亩', { direction: 'ge', value: '12000', unit: '亩' }],
    ['0.5‰', { direction: null, value: '0.5', unit: '‰' }],
    ['2台（套）', { direction: null, value: '2', unit: '台（套）' }],
    ['≥100人(次)', { direction: 'ge', value: '100', unit: '人（次）' }],
    ['95%（不含）以上', { direction: 'gt', value: '95', unit: '%' }],
    ['95%（含）以上', { direction: 'ge', value: '95', unit: '%' }],
    ['100%。', { direction: null, value: '100', unit: '%' }],
    ['≮95%', { direction: 'ge', value: '95', unit: '%' }],
    ['≯5%；', { direction: 'le', value: '5', unit: '%' }],
    ['=>3座', { direction: 'ge', value: '3', unit: '座' }],
    ['＞ ＝３座', { direction: 'ge', value: '3', unit: '座' }],
    ['最多3次', { direction: 'le', value: '3', unit: '次' }],
  ])('but %p is one', (text, figure) => {
    expect(statedFigureOf(text)).toEqual(figure);
  });
});
