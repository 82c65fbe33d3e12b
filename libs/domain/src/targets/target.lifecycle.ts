import { type Lifecycle, lifecycle } from '../lifecycle';
import { type Message, message } from '../messages';
import { type Target, targetStates } from './target';

/** Why the budget gives no ground to approve the target yet, or null (四(一)3, O14). */
function withoutGround({ approval, year, divisionCode }: Target): Message | null {
  if (!approval || approval.year !== year || approval.divisionCode !== divisionCode)
    return message('budgetNotApproved');
  return approval.lineAmount === null ? message('targetWithoutLine') : null;
}

/** A target's way from the declaration to the approval (四(一)1 to 3). */
export const targetLifecycle = lifecycle<Target>()({
  initial: 'draft',
  states: targetStates,
  actions: {
    submit: { from: ['draft', 'returned'], to: 'submitted', by: ['department', 'unit'] },
    return: { from: ['submitted'], to: 'returned', by: ['finance'], apart: true },
    pass: { from: ['submitted'], to: 'passed', by: ['finance'], apart: true },
    approve: { from: ['passed'], to: 'approved', by: ['finance'], unless: withoutGround },
  },
});
export type TargetAction = typeof targetLifecycle extends Lifecycle<string, infer A, never> ? A : never;
