import { expect, it } from '@jest/globals';
import { budgetYears, yearFilter } from './budget-years';

it('offers a year that only an address asks for, and nothing that is none', () => {
  const values = (asked: string) => yearFilter('年度', asked).options.map(({ value }) => value);
  const usual = budgetYears().map(({ value }) => value);
  expect(values('')).toEqual(usual);
  expect(values(String(usual[2]))).toEqual(usual);
  expect(values('2016')).toEqual([...usual, '2016']);
  for (const none of ['abc', '20', '1999', '2027.5']) expect(values(none)).toEqual(usual);
  expect(yearFilter('年度', 'abc').complete).toBe(true);
});
