import type { TargetAction } from '@chengxiao/domain';
import type { ActionPlaces } from '../controls/action-places';

/** Submitting is a button; decisions belong to the review panel, approval to the pages of approval. */
export const targetActionPlaces = {
  submit: 'button',
  withdraw: 'button',
  forward: 'panel',
  pass: 'panel',
  returnOne: 'panel',
  return: 'panel',
  reject: 'panel',
  takeBack: 'button',
  opine: 'form',
  transfer: 'dialog',
  addReviewer: 'dialog',
  markKey: 'dialog',
  remind: 'own',
  approve: 'page',
} as const satisfies ActionPlaces<TargetAction>;
