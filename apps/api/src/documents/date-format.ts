const two = (value: number): string => String(value).padStart(2, '0');
const shortDays = ['日', '一', '二', '三', '四', '五', '六'];
const numerals = '〇一二三四五六七八九';
const inNumerals = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return numerals[ones] ?? '';
  return `${tens > 1 ? (numerals[tens] ?? '') : ''}十${ones > 0 ? (numerals[ones] ?? '') : ''}`;
};

/** How a spreadsheet in Chinese shows dates whose format says only “as this system does”. */
const systemDate = /^\[\$-(F800|F400|x-sysdate|x-systime)\]/i;
const parts =
  /"([^"]*)"|[\\!](.)|_.|\*.|\[(h+|m+|s+)\]|\[[^\]]*\]|(上午\/下午|AM\/PM|A\/P)|(y+|m+|d+|h+|s+|a{3,4})|(.)/giu;

/** What a date is shown as under a format. */
export function shownDate(date: Date, format: string): string {
  if (systemDate.test(format)) return date.toISOString().slice(0, 10);
  const [section = ''] = format.split(';');
  const found = [...section.matchAll(parts)];
  const numbers = /\[DBNum1\]/i.test(section) ? inNumerals : String;
  const year = String(date.getUTCFullYear());
  const years = /\[DBNum1\]/i.test(section) ? year.replace(/\d/g, (digit) => numerals[Number(digit)] ?? '') : year;
  const half = found.some(([, , , , meridiem]) => meridiem);
  const hours = half ? date.getUTCHours() % 12 || 12 : date.getUTCHours();
  const isMinute = (index: number): boolean => {
    const before = found.slice(0, index).findLast(([, , , elapsed, , token]) => token ?? elapsed);
    const after = found.slice(index + 1).find(([, , , , , token]) => token);
    return /^h/i.test(before?.[5] ?? before?.[3] ?? '') || /^s/i.test(after?.[5] ?? '');
  };
  return found
    .map(([, quoted, escaped, elapsed, meridiem, token = '', other], index) => {
      const literal = quoted ?? escaped ?? other;
      if (literal !== undefined) return literal;
      if (meridiem) return date.getUTCHours() < 12 ? '上午' : '下午';
      const lower = (elapsed ?? token).toLowerCase();
      const long = lower.length > 1;
      const plain = (value: number): string => (long ? two(value) : numbers(value));
      if (lower.startsWith('y')) return lower.length > 2 ? years : years.slice(-2);
      if (lower.startsWith('d'))
        return lower.length > 2 ? `星期${shortDays[date.getUTCDay()] ?? ''}` : plain(date.getUTCDate());
      if (lower.startsWith('a')) return `${lower.length > 3 ? '星期' : ''}${shortDays[date.getUTCDay()] ?? ''}`;
      if (lower.startsWith('h')) return elapsed ? String(Math.floor(serialHours(date))) : plain(hours);
      if (lower.startsWith('s')) return plain(date.getUTCSeconds());
      if (!lower.startsWith('m')) return '';
      if (elapsed || isMinute(index)) return plain(date.getUTCMinutes());
      return lower.length > 2 ? `${numbers(date.getUTCMonth() + 1)}月` : plain(date.getUTCMonth() + 1);
    })
    .join('')
    .trim();
}

/** Hours since the day before a spreadsheet begins to count. */
const serialHours = (date: Date): number => (date.getTime() - Date.UTC(1899, 11, 31)) / 3_600_000;

/** Which parts of a date a format shows. */
export function datePartsOf(format: string): {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
} {
  if (systemDate.test(format)) return { year: true, month: true, day: true };
  const bare = format.replace(/"[^"]*"|[\\!].|\[[^\]]*\]/g, '').toLowerCase();
  const dateOnly = bare.replace(/h+[:时点]?m+([:分]?s+)?|m+:s+/g, '');
  return { year: dateOnly.includes('y'), month: dateOnly.includes('m'), day: /d/.test(dateOnly) };
}
