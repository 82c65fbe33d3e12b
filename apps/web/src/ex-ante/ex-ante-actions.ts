import type { ExAnteAction } from '@chengxiao/domain';
import type { ActionPlaces } from '../controls/action-places';

/** Concluding has a panel of its own. */
export const exAnteActionPlaces = {
  submit: 'button',
  withdraw: 'button',
  return: 'button',
  conclude: 'panel',
  amend: 'button',
} as const satisfies ActionPlaces<ExAnteAction>;
