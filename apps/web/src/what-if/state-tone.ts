import type { WhatIfState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

export const stateTone: Record<WhatIfState, Tone> = {
  queued: 'neutral',
  running: 'progress',
  done: 'success',
  cancelled: 'neutral',
  failed: 'danger',
};

/** Whether the worker still has something to do. */
export const isUnderWay = (state: WhatIfState): boolean => state === 'queued' || state === 'running';
