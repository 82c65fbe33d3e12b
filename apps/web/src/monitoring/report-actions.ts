import type { ReportAction } from '@chengxiao/domain';
import type { ActionPlaces } from '../controls/action-places';

/** Submitting belongs to the form, and deciding to its panel. */
export const reportActionPlaces = {
  submit: 'form',
  withdraw: 'button',
  return: 'button',
  decide: 'panel',
} as const satisfies ActionPlaces<ReportAction>;
