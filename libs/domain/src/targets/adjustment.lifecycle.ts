import type { Role } from '../actor';
import { type Lifecycle, lifecycle, onlySubmitter } from '../lifecycle';
import { type Adjustment, adjustmentStates } from './adjustment';

const declarers: readonly Role[] = ['department', 'unit'];
const decided = { from: ['submitted'], by: ['finance'], separateDuties: true, needs: 'opinion' } as const;

/** A request to adjust an approved target: asked for by its declarer, decided by finance. */
export const adjustmentLifecycle = lifecycle<Adjustment>()({
  initial: 'draft',
  states: adjustmentStates,
  actions: {
    submit: { from: ['draft', 'returned'], to: 'submitted', by: declarers },
    withdraw: {
      from: ['submitted'],
      to: 'draft',
      by: declarers,
      refusePerson: onlySubmitter,
    },
    return: { ...decided, to: 'returned' },
    approve: { ...decided, to: 'approved' },
    reject: { ...decided, to: 'rejected' },
  },
});
export type AdjustmentAction = typeof adjustmentLifecycle extends Lifecycle<string, infer A, never> ? A : never;
