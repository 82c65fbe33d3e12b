import { type Lifecycle, lifecycle } from '../lifecycle';
import { message } from '../messages';
import { D } from '../money';
import { type Project, projectStates } from './project';

/** A project's way through the library: project first, money after (六(三)). */
export const projectLifecycle = lifecycle<Project>()({
  initial: 'draft',
  states: projectStates,
  actions: {
    submit: {
      from: ['draft', 'returned'],
      to: 'submitted',
      by: ['department', 'unit'],
      unless: (project) => (new D(project.totalAmount).isZero() ? message('projectWithoutFunds') : null),
    },
    return: { from: ['submitted'], to: 'returned', by: ['finance'], needs: 'reason', apart: true },
    admit: { from: ['submitted'], to: 'admitted', by: ['finance'], apart: true },
    suspend: { from: ['admitted'], to: 'suspended', by: ['finance'], needs: 'reason' },
    resume: { from: ['suspended'], to: 'admitted', by: ['finance'], needs: 'reason' },
    close: { from: ['admitted', 'suspended'], to: 'closed', by: ['finance'], needs: 'reason' },
  },
});
export type ProjectAction = typeof projectLifecycle extends Lifecycle<string, infer A, never> ? A : never;
