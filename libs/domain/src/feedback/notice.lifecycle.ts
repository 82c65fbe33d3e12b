import { type Lifecycle, lifecycle, onlySubmitter } from '../lifecycle';
import { type Message, message } from '../messages';
import { type Notice, noticeStates } from './notice';

/** A plan whose evidence finance returned was accepted before: it is not taken back. */
const evidenceReturned = ({ reason }: Notice): Message | null => (reason ? message('withdrawTooLate') : null);

/** From the notice to its acceptance: results go back to the managing unit, which puts things right (四(四)). */
export const noticeLifecycle = lifecycle<Notice>()({
  initial: 'sent',
  states: noticeStates,
  written: { by: ['department', 'unit'], in: ['sent', 'planned'] },
  actions: {
    plan: { from: ['sent'], to: 'planned', by: ['department', 'unit'] },
    withdrawPlan: {
      from: ['planned'],
      to: 'sent',
      by: ['department', 'unit'],
      refusePerson: onlySubmitter,
      unless: evidenceReturned,
    },
    returnPlan: { from: ['planned'], to: 'sent', by: ['finance'], needs: 'reason', separateDuties: true },
    evidence: { from: ['planned'], to: 'evidenced', by: ['department', 'unit'] },
    withdrawEvidence: { from: ['evidenced'], to: 'planned', by: ['department', 'unit'], refusePerson: onlySubmitter },
    returnEvidence: { from: ['evidenced'], to: 'planned', by: ['finance'], needs: 'reason', separateDuties: true },
    accept: { from: ['evidenced'], to: 'accepted', by: ['finance'], separateDuties: true },
  },
});
export type NoticeAction = typeof noticeLifecycle extends Lifecycle<string, infer A, never> ? A : never;

/** The actions that carry nothing but a reason; plan and evidence come with their form. */
export const noticeDecisions = ['withdrawPlan', 'returnPlan', 'withdrawEvidence', 'returnEvidence', 'accept'] as const;
export type NoticeDecision = (typeof noticeDecisions)[number];
