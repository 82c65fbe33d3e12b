import { type Lifecycle, lifecycle } from '../lifecycle';
import { message } from '../messages';
import { type Assignment, assignmentStates } from './assignment';

/** A third party declares its interests first (财预〔2021〕6号), then leaves an opinion. */
export const assignmentLifecycle = lifecycle<Assignment>()({
  initial: 'assigned',
  states: assignmentStates,
  written: { by: ['evaluator'], in: ['assigned'] },
  actions: {
    declare: {
      from: ['assigned'],
      to: 'assigned',
      by: ['evaluator'],
      unless: ({ declaration }) => (declaration === 'none' ? null : message('alreadyDeclared')),
    },
    submit: {
      from: ['assigned'],
      to: 'submitted',
      by: ['evaluator'],
      unless: ({ declaration }) =>
        declaration === 'clear' ? null : message(declaration === 'none' ? 'declareFirst' : 'conflictDeclared'),
    },
    return: { from: ['submitted'], to: 'assigned', by: ['finance'], needs: 'reason', separateDuties: true },
    withdraw: { from: ['assigned'], to: 'withdrawn', by: ['finance'], needs: 'reason' },
  },
});
export type AssignmentAction = typeof assignmentLifecycle extends Lifecycle<string, infer A, never> ? A : never;

/** What finance decides with a reason; declaration and opinion come with their form. */
export const assignmentDecisions = ['return', 'withdraw'] as const;
export type AssignmentDecision = (typeof assignmentDecisions)[number];
