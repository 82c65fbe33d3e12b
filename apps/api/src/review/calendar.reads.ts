import { type CalendarDay, type LocalDate, type WorkCalendar, workCalendar } from '@chengxiao/domain';
import type { Tx } from '../kit/db';

const columns = `date::text as date, year, kind, name, notice`;

/** The days of one notice, by date. */
export const calendarDays = (tx: Tx, year: number): Promise<CalendarDay[]> =>
  tx.rows(`select ${columns} from calendar_day where year = $1 order by date`, [year]);

/** The years whose notice is known, newest first. */
export const calendarYears = async (tx: Tx): Promise<number[]> =>
  (await tx.rows<{ year: number }>('select distinct year from calendar_day order by year desc')).map(
    ({ year }) => year,
  );

/** The calendar around some dates: what a deadline that begins or ends there is counted with. */
export async function calendarAround(tx: Tx, from: LocalDate, to: LocalDate = from): Promise<WorkCalendar> {
  const days = await tx.rows<CalendarDay>(
    `select ${columns} from calendar_day where year between $1::integer and $2::integer + 1`,
    [Number(from.slice(0, 4)), Number(to.slice(0, 4))],
  );
  return workCalendar(days);
}
