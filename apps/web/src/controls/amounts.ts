import { isMoney } from '@chengxiao/domain';
import { rangeOf } from '@chengxiao/ui';

/** A range of money as a list is asked for it; an end that is not yet a number is left out. */
export function amountsOf(range: string): { readonly minAmount?: string; readonly maxAmount?: string } {
  const [from, to] = rangeOf(range);
  return { ...(isMoney(from) && { minAmount: from }), ...(isMoney(to) && { maxAmount: to }) };
}
