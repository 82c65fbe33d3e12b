/** A calendar date `YYYY-MM-DD`, never a JavaScript Date: budgets know no time zones. */
export type LocalDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a date that exists, between 2000 and 2100. */
export function isLocalDate(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 2000 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The date so many years later; there is no 29th of February in most of them. */
export function yearsLater(date: LocalDate, years: number): LocalDate {
  const moved = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return isLocalDate(moved) ? moved : moved.replace(/-29$/, '-28');
}

/** A date as people write it: 2026年3月31日; in English as it is. */
export function dateText(date: LocalDate, language: 'zh' | 'en'): string {
  if (language === 'en') return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Budget years the system knows: the founding document is of 2014. */
export const isBudgetYear = (year: number): boolean => Number.isInteger(year) && year >= 2014 && year <= 2100;

/** Today in Inner Mongolia (UTC+8), where a deadline falls. */
export const today = (now: Date = new Date()): LocalDate =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** How many seconds ago an instant was. */
export const secondsSince = (instant: string, now: Date = new Date()): number =>
  (now.getTime() - new Date(instant).getTime()) / 1_000;

/** The date `days` calendar days later. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
