import { fromWan, isMoney, toWan, typedFigure } from '@chengxiao/domain';

const wanPattern = /^\d+(\.\d{1,6})?$/;

/** What a money control shows for a stored 元 string: 万元, or whatever was typed when that is no amount. */
export const shownWan = (stored: string): string => (isMoney(stored) ? toWan(stored) : stored);

/** What is stored for a typed 万元 text: 元 with two decimals, or the text itself, kept so that the person can mend it. */
export function storedFromWan(typed: string): string {
  const plain = typedFigure(typed);
  return wanPattern.test(plain) ? fromWan(plain) : typed;
}

/** Groups digits by three: `1234567.80` as `1,234,567.80`. */
export function grouped(decimal: string): string {
  const [whole = '', part] = decimal.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part === undefined ? digits : `${digits}.${part}`;
}
