import { isBudgetYear, today } from '@chengxiao/domain';
import type { SpecOf } from '@chengxiao/ui';

/** The budget year that runs now, in Inner Mongolia. */
export const thisYear = (): number => Number(today().slice(0, 4));

/** So many years to choose from, the latest first. */
export const yearsUpTo = (latest: number, count: number): { value: string; label: string }[] =>
  Array.from({ length: count }, (_, index) => String(latest - index)).map((year) => ({ value: year, label: year }));

/** The next budget year, which is being prepared, and those before it. */
export const budgetYears = () => yearsUpTo(thisYear() + 1, 6);

/** Years to look back on, the one that runs first: it may be filed before it ends. */
export const pastYears = () => yearsUpTo(thisYear(), 8);

/** The year that stands in an address, when it is one. */
export const yearOf = (text: string): number | undefined => (isBudgetYear(Number(text)) ? Number(text) : undefined);

/** Filters a list by budget year. A year that only an address asks for can be chosen too; what is none is left out and told. */
export function yearFilter(label: string, asked: string, years = budgetYears()): SpecOf<'choice'> {
  const more = yearOf(asked) && !years.some(({ value }) => value === asked) ? [{ value: asked, label: asked }] : [];
  return { kind: 'choice', key: 'year', label, options: [...years, ...more], complete: true };
}
