import type { EvaluationState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

/** The colour of a self-evaluation's state. */
export const stateTone: Readonly<Record<EvaluationState, Tone>> = {
  open: 'neutral',
  reported: 'progress',
  submitted: 'progress',
  returned: 'danger',
  filed: 'success',
};
