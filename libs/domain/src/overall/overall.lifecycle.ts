import { type Lifecycle, lifecycle, onlySubmitter } from '../lifecycle';
import { type Message, message } from '../messages';
import { type Overall, overallStates } from './overall';

/** Why the budget does not yet allow to approve it, or null. */
const budgetObstacle = ({ approval, year, divisionCode }: Overall): Message | null =>
  approval?.year === year && approval.divisionCode === divisionCode ? null : message('budgetNotApproved');

/** An overall target's way from the declaration to the approval with the budget (四(一), 五(四)). */
export const overallLifecycle = lifecycle<Overall>()({
  initial: 'draft',
  states: overallStates,
  written: { by: ['department'], in: ['draft', 'returned'] },
  actions: {
    submit: { from: ['draft', 'returned'], to: 'submitted', by: ['department'] },
    withdraw: { from: ['submitted'], to: 'draft', by: ['department'], refusePerson: onlySubmitter },
    return: { from: ['submitted'], to: 'returned', by: ['finance'], needs: 'reason', separateDuties: true },
    pass: { from: ['submitted'], to: 'passed', by: ['finance'], separateDuties: true },
    approve: { from: ['passed'], to: 'approved', by: ['finance'], separateDuties: true, unless: budgetObstacle },
  },
});
export type OverallAction = typeof overallLifecycle extends Lifecycle<string, infer A, never> ? A : never;
