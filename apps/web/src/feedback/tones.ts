import type { AssignmentState, NoticeState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

export const noticeTone: Readonly<Record<NoticeState, Tone>> = {
  sent: 'warning',
  planned: 'progress',
  evidenced: 'progress',
  accepted: 'success',
};

export const assignmentTone: Readonly<Record<AssignmentState, Tone>> = {
  assigned: 'progress',
  submitted: 'success',
  withdrawn: 'neutral',
};
