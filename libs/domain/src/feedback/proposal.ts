import type { Placed } from '../lifecycle';
import type { LinkageKind } from '../rule-pack/rule-pack';

/** Where a budget proposal stands: 待政府审定, 已撤回, 政府已审定, 政府已退回, 已确定 (a kept budget needs no decision). */
export const proposalStates = ['proposed', 'withdrawn', 'confirmed', 'sentBack', 'settled'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** States in which the proposed amount is next year's ceiling. */
export const bindingStates = ['confirmed', 'settled'] as const satisfies readonly ProposalState[];

/** What finance wants instead of the rule's result, and why. */
export type ProposalDeviation = {
  readonly kind: LinkageKind;
  /** Share of the base that is taken away, `0.15` for 15 %: 0 for keep, 1 for stop. */
  readonly share: string;
  readonly reason: string;
};

/** What the rules look at. */
export type Proposal = Placed & { readonly state: ProposalState };
