import type { Actor } from '../actor';
import { isLocalDate } from '../calendar';
import { compact, type Finding, finding } from '../messages';
import { type Refusal, refusal } from '../problem';
import { checkText } from '../text';
import { type CalendarDay, isWeekend } from './work-calendar';

/** A year's notice as it is entered: the days it names, each with its occasion. */
export type CalendarNotice = {
  readonly year: number;
  readonly notice: string;
  readonly days: readonly Pick<CalendarDay, 'date' | 'kind' | 'name'>[];
};

/** Code of the region, the only place that keeps the calendar: the notice of the State Council holds for all below. */
export const calendarKeeper = '150000';

/** Why this actor may not enter a year, or null: government or finance of the region. */
export function refuseCalendarChange(actor: Pick<Actor, 'role' | 'divisionCode'>): Refusal | null {
  if (actor.role !== 'government' && actor.role !== 'finance') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  return actor.divisionCode === calendarKeeper ? null : refusal('NOT_YOUR_ROLE', 'calendarOfTheRegion');
}

/** The New Year's days may begin in December, and so may the make-up day for them. */
const belongsTo = (year: number, date: string): boolean =>
  date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);

/** What is wrong with a notice. Days off on a weekend are named by notices too; a make-up day is always one. */
export function checkCalendarNotice({ year, notice, days }: CalendarNotice): Finding[] {
  const found: (Finding | null)[] = [
    checkText('notice', notice, { max: 60, required: true }),
    days.length === 0 ? finding('days', 'calendarWithoutDays') : null,
    ...days.flatMap(({ date, kind, name }, at) => [
      isLocalDate(date) ? null : finding(`days.${at}.date`, 'notDate'),
      isLocalDate(date) && !belongsTo(year, date) ? finding(`days.${at}.date`, 'calendarOtherYear', { year }) : null,
      days.findIndex((each) => each.date === date) < at ? finding(`days.${at}.date`, 'calendarDayTwice') : null,
      isLocalDate(date) && kind === 'workday' && !isWeekend(date)
        ? finding(`days.${at}.kind`, 'calendarMakeUpOnWeekday')
        : null,
      checkText(`days.${at}.name`, name, { max: 20, required: true }),
    ]),
  ];
  return compact(found);
}
