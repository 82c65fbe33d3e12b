import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import published from '../../data/work-calendar-2024-2026.json' with { type: 'json' };
import { addDays } from '../calendar';
import {
  addWorkingDays,
  type CalendarDay,
  isWorkingDay,
  overdueBy,
  workCalendar,
  workingDaysBetween,
  yearsWithoutNotice,
} from './work-calendar';
import { checkCalendarNotice, refuseCalendarChange } from './work-calendar.rules';

const days = published as CalendarDay[];
const calendar = workCalendar(days);

describe('the published calendar', () => {
  it.each([
    // Working days of each year as the notices leave them.
    [2024, 28, 8, '国办发明电〔2023〕7号'],
    [2025, 28, 5, '国办发明电〔2024〕12号'],
    [2026, 33, 6, '国办发明电〔2025〕7号'],
  ])('has the days of %i', (year, holidays, workdays, notice) => {
    const own = days.filter(({ date }) => date.startsWith(String(year)));
    expect(own.filter(({ kind }) => kind === 'holiday')).toHaveLength(holidays);
    expect(own.filter(({ kind }) => kind === 'workday')).toHaveLength(workdays);
    expect(new Set(own.map((day) => day.notice))).toEqual(new Set([notice]));
    expect(checkCalendarNotice({ year, notice, days: own })).toEqual([]);
  });

  it('names days off with the weekends among them, and leaves the year as many working days as it has', () => {
    expect(workingDaysBetween(calendar, '2023-12-31', '2024-12-31')).toBe(251);
    expect(workingDaysBetween(calendar, '2024-12-31', '2025-12-31')).toBe(248);
    expect(workingDaysBetween(calendar, '2025-12-31', '2026-12-31')).toBe(248);
  });
});

describe('working days', () => {
  it.each([
    ['2026-02-13', 1, '2026-02-14'], // a Saturday before the Spring Festival that is worked
    ['2026-02-14', 1, '2026-02-24'], // over the festival
    ['2026-09-30', 3, '2026-10-10'], // 8, 9 and the make-up Saturday
    ['2026-01-01', 0, '2026-01-01'],
    ['2027-01-01', 1, '2027-01-04'], // a year without a notice: Monday to Friday
  ])('%s and %i more end on %s', (from, count, to) => {
    expect(addWorkingDays(calendar, from, count)).toBe(to);
  });

  it('tells by how many working days something is late', () => {
    expect(overdueBy(calendar, '2026-02-14', '2026-02-23')).toBe(0);
    expect(overdueBy(calendar, '2026-02-14', '2026-02-25')).toBe(2);
    expect(overdueBy(calendar, '2026-03-10', '2026-03-01')).toBe(0);
  });

  it('knows the years that nobody has decided yet', () => {
    expect(yearsWithoutNotice(calendar, '2025-11-01', '2028-02-01')).toEqual([2027, 2028]);
  });

  const date = fc.integer({ min: 0, max: 1200 }).map((offset) => addDays('2024-01-01', offset));
  const count = fc.integer({ min: 0, max: 80 });

  it('counts back what it added, and always ends on a working day', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 80 }), (from, n) => {
        const to = addWorkingDays(calendar, from, n);
        expect(isWorkingDay(calendar, to)).toBe(true);
        expect(workingDaysBetween(calendar, from, to)).toBe(n);
        expect(workingDaysBetween(calendar, to, from)).toBe(-n);
      }),
    );
  });

  it('adds in two parts what it adds at once', () => {
    fc.assert(
      fc.property(date, count, count, (from, a, b) => {
        expect(addWorkingDays(calendar, addWorkingDays(calendar, from, a), b)).toBe(
          addWorkingDays(calendar, from, a + b),
        );
      }),
    );
  });

  it('never counts more days than there are, and a later day never gives fewer', () => {
    fc.assert(
      fc.property(date, count, (from, gap) => {
        const between = workingDaysBetween(calendar, from, addDays(from, gap));
        expect(between).toBeLessThanOrEqual(gap);
        expect(workingDaysBetween(calendar, from, addDays(from, gap + 1))).toBeGreaterThanOrEqual(between);
      }),
    );
  });
});

describe('the notice of a year', () => {
  const day = { date: '2027-01-01', kind: 'holiday' as const, name: '元旦' };
  it('needs days of its year, each once, and make-up days on weekends', () => {
    const found = checkCalendarNotice({
      year: 2027,
      notice: ' ',
      days: [day, day, { ...day, date: '2028-01-01' }, { date: '2027-01-04', kind: 'workday', name: '' }],
    });
    expect(found.map(({ path, key }) => `${path} ${key}`)).toEqual([
      'notice required',
      'days.1.date calendarDayTwice',
      'days.2.date calendarOtherYear',
      'days.3.kind calendarMakeUpOnWeekday',
      'days.3.name required',
    ]);
    expect(checkCalendarNotice({ year: 2027, notice: '国办', days: [] }).map(({ key }) => key)).toEqual([
      'calendarWithoutDays',
    ]);
  });

  it('is entered by government or finance of the region', () => {
    const by = (role: 'finance' | 'government' | 'unit', divisionCode: string) =>
      refuseCalendarChange({ role, divisionCode })?.reason.key ?? null;
    expect([by('finance', '150000'), by('government', '150000')]).toEqual([null, null]);
    expect([by('unit', '150000'), by('finance', '150600')]).toEqual(['notYourRole', 'calendarOfTheRegion']);
  });
});
