import type { EvaluationAction } from '@chengxiao/domain';
import type { ActionPlaces } from '../controls/action-places';

/** Passing on is a button of the form where one fills it in; filing and returning belong to the review panel. */
export const evaluationActionPlaces = {
  report: 'form',
  withdraw: 'button',
  sendBack: 'button',
  submit: 'form',
  file: 'panel',
  return: 'panel',
} as const satisfies ActionPlaces<EvaluationAction>;
