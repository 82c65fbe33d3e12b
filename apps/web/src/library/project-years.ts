import { isBudgetYear, isMoney, sum } from '@chengxiao/domain';

/** Budget years of the project period, as far as it is known. */
export function periodYears({ startDate, endDate }: { startDate: string; endDate: string }): number[] {
  const [from, to] = [Number(startDate.slice(0, 4)), Number(endDate.slice(0, 4))];
  if (!(from >= 2000) || !(to >= from)) return [];
  return Array.from({ length: Math.min(to, 2100) - from + 1 }, (_, index) => from + index).filter(isBudgetYear);
}

/** Money by year of what is an amount already, and how much of it is fiscal: 财政拨款 are the three budgets. */
export function totalsOf(rows: readonly { year: string | number; source: string; amount: string }[]) {
  const known = rows.filter(({ amount }) => isMoney(amount));
  const fiscal = known.filter(
    ({ source }) => source === 'fiscal' || source === 'governmentFund' || source === 'stateCapital',
  );
  const years = [...new Set(known.map(({ year }) => String(year)).filter(Boolean))].sort();
  const of = (list: typeof known): string => sum(list.map(({ amount }) => amount));
  return {
    total: of(known),
    fiscal: of(fiscal),
    other: of(known.filter((row) => !fiscal.includes(row))),
    years: years.map((year) => ({ year, total: of(known.filter((row) => String(row.year) === year)) })),
  };
}
