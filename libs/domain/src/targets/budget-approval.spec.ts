import { expect, it } from '@jest/globals';
import { checkBudgetApproval } from './target.rules';

it.each([
  ['2027-01-20', []],
  ['2026-12-30', []],
  ['2027-02-30', ['notDate']],
  ['', ['notDate']],
  ['2028-01-20', ['approvalInFuture']],
  ['2025-12-30', ['approvalYearOff']],
])('says one thing about the day of an approval: %j', (approvedOn, expected) => {
  const found = checkBudgetApproval({ year: 2027, approvedOn, documentNo: '巴人发〔2027〕1号' }, '2027-06-01');
  expect(found.map(({ key }) => key)).toEqual(expected);
});
