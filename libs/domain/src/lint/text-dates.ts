import type { LocalDate } from '../calendar';

/** A date in a sentence, as the days it may mean. */
export type DateMention = {
  readonly text: string;
  readonly index: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Whether it begins with its only year, so that the year can be corrected. */
  readonly startsWithYear: boolean;
};

const year = '(?<![\\d.])(20\\d{2})';
const month = '(1[0-2]|0?[1-9])';
const day = '(3[01]|[12]\\d|0?[1-9])';
const part = '(?:底|末|初|上旬|中旬|下旬)';
const forms = new RegExp(
  [
    `${year}\\s*年?\\s*[-—–~至到]+\\s*(20\\d{2})\\s*年`,
    `${year}(?:\\s*年\\s*${month}\\s*月\\s*${day}\\s*[日号]|(?<sep>[-/.])${month}\\k<sep>${day}(?!\\d))`,
    `${year}\\s*年\\s*${month}\\s*月${part}?`,
    `${year}\\s*年${part}?`,
    `(?<![\\d年\\-—–~至到./])${month}\\s*月(?:${day}\\s*[日号]|${part})?(?=\\s*之?以?前|底|末)`,
  ].join('|'),
  'gu',
);

const two = (text: string): string => text.padStart(2, '0');
const days = (from: LocalDate, to: LocalDate = from): Pick<DateMention, 'from' | 'to'> => ({ from, to });

/** Months are compared as text, so a 31st that does not exist only means the end of its month. */
const monthOf = (y: string, m: string): Pick<DateMention, 'from' | 'to'> =>
  days(`${y}-${two(m)}-01`, `${y}-${two(m)}-31`);

function span(match: RegExpMatchArray, inYear: number): Pick<DateMention, 'from' | 'to'> {
  const [, a, b, y1, m1, d1, , m2, d2, y2, m3, y3, m4, d4] = match;
  if (a && b) return days(`${a}-01-01`, `${b}-12-31`);
  if (y1) return days(`${y1}-${two(m1 ?? m2 ?? '')}-${two(d1 ?? d2 ?? '')}`);
  if (y2 && m3) return monthOf(y2, m3);
  if (y3) return days(`${y3}-01-01`, `${y3}-12-31`);
  return d4 ? days(`${inYear}-${two(m4 ?? '')}-${two(d4)}`) : monthOf(String(inYear), m4 ?? '');
}

/** The dates of a half-width text; a month without a year is one of `inYear`, and only a deadline (12月底前) is a date. */
export const datesIn = (text: string, inYear: number): DateMention[] =>
  [...text.matchAll(forms)].map((match) => ({
    text: match[0],
    index: match.index,
    ...span(match, inYear),
    startsWithYear: !match[1] && /^20\d{2}/.test(match[0]),
  }));
