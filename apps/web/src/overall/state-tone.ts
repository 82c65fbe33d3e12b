import type { OverallState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

/** The colour of an overall target's state. */
export const stateTone: Readonly<Record<OverallState, Tone>> = {
  draft: 'neutral',
  submitted: 'progress',
  returned: 'danger',
  passed: 'progress',
  approved: 'success',
};
