import { expect, it } from '@jest/globals';
import { rowPassing } from './row-passing';

it.each([
  [['7200.00', '4000.00', '1600.00'], '12000', 2],
  [['12800.00', '0'], '12000', 0],
  [['5', 'x', null, '6'], '10', 3],
  [['5', '6', '7'], '10', 1],
  // Others have more than there is already.
  [['5', '6'], '-1', 0],
  [['5', '5'], '10', 0],
  [[], '10', 0],
] as const)('of %j over %s is row %d', (amounts, limit, row) => {
  expect(rowPassing(amounts, limit)).toBe(row);
});
