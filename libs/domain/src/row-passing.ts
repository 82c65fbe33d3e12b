import { D, isMoney } from './money';

/**
 * The row at which a running sum passes what there is: there the excess is told, and there the focus goes. Cells that are
 * no amounts yet count for nothing; what is passed before the first row is told at the first.
 */
export function rowPassing(amounts: readonly (string | null)[], limit: string): number {
  let total = new D(0);
  const row = amounts.findIndex((amount) => {
    total = total.plus(amount !== null && isMoney(amount) ? amount : 0);
    return total.gt(limit);
  });
  return Math.max(row, 0);
}
