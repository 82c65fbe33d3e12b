import type { BreakdownState, RegionalTargetState, TransferState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

/** The colour of a transfer's state. */
export const stateTone: Readonly<Record<TransferState, Tone>> = {
  draft: 'neutral',
  confirmed: 'success',
  closed: 'neutral',
};

/** The colour of a regional target's state. */
export const targetTone: Readonly<Record<RegionalTargetState, Tone>> = {
  handedDown: 'progress',
  acknowledged: 'success',
  replaced: 'neutral',
  withdrawn: 'danger',
};

/** The colour of how far something is broken down. */
export const breakdownTone: Readonly<Record<BreakdownState, Tone>> = {
  nothing: 'warning',
  partly: 'warning',
  whole: 'success',
  tooMuch: 'danger',
  short: 'danger',
  separate: 'neutral',
};
