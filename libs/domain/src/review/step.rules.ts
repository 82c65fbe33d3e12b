import type { Actor } from '../actor';
import { type Message, message } from '../messages';
import { secondsSince } from '../calendar';
import { isAskedAt, isFirst, isLast, lastDecision, type ReviewRound, decidedAnotherStep, stepOf } from './round';

/** Who acts, as far as a round asks. */
export type Reviewer = Pick<Actor, 'userId' | 'role'> & Partial<Pick<Actor, 'section'>>;

/** An object under review. */
export type UnderReview = { readonly review?: ReviewRound | null | undefined };

const isAsked = ({ review }: UnderReview, { role, section = null }: Reviewer): boolean => {
  const step = review && stepOf(review);
  return Boolean(step && isAskedAt(step, { role, section }));
};

/** Why this person does not belong to the step it waits at, or null. */
export const notAtStep = (actor: Reviewer, subject: UnderReview): Message | null =>
  isAsked(subject, actor) ? null : message('stepOfOthers');

/** Why this person may not decide at the step, or null: theirs, handed to nobody else, and no other step settled by them. */
export function notDecider(actor: Reviewer, subject: UnderReview): Message | null {
  const other = notAtStep(actor, subject);
  const { review } = subject;
  if (other || !review) return other;
  const { assigneeId } = review;
  if (assigneeId !== null && assigneeId !== actor.userId) return message('stepAssigned');
  return decidedAnotherStep(review, actor.userId) ? message('stepsApart') : null;
}

/** Of what goes by a route only where one is set: without a round finance alone decides. */
export const notDeciderByRoute = (actor: Reviewer, subject: UnderReview): Message | null => {
  if (subject.review) return notDecider(actor, subject);
  return actor.role === 'finance' ? null : message('stepOfOthers');
};

/** The same of a next step: without a round there is none. */
export const noNextStepByRoute = (subject: UnderReview): Message | null =>
  subject.review ? noNextStep(subject) : message('stepIsLast');

/** Why this person has no opinion to give, or null: only whoever was asked does. */
export const notAsked = (actor: Reviewer, { review }: UnderReview): Message | null =>
  review?.asked.some(({ userId }) => userId === actor.userId) ? null : message('opinionNotAsked');

/** Why this person may not take the submission back, or null: who submitted it. */
export const notSubmitter = (actor: Reviewer, { review }: UnderReview): Message | null =>
  review?.submittedBy === actor.userId ? null : message('withdrawOthers');

/** Why this person has nobody to remind, or null: it waits for somebody else, and those above may ask too. */
export function nobodyToRemind(
  actor: Reviewer & Pick<Actor, 'divisionCode'>,
  subject: UnderReview & { readonly divisionCode: string },
): Message | null {
  if (isAsked(subject, actor) && actor.divisionCode === subject.divisionCode) return message('remindOneself');
  if (actor.role === 'finance' && actor.divisionCode === subject.divisionCode) return message('remindFromAbove');
  return null;
}

/** Why it cannot be taken back any more, or null. */
export const alreadyActed = ({ review }: UnderReview): Message | null =>
  review && review.acted.length > 0 ? message('withdrawTooLate') : null;

/** For how many seconds a decision can be taken back by whoever took it. */
export const takeBackSeconds = 30;

/** Why this person has nothing to take back, or null: the last act of the round is a decision of theirs. */
export const notLastDecider = (actor: Reviewer, { review }: UnderReview): Message | null =>
  review && lastDecision(review)?.userId === actor.userId ? null : message('takeBackOthers');

/** An object of which a decision may be taken back: the version says whether anybody has gone on from it. */
export type Decided = UnderReview & { readonly version?: number };

/** Why a decision stands, or null: it is fresh, and nobody has gone on from it. */
export function decisionStands({ review, version }: Decided): Message | null {
  const decided = review && lastDecision(review)?.decided;
  const fresh = decided && decided.version === version && secondsSince(decided.at) <= takeBackSeconds;
  return fresh ? null : message('takeBackTooLate', { seconds: takeBackSeconds });
}

/** Whether this person has just decided, and nobody has gone on from it. */
export const hasJustDecided = (actor: Reviewer, subject: Decided): boolean =>
  notLastDecider(actor, subject) === null && decisionStands(subject) === null;

/** Why it cannot go on, or null: every co-reviewer has spoken. */
const awaitsOpinion = ({ review }: UnderReview): Message | null => {
  const names = review?.asked.map(({ name }) => name).join('、');
  return names ? message('opinionAwaited', { names }) : null;
};

/** Whether another step of its review follows. */
export const hasNextStep = ({ review }: UnderReview): boolean => Boolean(review && !isLast(review));

/** Why it cannot go to a next step, or null. */
export const noNextStep = (subject: UnderReview): Message | null =>
  subject.review && isLast(subject.review) ? message('stepIsLast') : awaitsOpinion(subject);

/** Why it cannot be passed yet, or null: only the last step passes. */
export const notLastStep = (subject: UnderReview): Message | null =>
  subject.review && !isLast(subject.review) ? message('stepIsNotLast') : awaitsOpinion(subject);

/** Why it cannot go to the step before, or null. */
export const noPreviousStep = ({ review }: UnderReview): Message | null =>
  review && isFirst(review) ? message('stepIsFirst') : null;

/** Why it cannot be rejected, or null: rejecting follows from the scores of a key project. */
export const notScored = ({ review }: UnderReview): Message | null =>
  review && !review.keyProject ? message('rejectUnscored') : null;
