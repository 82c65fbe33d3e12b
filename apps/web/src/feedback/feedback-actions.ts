import type { AssignmentAction, NoticeAction, ProposalAction } from '@chengxiao/domain';
import type { ActionPlaces } from '../controls/action-places';

/** Plan and evidence come with their form. */
export const noticeActionPlaces = {
  plan: 'form',
  evidence: 'form',
  withdrawPlan: 'button',
  withdrawEvidence: 'button',
  accept: 'button',
  returnEvidence: 'button',
  returnPlan: 'button',
} as const satisfies ActionPlaces<NoticeAction>;

/** Declaration and opinion come with their form. */
export const assignmentActionPlaces = {
  declare: 'form',
  submit: 'form',
  return: 'button',
  withdraw: 'button',
} as const satisfies ActionPlaces<AssignmentAction>;

/** A revision comes with its form. */
export const proposalActionPlaces = {
  confirm: 'button',
  sendBack: 'button',
  withdraw: 'button',
  revise: 'form',
} as const satisfies ActionPlaces<ProposalAction>;
