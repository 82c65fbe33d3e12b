import { type CalendarDay, type LocalDate, overdueBy, today, type WorkCalendar, workCalendar } from '@chengxiao/domain';
import type { Tx } from '../kit/data/db';
import { manyLoader } from '../kit/data/loader';

const columns = `date::text as date, year, kind, name, notice`;

/** The days of one notice, by date. */
export const calendarDays = (tx: Tx, year: number): Promise<CalendarDay[]> =>
  tx.rows(`select ${columns} from calendar_day where year = $1 order by date`, [year]);

/** The years whose notice is known, newest first. */
export const calendarYears = async (tx: Tx): Promise<number[]> =>
  (await tx.rows<{ year: number }>('select distinct year from calendar_day order by year desc')).map(
    ({ year }) => year,
  );

/** The days of the notices of some years, for fields of many objects. */
export const loadCalendar = manyLoader<string, CalendarDay>(
  (tx, years) => tx.rows(`select ${columns} from calendar_day where year = any($1::integer[])`, [years]),
  ({ year }) => String(year),
);

/** The calendar around some dates: what a deadline that begins or ends there is counted with. */
export async function calendarAround(tx: Tx, from: LocalDate, to: LocalDate = from): Promise<WorkCalendar> {
  const days = await tx.rows<CalendarDay>(
    `select ${columns} from calendar_day where year between $1::integer and $2::integer + 1`,
    [Number(from.slice(0, 4)), Number(to.slice(0, 4))],
  );
  return workCalendar(days);
}

/** Rows with by how many working days each is late; the calendar is read only when one is past its day. */
export async function withOverdue<T>(
  tx: Tx,
  rows: readonly T[],
  dueOf: (row: T) => LocalDate | null,
): Promise<(T & { overdueDays: number })[]> {
  const now = today();
  const late = rows.flatMap((row) => dueOf(row) ?? []).filter((due) => due < now);
  const earliest = late.toSorted()[0];
  const calendar = earliest ? await calendarAround(tx, earliest, now) : null;
  return rows.map((row) => {
    const due = dueOf(row);
    return { ...row, overdueDays: calendar && due !== null && due < now ? overdueBy(calendar, due, now) : 0 };
  });
}
