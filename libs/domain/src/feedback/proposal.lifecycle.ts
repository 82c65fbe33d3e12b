import { type Lifecycle, lifecycle, onlySubmitter } from '../lifecycle';
import { type Proposal, proposalStates } from './proposal';

/** A proposal that cuts or stops goes to the government; what was sent back or taken back goes there again, whatever it then says. */
export const proposalLifecycle = lifecycle<Proposal>()({
  initial: 'proposed',
  states: proposalStates,
  written: { by: ['finance'], in: ['sentBack', 'withdrawn'] },
  actions: {
    confirm: { from: ['proposed'], to: 'confirmed', by: ['government'], separateDuties: true },
    sendBack: { from: ['proposed'], to: 'sentBack', by: ['government'], needs: 'reason', separateDuties: true },
    /** As long as the government has not decided. */
    withdraw: { from: ['proposed'], to: 'withdrawn', by: ['finance'], refusePerson: onlySubmitter },
    revise: { from: ['sentBack', 'withdrawn'], to: 'proposed', by: ['finance'] },
  },
});
export type ProposalAction = typeof proposalLifecycle extends Lifecycle<string, infer A, never> ? A : never;

/** What is done without a form: the government decides, whoever proposed takes it back. */
export const proposalDecisions = ['confirm', 'sendBack', 'withdraw'] as const;
export type ProposalDecision = (typeof proposalDecisions)[number];
