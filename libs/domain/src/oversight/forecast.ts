import { addDays, type LocalDate } from '../calendar';
import { D } from '../money';
import { addWorkingDays, isWorkingDay, type WorkCalendar, workingDaysBetween } from '../review/work-calendar';

/** Working days whose pace the forecast goes by, the day at hand among them. */
export const forecastDays = 5;

/** When what waits will have been dealt with, at the pace of the last working days. */
export type Forecast = {
  /** How many were dealt with in those days. */
  readonly done: number;
  /** How many wait. */
  readonly open: number;
  /** How many a working day, one decimal, HALF_UP. */
  readonly perDay: string;
  /** The day on which the last is dealt with; null where nothing was dealt with, so that there is no pace, or nothing waits. */
  readonly finishesOn: LocalDate | null;
  /** Last day of the stage; null where none is set. */
  readonly dueOn: LocalDate | null;
  /** Working days by which that is before the last day; negative when it is after; null without one of the two. */
  readonly margin: number | null;
};

/** The first of the last working days, the day at hand among them where it is one. */
export function paceSince(calendar: WorkCalendar, now: LocalDate): LocalDate {
  let [day, left] = [now, isWorkingDay(calendar, now) ? forecastDays - 1 : forecastDays];
  while (left > 0) {
    day = addDays(day, -1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/**
 * When finance will be through: what waits, by as many a working day as were dealt with in the last five, from the next working day on.
 * A day that is begun counts whole; the quotient is exact, only what is shown of the pace is rounded.
 */
export function forecastOf(
  calendar: WorkCalendar,
  now: LocalDate,
  { done, open, dueOn }: Pick<Forecast, 'done' | 'open' | 'dueOn'>,
): Forecast {
  const perDay = new D(done).div(forecastDays).toFixed(1);
  const finishesOn =
    done === 0 || open === 0 ? null : addWorkingDays(calendar, now, Math.ceil((open * forecastDays) / done));
  const margin = finishesOn && dueOn ? workingDaysBetween(calendar, finishesOn, dueOn) : null;
  return { done, open, perDay, finishesOn, dueOn, margin };
}
