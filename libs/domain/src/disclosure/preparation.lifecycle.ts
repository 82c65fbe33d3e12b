import { type Lifecycle, lifecycle } from '../lifecycle';
import { message } from '../messages';
import { type Preparation, preparationStates } from './preparation';

const decided = { from: ['prepared'], by: ['finance'] } as const;

/** Nothing is published by one person alone: whoever prepared it may take it back, and somebody else confirms or returns it. */
export const preparationLifecycle = lifecycle<Preparation>()({
  initial: 'prepared',
  states: preparationStates,
  written: { by: ['finance'], in: [] },
  actions: {
    confirm: { ...decided, to: 'published', separateDuties: true },
    return: { ...decided, to: 'returned', separateDuties: true, needs: 'reason' },
    withdraw: {
      ...decided,
      to: 'withdrawn',
      refusePerson: (actor, { submittedBy }) => (submittedBy === actor.userId ? null : message('withdrawOthers')),
    },
  },
});
export type PreparationAction = typeof preparationLifecycle extends Lifecycle<string, infer A, never> ? A : never;
