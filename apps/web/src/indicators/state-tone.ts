import type { IndicatorEntryState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

/** The colour of an entry's state. */
export const stateTone: Readonly<Record<IndicatorEntryState, Tone>> = {
  draft: 'progress',
  proposed: 'warning',
  inForce: 'success',
  retired: 'neutral',
  declined: 'neutral',
  discarded: 'neutral',
};
