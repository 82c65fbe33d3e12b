import { D, fromWan, grouped, isMoney, percentOf, rounded, toWan, typedFigure } from '@chengxiao/domain';

const wanPattern = /^\d+(\.\d{1,6})?$/;

/** What a money control shows for a stored 元 string: 万元, or whatever was typed when that is no amount. */
export const shownWan = (stored: string): string => (isMoney(stored) ? toWan(stored) : stored);

/** What is stored for a typed 万元 text: 元 with two decimals, or the text itself, kept so that the person can mend it. */
export function storedFromWan(typed: string): string {
  const plain = typedFigure(typed);
  return wanPattern.test(plain) ? fromWan(plain) : typed;
}

/** 元 as the screen shows them: 万元 with two decimals and separators; a minus is −, and a plus stands where asked for. */
export function wanText(yuan: string, signed = false): string {
  const amount = new D(yuan);
  const sign = amount.isZero() ? '' : amount.isNegative() ? '−' : signed ? '+' : '';
  return sign + grouped(rounded(toWan(amount.abs().toFixed())));
}

/** A ratio as the screen shows every rate: a percentage of at most two decimals, cut, so that nothing reads as reached that is missed. */
export const rateText = (ratio: string | null | undefined): string =>
  ratio === null || ratio === undefined ? '—' : `${percentOf(new D(ratio))}%`;
