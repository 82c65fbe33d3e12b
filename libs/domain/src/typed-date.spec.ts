import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './calendar';
import { typedDate } from './typed-date';

describe('a date that is typed', () => {
  it.each([
    '2027-01-05',
    '2027-1-5',
    '2027/1/5',
    '2027. 1. 5',
    '2027 年 1 月 5 日',
    '2027年1月5号',
    '２０２７年１月５日',
    '２０２７－０１－０５',
    '20270105',
    '2027-01-05 00:00:00',
    '2027/1/5 0:00',
    '2027-01-05T00:00:00',
    '2027-01-05T00:00:00.000Z',
    '二〇二七年一月五日',
    '二○二七年一月五日',
    '2027-01-\u200B05',
    '2027–01–05',
    '2027—1—5',
    '2027\u201101\u201105',
    '2027/1/5 星期二',
    '2027年1月5日（周二）',
    '2027-01-05日',
    '2027.1.5.',
    '2027年元月5日',
  ])('is read as one day: %s', (text) => expect(typedDate(text)).toEqual({ date: '2027-01-05', month: false }));

  it.each([
    '2027',
    '2027年',
    '2027-02-30',
    '27-01-05',
    '1/5/2027',
    '2027-01-05 18:00',
    '46388',
    '2027-1/5',
    '',
    '年底',
  ])('is refused where it may be another day or none: %j', (text) =>
    expect([typedDate(text), typedDate(text, 'end')]).toEqual([null, null]),
  );

  it.each(['2027年2月', '2027-02', '2027.2', '2027/02', '二〇二七年二月', '2027年2月底', '2027年2月末'])(
    'is the first or last day of a month where a month may stand: %s',
    (text) => {
      expect(typedDate(text, 'start')).toEqual({ date: '2027-02-01', month: true });
      expect(typedDate(text, 'end')).toEqual({ date: '2027-02-28', month: true });
      expect(typedDate(text)).toBeNull();
    },
  );

  it('reads every day back in any writing', () => {
    const days = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2000-01-01', days));
    const writings: readonly ((year: string, month: string, day: string) => string)[] = [
      (year, month, day) => `${year}年${Number(month)}月${Number(day)}日`,
      (year, month, day) => `${year}/${month}/${day}`,
      (year, month, day) => `${year}${month}${day}`,
      (year, month, day) => `${year}.${Number(month)}.${Number(day)} 0:00:00`,
    ];
    fc.assert(
      fc.property(days, fc.constantFrom(...writings), (day, write) => {
        const [year = '', month = '', of = ''] = day.split('-');
        expect(typedDate(write(year, month, of))?.date).toBe(day);
      }),
    );
  });
});
