import { type Lifecycle, lifecycle } from '../lifecycle';
import { type Message, message } from '../messages';
import { type RegionalTarget, regionalTargetStates, type Transfer, transferStates } from './transfer';

const reopenObstacle = ({ handedDown: count }: Transfer): Message | null =>
  count > 0 ? message('transferHandedDown') : null;

/** A transfer's way: written by finance or a department, fixed by finance, opened again only while nothing was handed down. */
export const transferLifecycle = lifecycle<Transfer>()({
  initial: 'draft',
  states: transferStates,
  written: { by: ['finance', 'department'], in: ['draft'] },
  actions: {
    confirm: { from: ['draft'], to: 'confirmed', by: ['finance'], separateDuties: true },
    reopen: {
      from: ['confirmed'],
      to: 'draft',
      by: ['finance'],
      needs: 'reason',
      handsAnew: true,
      unless: reopenObstacle,
    },
    close: { from: ['confirmed'], to: 'closed', by: ['finance'], needs: 'reason' },
  },
});
export type TransferAction = typeof transferLifecycle extends Lifecycle<string, infer A, never> ? A : never;

/** A regional target's way: after its place acknowledged it, only a new document changes it. */
export const regionalTargetLifecycle = lifecycle<RegionalTarget>()({
  initial: 'handedDown',
  states: regionalTargetStates,
  written: { by: ['finance'], in: [] },
  actions: {
    acknowledge: { from: ['handedDown'], to: 'acknowledged', by: ['finance'], separateDuties: true },
    withdraw: { from: ['handedDown'], to: 'withdrawn', by: ['finance'], needs: 'reason' },
    replace: { from: ['handedDown', 'acknowledged'], to: 'replaced', by: ['finance'], needs: 'reason' },
  },
});
export type RegionalTargetAction = typeof regionalTargetLifecycle extends Lifecycle<string, infer A, never> ? A : never;

/** What stands alone; replacing comes with the document that takes its place. */
export const regionalTargetMoves = ['acknowledge', 'withdraw'] as const;
export type RegionalTargetMove = (typeof regionalTargetMoves)[number];
