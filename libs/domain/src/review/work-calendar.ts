import { addDays, type LocalDate } from '../calendar';

/** What a day is that the week alone does not tell: 放假 or 调休上班. */
export const calendarDayKinds = ['holiday', 'workday'] as const;
export type CalendarDayKind = (typeof calendarDayKinds)[number];

/** One such day, with the occasion it belongs to and the notice that ordered it. */
export type CalendarDay = {
  readonly date: LocalDate;
  /** The year whose notice names it; the New Year's days may begin in the December before. */
  readonly year: number;
  readonly kind: CalendarDayKind;
  /** 元旦, 春节 … */
  readonly name: string;
  /** Document number of the notice, for example 国办发明电〔2025〕7号. */
  readonly notice: string;
};

/** The days that deviate from Monday to Friday, and the years whose notice is known. */
export type WorkCalendar = {
  readonly kinds: ReadonlyMap<LocalDate, CalendarDayKind>;
  readonly years: ReadonlySet<number>;
};

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

export const workCalendar = (days: readonly Pick<CalendarDay, 'date' | 'year' | 'kind'>[]): WorkCalendar => ({
  kinds: new Map(days.map(({ date, kind }) => [date, kind])),
  years: new Set(days.map(({ year }) => year)),
});

/** Saturday and Sunday. */
export const isWeekend = (date: LocalDate): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** Monday to Friday unless the notice of the year says otherwise; a year without one counts Monday to Friday. */
export function isWorkingDay({ kinds }: WorkCalendar, date: LocalDate): boolean {
  const kind = kinds.get(date);
  return kind === undefined ? !isWeekend(date) : kind === 'workday';
}

/** The working day that is `count` working days after a date; the date itself does not count. `count` is not negative. */
export function addWorkingDays(calendar: WorkCalendar, date: LocalDate, count: number): LocalDate {
  let [day, left] = [date, count];
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after one date up to and including another; negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

/** By how many working days a thing that was due is late; 0 while it is not, or as long as only days off have passed. */
export const overdueBy = (calendar: WorkCalendar, dueOn: LocalDate, now: LocalDate): number =>
  Math.max(0, workingDaysBetween(calendar, dueOn, now));

/** The years among these that have no notice: deadlines in them may still move. */
export const yearsWithoutNotice = ({ years }: WorkCalendar, from: LocalDate, to: LocalDate): number[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at).filter(
    (year) => !years.has(year),
  );
