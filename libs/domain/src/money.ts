import { Decimal } from 'decimal.js';
import { withoutInvisible } from './invisible';

/** Decimal arithmetic of the house: 40 digits, HALF_UP. Money is 元 with two decimals, as strings at every boundary. */
export const D = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });
export type Dec = InstanceType<typeof D>;

/** Money as the wire and NUMERIC(18,2) know it: at most 16 digits before and 2 after the point, never negative zero. */
export const moneyPattern = /^\d{1,16}(\.\d{1,2})?$/;
/** Any other figure of a form (indicator values, ratios): at most 12 digits before and 6 after the point. */
export const decimalPattern = /^-?\d{1,12}(\.\d{1,6})?$/;

export const isMoney = (text: string): boolean => moneyPattern.test(text);
export const isDecimal = (text: string): boolean => decimalPattern.test(text);

/** Signs of a figure that stand for plain ones: full-width digits, comma, point, per cent and signs, and the minus of mathematics. */
const wideSigns = /[０-９，．％＋－−]/g;
const plainSign = (sign: string): string =>
  sign === '−' ? '-' : String.fromCharCode((sign.codePointAt(0) ?? 0) - 0xfee0);
/** Blanks that stand between groups of three on one line: no tab and no line end, which part two cells or two figures. */
const groupBlank = /[ \u00A0\u2007\u2009\u202F\u3000]/g;
const groupedFigure = /^([+-]?[1-9]\d{0,2})(?:(?:,\d{3})+|(?: \d{3})+)(\.\d+)?$/;
const bareFigure = /^[+-]?(\d+(\.\d+)?|\.\d+)$/;

/** The plain signs of a text for its full-width ones, without invisible ones and white space around; digits of another kind stay what they are. */
export const plainSigns = (text: string): string => withoutInvisible(text).trim().replace(wideSigns, plainSign);

/**
 * A figure as people type it, in the spelling that is stored: plain digits and signs, without the separators of groups of
 * three. What is no figure stays as it came: `12,5` and `0,125` may be slips for decimals, `90⏎30` are two figures, and
 * `120①` is one with a mark; no digit is ever added or taken away.
 */
export function typedFigure(text: string): string {
  const plain = plainSigns(text).replace(groupBlank, ' ');
  const ungrouped = groupedFigure.test(plain) ? plain.replace(/[, ]/g, '') : plain;
  if (!bareFigure.test(ungrouped)) return text.trim();
  const figure = ungrouped.replace('+', '').replace(/^(-?)\./, '$10.');
  return isDecimal(figure) ? figure : text.trim();
}

/** Figures that were read before, by their text. */
const parsedFigures = new Map<string, Dec>();

/**
 * A figure that is written again and again: a weight, a bound of a pack, a rounded score. Each text is read once, which
 * makes scoring a region again several times faster. What people type as amounts and values is too varied for that.
 */
export function figureOf(text: string): Dec {
  const known = parsedFigures.get(text);
  if (known) return known;
  if (parsedFigures.size >= 20_000) parsedFigures.clear();
  const figure = new D(text);
  parsedFigures.set(text, figure);
  return figure;
}

/** Sum of decimal strings, exact. */
export const sum = (amounts: Iterable<string>): string => {
  let total = new D(0);
  for (const amount of amounts) total = total.plus(amount);
  return total.toFixed();
};

/** HALF_UP to `scale` decimals, as text. */
export const rounded = (value: Decimal.Value, scale = 2): string => new D(value).toFixed(scale);

/** Groups digits by three: `1234567.80` as `1,234,567.80`. */
export function grouped(decimal: string): string {
  const [whole = '', part] = decimal.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part === undefined ? digits : `${digits}.${part}`;
}

/** 万元 as forms print them, back from 元; trailing zeros cut, grouping left to the screen. */
export const toWan = (yuan: string): string => new D(yuan).div(10_000).toFixed();

/** 万元 as sentences write them: exact, two decimals at least, digits in groups of three; what is no amount stays. */
export function exactWanText(yuan: string): string {
  if (!isDecimal(yuan)) return yuan;
  const [whole = '', part = ''] = toWan(yuan).split('.');
  return grouped(`${whole}.${part.padEnd(2, '0')}`);
}

/** 元 from 万元 as forms state them. */
export const fromWan = (wan: Decimal.Value): string => new D(wan).times(10_000).toFixed(2);

/** Share of a whole as a ratio with four decimals, or null where the whole is zero. */
export const ratio = (part: string, whole: string): string | null =>
  new D(whole).isZero() ? null : new D(part).div(whole).toFixed(4);
