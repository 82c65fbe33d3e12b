import type { AnnouncementState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

/** The colour of an announcement's state. */
export const stateTone: Readonly<Record<AnnouncementState, Tone>> = {
  draft: 'neutral',
  published: 'success',
  withdrawn: 'warning',
  discarded: 'neutral',
};
