import type { RulePackState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

/** The colour of a pack's state. */
export const stateTone: Readonly<Record<RulePackState, Tone>> = {
  draft: 'progress',
  active: 'success',
  superseded: 'neutral',
  pattern: 'warning',
  discarded: 'neutral',
};
