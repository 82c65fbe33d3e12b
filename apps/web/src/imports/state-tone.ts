import type { ImportOutcome, ImportState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

export const stateTone: Readonly<Record<ImportState, Tone>> = {
  checking: 'progress',
  checked: 'progress',
  applying: 'progress',
  applied: 'success',
  revoked: 'neutral',
  discarded: 'neutral',
  failed: 'danger',
};
export const outcomeTone: Readonly<Record<ImportOutcome, Tone>> = {
  unchanged: 'neutral',
  ready: 'progress',
  conflict: 'warning',
  wrong: 'danger',
  applied: 'success',
  revoked: 'neutral',
  kept: 'warning',
  remark: 'warning',
};

/** Whether the worker is busy with it. */
export const isUnderWay = (state: ImportState): boolean => state === 'checking' || state === 'applying';
