import { type Lifecycle, lifecycle } from '../lifecycle';
import { type Notice, noticeStates } from './notice';

/** From the notice to its acceptance: results go back to the managing unit, which puts things right (四(四)). */
export const noticeLifecycle = lifecycle<Notice>()({
  initial: 'sent',
  states: noticeStates,
  actions: {
    plan: { from: ['sent'], to: 'planned', by: ['department', 'unit'] },
    returnPlan: { from: ['planned'], to: 'sent', by: ['finance'], needs: 'reason', separateDuties: true },
    evidence: { from: ['planned'], to: 'evidenced', by: ['department', 'unit'] },
    returnEvidence: { from: ['evidenced'], to: 'planned', by: ['finance'], needs: 'reason', separateDuties: true },
    accept: { from: ['evidenced'], to: 'accepted', by: ['finance'], separateDuties: true },
  },
});
export type NoticeAction = typeof noticeLifecycle extends Lifecycle<string, infer A, never> ? A : never;

/** The actions that carry nothing but a reason; plan and evidence come with their form. */
export const noticeDecisions = ['returnPlan', 'returnEvidence', 'accept'] as const;
export type NoticeDecision = (typeof noticeDecisions)[number];
