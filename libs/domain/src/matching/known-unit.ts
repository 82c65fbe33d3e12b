import { lintPatterns } from './lint-patterns';
import { anyOf, pattern } from './pattern';

/** Measure words of the forms of the region, where no pack states its own. */
export const measureWords: readonly string[] = [
  ...['公里', '千米', 'km', '平方米', '立方米', '米', '亩', '公顷', '吨', '公斤', '千克', 'kg', '元', '%'],
  ...[
    '人次',
    '人',
    '名',
    '户',
    '家',
    '个',
    '座',
    '处',
    '所',
    '项',
    '次',
    '期',
    '场',
    '套',
    '台',
    '辆',
    '头只',
    '头',
    '只',
  ],
  ...[
    '株',
    '棵',
    '件',
    '份',
    '篇',
    '条',
    '口',
    '眼',
    '间',
    '栋',
    '村',
    '部',
    '批',
    '册',
    '张',
    '盏',
    '床',
    '千瓦',
    '兆瓦',
  ],
  ...['TB', 'GB', '嘎查', '苏木', '牧户', '课', '页', '道', '宗'],
];

/** Whether a text is known as a unit, perhaps as a multiple or as a price: 万人次, 元/平方米. */
export const isKnownUnit = (text: string, measures: readonly string[] = measureWords): boolean => {
  const named = `(?:${anyOf(measures)}|${lintPatterns.figureUnit})`;
  const denominator = `(?:${named}|月|季度?|岗)`;
  return pattern(`^(?:亿|千万|百万|万|千)?${named}(?:[/每·]${denominator})*$`).test(text);
};
