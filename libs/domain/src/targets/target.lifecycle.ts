import type { Role } from '../actor';
import { type Lifecycle, lifecycle, unlessOfUnit } from '../lifecycle';
import { refuseHeld } from '../library/project.lifecycle';
import { type Message, message } from '../messages';
import {
  alreadyActed,
  decisionStands,
  notLastStep,
  nobodyToRemind,
  notAsked,
  notAtStep,
  noPreviousStep,
  noNextStep,
  notDecider,
  notLastDecider,
  notScored,
  notSubmitter,
} from '../review/step.rules';
import { type Target, targetStates } from './target';

/** Why the budget does not yet allow to approve the target, or null (四(一)3, O14). */
function budgetObstacle({ approval, year, divisionCode }: Target): Message | null {
  if (!approval || approval.year !== year || approval.divisionCode !== divisionCode)
    return message('budgetNotApproved');
  if (approval.lineCancelled) return message('targetOfCancelledLine');
  return approval.lineAmount === null ? message('targetWithoutLine') : null;
}

/** What leads on in review: not for a project that is held. */
const unlessHeld =
  (obstacle: (target: Target) => Message | null) =>
  (target: Target): Message | null =>
    (target.project && refuseHeld(target.project)?.reason) ?? obstacle(target);

const declarers: readonly Role[] = ['department', 'unit'];
const reviewers: readonly Role[] = ['department', 'finance'];
/** What is done at a step leaves the target submitted: the step is data of the round, not a state. */
const atStep = {
  from: ['submitted'],
  to: 'submitted',
  by: reviewers,
  separateDuties: true,
  refusePerson: notDecider,
} as const;

/** A target's way from the declaration to the approval (四(一)1 to 3). */
export const targetLifecycle = lifecycle<Target>()({
  initial: 'draft',
  states: targetStates,
  written: { by: declarers, in: ['draft', 'returned'] },
  actions: {
    submit: { from: ['draft', 'returned'], to: 'submitted', by: declarers, refusePerson: unlessOfUnit },
    withdraw: { from: ['submitted'], to: 'draft', by: declarers, refusePerson: notSubmitter, unless: alreadyActed },
    forward: { ...atStep, unless: unlessHeld(noNextStep) },
    pass: { ...atStep, by: ['finance'], to: 'passed', unless: unlessHeld(notLastStep) },
    returnOne: { ...atStep, unless: noPreviousStep },
    return: { ...atStep, to: 'returned' },
    reject: { ...atStep, by: ['finance'], to: 'returned', unless: notScored },
    takeBack: {
      from: ['submitted', 'passed', 'returned'],
      to: 'submitted',
      by: reviewers,
      refusePerson: notLastDecider,
      unless: decisionStands,
    },
    opine: { ...atStep, refusePerson: notAsked },
    transfer: { ...atStep, refusePerson: notAtStep },
    addReviewer: atStep,
    markKey: { ...atStep, by: ['finance'], refusePerson: notAtStep },
    remind: {
      ...atStep,
      by: [...declarers, 'finance', 'government'],
      separateDuties: false,
      fromAbove: true,
      refusePerson: nobodyToRemind,
    },
    approve: { from: ['passed'], to: 'approved', by: ['finance'], separateDuties: true, unless: budgetObstacle },
  },
});
export type TargetAction = typeof targetLifecycle extends Lifecycle<string, infer A, never> ? A : never;
