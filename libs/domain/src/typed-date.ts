import { addDays, isLocalDate, type LocalDate } from './calendar';
import { plainSigns } from './money';

/** Which end of a span a date is: a month alone means its first day as a start, its last as an end. */
export type DateEdge = 'start' | 'end';
/** A date as it was understood; `month` tells that only a month was written. */
export type TypedDate = { readonly date: LocalDate; readonly month: boolean };

const numerals = '〇一二三四五六七八九';
/** Digits for Chinese numerals, as far as they write years, months and days: 二〇二七年十二月三十一日. */
const withDigits = (text: string): string =>
  text
    .replace(/[零○]/g, '〇')
    .replace(/([一二三])?十([一二三四五六七八九])?/g, (_, tens: string | undefined, ones: string | undefined) =>
      String((tens ? numerals.indexOf(tens) : 1) * 10 + (ones ? numerals.indexOf(ones) : 0)),
    )
    .replace(/[〇一二三四五六七八九]/g, (numeral) => String(numerals.indexOf(numeral)));

/** What stands behind a day and does not change it: midnight, as spreadsheets and programs write it, a day of the week, a full stop. */
const behindDay = [
  /(?:T| )0{1,2}:00(?::00(?:\.0+)?)?Z?$/i,
  /\s*(?:[(（]\s*)?(?:星期|周)[一二三四五六日天](?:\s*[)）])?$/,
  /(?<=\d)[.。]$/,
];
/** Dashes that are typed or put for a hyphen. */
const dashes = /[‐‑‒–—―]/g;
const dayForms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})日?$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
const monthForms = [/^(\d{4})[-/.](\d{1,2})$/, /^(\d{4})年(\d{1,2})月份?[底末]?$/];

/** A date however it is usually written, as long as it can be one day only; null for anything else. */
export function typedDate(text: string, edge: DateEdge | null = null): TypedDate | null {
  const typed = plainSigns(text).replace(dashes, '-').replace('年元月', '年1月');
  const plain = behindDay.reduce((rest, each) => rest.replace(each, ''), typed);
  const compact = (/[年月]/.test(plain) ? withDigits(plain) : plain).replace(/\s*([-/.年月日号])\s*/g, '$1').trim();
  const [year = '', month = '', day = ''] = matchOf(dayForms, compact);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isLocalDate(date)) return { date, month: false };
  const [ofYear = '', alone = ''] = edge ? matchOf(monthForms, compact) : [];
  const first = `${ofYear}-${alone.padStart(2, '0')}-01`;
  if (!isLocalDate(first)) return null;
  const last = addDays(`${addDays(first, 31).slice(0, 8)}01`, -1);
  return { date: edge === 'end' ? last : first, month: true };
}

const matchOf = (forms: readonly RegExp[], text: string): string[] =>
  (forms.map((form) => form.exec(text)).find(Boolean) ?? []).slice(1);
