import type { TargetState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

/** The colour of a target's state. */
export const stateTone: Readonly<Record<TargetState, Tone>> = {
  draft: 'neutral',
  submitted: 'progress',
  returned: 'danger',
  passed: 'progress',
  approved: 'success',
};
