import type { AdjustmentAction } from '@chengxiao/domain';
import type { ActionPlaces } from '../../controls/action-places';

/** Asking is a button; who reviews and decides does it in the panel. */
export const adjustmentActionPlaces = {
  submit: 'button',
  withdraw: 'button',
  forward: 'panel',
  approve: 'panel',
  return: 'panel',
  reject: 'panel',
  takeBack: 'button',
  transfer: 'dialog',
} as const satisfies ActionPlaces<AdjustmentAction>;
