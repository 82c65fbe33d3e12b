import type { ApprovalOutcome, TargetState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

/** The colour of a target's state. */
export const stateTone: Readonly<Record<TargetState, Tone>> = {
  draft: 'neutral',
  submitted: 'progress',
  returned: 'danger',
  passed: 'progress',
  approved: 'success',
};

/** The colour of what became of a project in the bulk approval. */
export const outcomeTone: Readonly<Record<ApprovalOutcome, Tone>> = {
  waiting: 'neutral',
  approved: 'success',
  deferred: 'warning',
  withoutLine: 'neutral',
  held: 'danger',
};
