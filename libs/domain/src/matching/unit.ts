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

const factors: Readonly<Record<string, string>> = { 亿: '100000000', 千万: '10000000', 百万: '1000000', 万: '10000' };
const names: Readonly<Record<string, string>> = {
  百分比: '%',
  百分率: '%',
  人民币: '元',
  人民币元: '元',
  元人民币: '元',
};

function parseUnit(text: string): Unit {
  const [whole = '', ...rest] = text.split(/[/／]|每/);
  const plain = comparable(whole);
  const [, multiple = '', name = ''] = /^(亿|千万|百万|万)?(.*)$/s.exec(plain) ?? [];
  return { base: names[name] ?? name, factor: new D(factors[multiple] ?? 1), per: comparable(rest.join('')) };
}

/** The unit a cell means, whatever its spelling. */
export const unitOf: (text: string) => Unit = memoise(parseUnit);

export const isPercent = ({ base, per }: Unit): boolean => base === '%' && per === '';
/** An amount of money, not a price. */
export const isMoneyUnit = ({ base, per }: Unit): boolean => base === '元' && per === '';

/** A figure of one unit in another, or null where they do not compare. */
export const convertUnit = (value: Dec, from: Unit, to: Unit): Dec | null =>
  from.base === to.base && from.per === to.per ? value.times(from.factor).div(to.factor) : null;
