import { D, type Dec } from '../money';
import { comparable } from './comparable';
import { memoise } from './memoise';

/** A unit taken apart: 万元/公里 is 10,000 元 per 公里. */
export type Unit = {
  readonly base: string;
  readonly factor: Dec;
  /** What it is a price or share of; empty for a plain amount. */
  readonly per: string;
};

const factors: Readonly<Record<string, string>> = {
  亿: '100000000',
  千万: '10000000',
  百万: '1000000',
  万: '10000',
  千: '1000',
};
/** 千米 and 千瓦 are units of their own; 千吨 and 千人 are a thousand. */
const multiplePattern = /^(亿|千万|百万|万|千(?=[吨人名户元亩株棵头只册份本台套件羽辆个次字公平立]))?(.*)$/s;
const names: Readonly<Record<string, string>> = {
  百分比: '%',
  百分率: '%',
  人民币: '元',
  人民币元: '元',
  元人民币: '元',
};

/** Signs of units, whose letters mean something else in the other case: m is a metre, M of a bandwidth is none. */
const signs: ReadonlyMap<string, string> = new Map([
  ['mm', '毫米'],
  ['cm', '厘米'],
  ['dm', '分米'],
  ['m', '米'],
  ['ha', '公顷'],
  ['g', '克'],
  ['t', '吨'],
  ['ml', '毫升'],
  ['mL', '毫升'],
  ['L', '升'],
  ['s', '秒'],
  ['min', '分钟'],
  ['h', '小时'],
  ['kW', '千瓦'],
  ['MW', '兆瓦'],
]);

/** How forms write that a figure has no unit. */
const noUnit = /^(?:[/／\-—–]+|无(?:单位)?)$/;

function parseUnit(text: string): Unit {
  if (noUnit.test(text.trim())) return { base: '', factor: new D(1), per: '' };
  const [whole = '', ...rest] = text.split(/[/／]|每/);
  const plain = signs.get(whole.trim()) ?? comparable(whole);
  const [, multiple = '', name = ''] = multiplePattern.exec(plain) ?? [];
  return { base: names[name] ?? name, factor: new D(factors[multiple] ?? 1), per: comparable(rest.join('')) };
}

/** The unit a cell means, whatever its spelling. */
export const unitOf: (text: string) => Unit = memoise(parseUnit);

/** Whether two cells mean the same unit: km and 公里. */
export const isSameUnit = (a: string, b: string): boolean => {
  const [one, other] = [unitOf(a), unitOf(b)];
  return one.base === other.base && one.per === other.per && one.factor.eq(other.factor);
};

export const isPercent = ({ base, per }: Unit): boolean => base === '%' && per === '';
/** An amount of money, not a price. */
export const isMoneyUnit = ({ base, per }: Unit): boolean => base === '元' && per === '';

/** Units of one measure, each as a multiple of one that all of them are whole multiples of. */
const measures: readonly Readonly<Record<string, string>>[] = [
  { 毫米: '1', 厘米: '10', 分米: '100', 米: '1000', 公里: '1000000' },
  // Thirds of a square metre: 15 亩 are 1 公顷.
  { 平方米: '3', 亩: '2000', 公顷: '30000', 平方公里: '3000000' },
  { 克: '1', 斤: '500', 公斤: '1000', 吨: '1000000' },
  { 毫升: '1', 升: '1000', 立方米: '1000000' },
  { 秒: '1', 分钟: '60', 小时: '3600' },
  { 千瓦: '1', 兆瓦: '1000' },
  { mb: '1', gb: '1000', tb: '1000000', pb: '1000000000' },
];
const measureOf = new Map(
  measures.flatMap((units, index) => Object.entries(units).map(([base, size]) => [base, { index, size }] as const)),
);

/** Whether a unit is one of length, area, weight and the like, and not one that counts. */
export const isMeasure = ({ base }: Unit): boolean => measureOf.has(base);

/** How much of its measure one of a unit is, and which measure that is; a unit of none is its own. */
export function sizeOf({ base, factor, per }: Unit): { readonly measure: string; readonly size: Dec } {
  const known = measureOf.get(base);
  return { measure: `${known?.index ?? base}/${per}`, size: known ? factor.times(known.size) : factor };
}

/** A figure of one unit in another, or null where they do not compare. */
export function convertUnit(value: Dec, from: Unit, to: Unit): Dec | null {
  const [one, other] = [sizeOf(from), sizeOf(to)];
  return one.measure === other.measure ? value.times(one.size).div(other.size) : null;
}
