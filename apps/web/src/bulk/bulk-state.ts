import type { BulkState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

/** The colour of how far a bulk act is. */
export const bulkTone: Readonly<Record<BulkState, Tone>> = {
  queued: 'neutral',
  running: 'progress',
  done: 'success',
  failed: 'danger',
};

/** Whether a bulk act is still waited for. */
export const isUnderWay = (state: BulkState): boolean => state === 'queued' || state === 'running';
