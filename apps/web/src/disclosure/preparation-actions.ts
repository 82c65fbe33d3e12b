import type { PreparationAction } from '@chengxiao/domain';
import type { ActionPlaces } from '../controls/action-places';

/** What the second person decides stands over what was prepared. */
export const preparationActionPlaces = {
  confirm: 'button',
  return: 'button',
  withdraw: 'button',
} as const satisfies ActionPlaces<PreparationAction>;
