import type { Actor } from '../actor';
import { type Refusal, refusal } from '../problem';

/** What finance may start on a filed evaluation. */
export const feedbackActions = ['sendNotice', 'proposeBudget', 'assign'] as const;
export type FeedbackAction = (typeof feedbackActions)[number];

/** An evaluation, and what was already started on it. */
export type FeedbackSubject = {
  readonly state: string;
  readonly divisionCode: string;
  readonly openNotice: boolean;
  readonly hasProposal: boolean;
  readonly openAssignment: boolean;
};

const alreadyStarted = {
  sendNotice: ['openNotice', 'noticeOpen'],
  proposeBudget: ['hasProposal', 'proposalExists'],
  assign: ['openAssignment', 'assignmentOpen'],
} as const;

/** Why this person may not start this on the evaluation now, or null: results are used after filing (四(三)1, 四(四)). */
export function refuseFeedback(
  action: FeedbackAction,
  actor: Pick<Actor, 'role' | 'divisionCode'>,
  subject: FeedbackSubject,
): Refusal | null {
  if (actor.role !== 'finance') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== subject.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  if (subject.state !== 'filed') return refusal('NOT_READY', 'evaluationNotFiled');
  const [flag, key] = alreadyStarted[action];
  return subject[flag] ? refusal('DUPLICATE', key) : null;
}

/** What this person may start on the evaluation now. */
export const allowedFeedback = (
  actor: Pick<Actor, 'role' | 'divisionCode'>,
  subject: FeedbackSubject,
): FeedbackAction[] => feedbackActions.filter((action) => refuseFeedback(action, actor, subject) === null);
