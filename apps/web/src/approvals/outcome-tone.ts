import type { ApprovalOutcome } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

/** The colour of what became of a project in a bulk approval. */
export const outcomeTone: Readonly<Record<ApprovalOutcome, Tone>> = {
  waiting: 'neutral',
  approved: 'success',
  deferred: 'warning',
  withoutLine: 'neutral',
  held: 'danger',
};
