import { isBudgetYear, today } from '@chengxiao/domain';

/** Years offered in a filter: the next one and the four before it. */
export function recentYears(): { value: string; label: string }[] {
  const next = Number(today().slice(0, 4)) + 1;
  return [0, 1, 2, 3, 4].map((back) => ({ value: String(next - back), label: String(next - back) }));
}

/** The year of an address, when it is one. */
export const yearOf = (text: string): number | undefined => (isBudgetYear(Number(text)) ? Number(text) : undefined);
