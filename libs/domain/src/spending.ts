import { type Finding, finding } from './messages';
import { D, isMoney } from './money';

/** More than a budget allows, or null: every form that tells of spending asks the same. What is no amount is told elsewhere. */
export const checkWithinBudget = (path: string, amount: string | null, limit: string): Finding | null =>
  amount !== null && isMoney(amount) && isMoney(limit) && new D(amount).gt(limit)
    ? finding(path, 'overBudget', { limit: new D(limit).toFixed(2) })
    : null;
