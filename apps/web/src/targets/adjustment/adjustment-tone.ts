import type { AdjustmentState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

export const adjustmentTone: Readonly<Record<AdjustmentState, Tone>> = {
  draft: 'neutral',
  submitted: 'progress',
  returned: 'warning',
  approved: 'success',
  rejected: 'danger',
};
