import type { AdjustmentAction } from '@chengxiao/domain';
import type { ActionPlaces } from '../../controls/action-places';

/** Asking is a button; finance decides in its panel. */
export const adjustmentActionPlaces = {
  submit: 'button',
  withdraw: 'button',
  approve: 'panel',
  return: 'panel',
  reject: 'panel',
} as const satisfies ActionPlaces<AdjustmentAction>;
