import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type CalendarNotice,
  checkCalendarNotice,
  normalise,
  orInvalid,
  orRefuse,
  refuseCalendarChange,
} from '@chengxiao/domain';
import { Db } from '../kit/data/db';
import { digest, record } from '../kit/data/record';
import { calendarDays } from './calendar.reads';

/** The chain of a year's calendar has no row of its own; its id follows from the year. */
const chainIdOf = (year: number): string => {
  const [a, b, c, d, e] = /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(digest(`calendar/${year}`))?.slice(1) ?? [];
  return [a, b, c, d, e].join('-');
};

/** Keeping the working-day calendar. */
@Injectable()
export class CalendarService {
  constructor(private readonly db: Db) {}

  /** Enters the notice of a year; what was known of the year before gives way. The same notice again changes nothing. */
  enter(actor: Actor, { year, notice, days }: CalendarNotice): Promise<number> {
    return this.db.as(actor, async (tx) => {
      orInvalid(checkCalendarNotice({ year, notice, days }));
      orRefuse(refuseCalendarChange(actor));
      const entered = days
        .map((day) => ({ ...day, year, name: normalise(day.name), notice: normalise(notice) }))
        .sort((a, b) => (a.date < b.date ? -1 : 1));
      const known = await calendarDays(tx, year);
      if (JSON.stringify(known.map(comparableDay)) === JSON.stringify(entered.map(comparableDay))) return year;
      await tx.rows('delete from calendar_day where year = $1', [year]);
      await tx.rows(
        `insert into calendar_day (date, year, kind, name, notice)
         select date, year, kind, name, notice from jsonb_populate_recordset(null::calendar_day, $1::jsonb)`,
        [JSON.stringify(entered)],
      );
      const { scopePath: orgPath, divisionCode } = actor;
      const subject = { type: 'calendar' as const, id: chainIdOf(year), orgPath, divisionCode };
      await record(tx, actor, 'calendar.enter', subject, { year, notice, days: entered });
      return year;
    });
  }
}

const comparableDay = ({ date, kind, name, notice }: { date: string; kind: string; name: string; notice: string }) => [
  date,
  kind,
  name,
  notice,
];
