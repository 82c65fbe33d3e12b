import { type Lifecycle, lifecycle } from '../lifecycle';
import { type Proposal, proposalStates } from './proposal';

/** A proposal that cuts or stops goes to the government; what was sent back goes there again, whatever it then says. */
export const proposalLifecycle = lifecycle<Proposal>()({
  initial: 'proposed',
  states: proposalStates,
  actions: {
    confirm: { from: ['proposed'], to: 'confirmed', by: ['government'], separateDuties: true },
    sendBack: { from: ['proposed'], to: 'sentBack', by: ['government'], needs: 'reason', separateDuties: true },
    revise: { from: ['sentBack'], to: 'proposed', by: ['finance'] },
  },
});
export type ProposalAction = typeof proposalLifecycle extends Lifecycle<string, infer A, never> ? A : never;

/** What the government decides; a revision comes with its form. */
export const proposalDecisions = ['confirm', 'sendBack'] as const;
export type ProposalDecision = (typeof proposalDecisions)[number];
