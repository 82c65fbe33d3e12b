import type { ProjectState } from '@chengxiao/domain';
import type { Tone } from '@chengxiao/ui';

/** The colour of a project's state. */
export const stateTone: Readonly<Record<ProjectState, Tone>> = {
  draft: 'neutral',
  submitted: 'progress',
  returned: 'danger',
  admitted: 'success',
  candidate: 'progress',
  budgeted: 'success',
  executing: 'success',
  adjusted: 'success',
  suspended: 'warning',
  closed: 'neutral',
  terminated: 'danger',
};
