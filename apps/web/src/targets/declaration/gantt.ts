import { daysBetween, isLocalDate } from '@chengxiao/domain';

/** A step with both its dates, as the strip draws it. */
export type Bar = {
  readonly index: number;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  /** Shares of the axis, 0 to 1: where it begins and how long it is. */
  readonly from: number;
  readonly length: number;
};
export type Gantt = {
  /** First days of the months of the axis, and where each begins. */
  readonly months: readonly { readonly first: string; readonly from: number }[];
  readonly bars: readonly Bar[];
  /** Most steps under way on one day. */
  readonly together: number;
};

type Step = { readonly name: string; readonly startDate?: string | null; readonly endDate?: string | null };

const monthOf = (date: string): string => `${date.slice(0, 7)}-01`;
function nextMonth(first: string): string {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

/** The schedule of a plan on an axis of whole months; steps without proper dates have no bar. */
export function ganttOf(steps: readonly Step[]): Gantt {
  const dated = steps.flatMap(({ name, startDate, endDate }, index) => {
    const [start, end] = [startDate ?? '', endDate ?? ''];
    return isLocalDate(start) && isLocalDate(end) && start <= end ? [{ index, name, start, end }] : [];
  });
  if (dated.length === 0) return { months: [], bars: [], together: 0 };
  const starts = dated.map(({ start }) => start).sort();
  const ends = dated.map(({ end }) => end).sort();
  const first = monthOf(starts[0] ?? '');
  const after = nextMonth(monthOf(ends.at(-1) ?? ''));
  const days = daysBetween(first, after);
  const share = (date: string): number => daysBetween(first, date) / days;
  const months: { first: string; from: number }[] = [];
  for (let month = first; month < after; month = nextMonth(month)) months.push({ first: month, from: share(month) });
  const bars = dated.map((each) => ({
    ...each,
    from: share(each.start),
    length: (daysBetween(each.start, each.end) + 1) / days,
  }));
  // Most overlap begins where some step begins.
  const together = Math.max(
    ...dated.map(({ start }) => dated.filter((o) => o.start <= start && o.end >= start).length),
  );
  return { months, bars, together };
}
