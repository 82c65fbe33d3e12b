import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar';
import { isWorkingDay, workCalendar, workingDaysBetween } from '../review/work-calendar';
import { forecastDays, forecastOf, paceSince } from './forecast';

/** Monday to Friday, but for the days off around New Year. */
const calendar = workCalendar(
  ['2027-01-01', '2027-01-02', '2027-01-03'].map((date) => ({ date, year: 2027, kind: 'holiday' as const })),
);
const monday = '2026-11-30';

describe('the forecast of the finishing day', () => {
  it('goes by the pace of the last five working days', () => {
    const { perDay, finishesOn, margin } = forecastOf(calendar, monday, { done: 32, open: 75, dueOn: '2026-12-18' });
    // 6.4 a day: the twelfth working day after Monday.
    expect([perDay, finishesOn, margin]).toEqual(['6.4', '2026-12-16', 2]);
  });

  it('says by how many working days it comes too late', () => {
    expect(forecastOf(calendar, monday, { done: 5, open: 14, dueOn: '2026-12-16' }).margin).toBe(-2);
  });

  it('rounds what it shows half up, and nothing it counts with', () => {
    expect(forecastOf(calendar, monday, { done: 1, open: 1, dueOn: null })).toEqual({
      done: 1,
      open: 1,
      perDay: '0.2',
      finishesOn: '2026-12-07',
      dueOn: null,
      margin: null,
    });
  });

  it('knows no day where nothing was dealt with, or nothing waits', () => {
    expect(forecastOf(calendar, monday, { done: 0, open: 9, dueOn: monday }).finishesOn).toBeNull();
    expect(forecastOf(calendar, monday, { done: 9, open: 0, dueOn: monday }).finishesOn).toBeNull();
  });

  it('leaves days off aside', () => {
    expect(forecastOf(calendar, '2026-12-31', { done: 5, open: 1, dueOn: null }).finishesOn).toBe('2027-01-04');
    expect(paceSince(calendar, monday)).toBe('2026-11-24');
    expect(paceSince(calendar, '2026-11-29')).toBe('2026-11-23');
    expect(paceSince(calendar, '2027-01-03')).toBe('2026-12-25');
  });

  it('is the first working day by which the pace has taken what waits; the margin agrees with the two days', () => {
    const count = fc.integer({ min: 1, max: 5_000 });
    fc.assert(
      fc.property(
        count,
        count,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: -60, max: 60 }),
        (done, open, on, due) => {
          const now = addDays(monday, on);
          const dueOn = addDays(now, due);
          const { finishesOn, margin } = forecastOf(calendar, now, { done, open, dueOn });
          if (!finishesOn) throw new Error('no day');
          expect(isWorkingDay(calendar, finishesOn)).toBe(true);
          const days = workingDaysBetween(calendar, now, finishesOn);
          expect(days * done).toBeGreaterThanOrEqual(open * forecastDays);
          expect((days - 1) * done).toBeLessThan(open * forecastDays);
          expect(Math.sign(margin ?? 0)).toBe(Math.sign(workingDaysBetween(calendar, finishesOn, dueOn)));
          const since = paceSince(calendar, now);
          expect(workingDaysBetween(calendar, addDays(since, -1), now)).toBe(forecastDays);
        },
      ),
    );
  });
});
