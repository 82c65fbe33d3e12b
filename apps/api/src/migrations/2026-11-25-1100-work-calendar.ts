import published from '@chengxiao/domain/data/work-calendar-2024-2026.json' with { type: 'json' };
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The days that the notices of the State Council name: deadlines count working days. */
export class WorkCalendar20261125110000 implements MigrationInterface {
  name = 'WorkCalendar20261125110000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(days);
    await db.query(
      `insert into calendar_day (date, year, kind, name, notice)
       select date, year, kind, name, notice from jsonb_populate_recordset(null::calendar_day, $1::jsonb)`,
      [JSON.stringify(published)],
    );
  }

  async down(): Promise<void> {
    throw new Error('the calendar is not taken back; restore a backup instead');
  }
}

const days = /* sql */ `
create table calendar_day (
  date date primary key,
  year integer not null check (year between 2014 and 2100),
  kind text not null check (kind in ('holiday', 'workday')),
  name text not null check (length(name) between 1 and 20),
  notice text not null check (length(notice) between 1 and 60),
  check (extract(year from date) = year or (extract(year from date) = year - 1 and extract(month from date) = 12)),
  check (kind = 'holiday' or extract(isodow from date) > 5)
);
create index calendar_day_year on calendar_day (year, date);
comment on table calendar_day is '工作日历:通知规定的放假日和调休上班日,其余按周一至周五';
comment on column calendar_day.date is '日期';
comment on column calendar_day.year is '通知所属年度';
comment on column calendar_day.kind is '类别:放假、调休上班';
comment on column calendar_day.name is '节日';
comment on column calendar_day.notice is '通知文号';
call app_reference('calendar_day');
revoke select on calendar_day from cx_public, cx_identity;

-- Kept by the region: a new notice takes the place of the year's days.
create function app_keeps_calendar() returns boolean language sql stable set search_path = pg_catalog, public as $$
  select exists (select from public.division d where d.level = 'region' and d.code = nullif(current_setting('app.division', true), ''))
$$;
create policy calendar_day_enter on calendar_day for insert to cx_scoped, cx_government with check (app_keeps_calendar());
create policy calendar_day_replace on calendar_day for delete to cx_scoped, cx_government using (app_keeps_calendar());
grant insert, delete on calendar_day to cx_scoped, cx_government;
`;
