import type { Role } from '../actor';
import { type Lifecycle, lifecycle, onlySubmitter, unlessOfUnit } from '../lifecycle';
import {
  alreadyActed,
  decisionStands,
  noNextStepByRoute,
  notAtStep,
  notDeciderByRoute,
  notLastDecider,
  notLastStep,
} from '../review/step.rules';
import { type Adjustment, adjustmentStates } from './adjustment';

const declarers: readonly Role[] = ['department', 'unit'];
/** Decided by whom the step of its round asks where a route is set, and by finance otherwise. */
const decided = {
  from: ['submitted'],
  by: ['finance'],
  separateDuties: true,
  needs: 'opinion',
  refusePerson: notDeciderByRoute,
} as const;
const reviewers: readonly Role[] = ['department', 'finance'];

/** A request to adjust an approved target: asked for by its declarer, decided by finance. */
export const adjustmentLifecycle = lifecycle<Adjustment>()({
  initial: 'draft',
  states: adjustmentStates,
  written: { by: declarers, in: ['draft', 'returned'] },
  actions: {
    submit: { from: ['draft', 'returned'], to: 'submitted', by: declarers, refusePerson: unlessOfUnit },
    withdraw: {
      from: ['submitted'],
      to: 'draft',
      by: declarers,
      refusePerson: onlySubmitter,
      unless: alreadyActed,
    },
    forward: { ...decided, to: 'submitted', by: reviewers, unless: noNextStepByRoute },
    return: { ...decided, to: 'returned', by: reviewers },
    approve: { ...decided, to: 'approved', unless: notLastStep },
    reject: { ...decided, to: 'rejected', unless: notLastStep },
    // An approval has frozen a version under the number of a document, and a rejection frees the target for another
    // request: both stand, and are mended by another request.
    takeBack: {
      from: ['submitted', 'returned'],
      to: 'submitted',
      by: reviewers,
      refusePerson: notLastDecider,
      unless: decisionStands,
    },
    transfer: { from: ['submitted'], to: 'submitted', by: reviewers, separateDuties: true, refusePerson: notAtStep },
  },
});
export type AdjustmentAction = typeof adjustmentLifecycle extends Lifecycle<string, infer A, never> ? A : never;
