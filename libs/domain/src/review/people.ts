import type { FinanceSection, Role } from '../actor';
import { ownHand } from '../duties/hands';
import { isAskedAt, type ReviewRound, decidedAnotherStep, stepOf } from './round';

/** Somebody who reviews: of the bureau, or of the department above the case. */
export type Colleague = {
  readonly userId: string;
  readonly name: string;
  readonly orgId: string;
  readonly orgName: string;
  readonly role: Role;
  readonly section: FinanceSection | null;
};

/** Whether a step can be handed to this person 转办: somebody else whom the step asks, whose hands it did not go through and who settled no other step. */
export function mayTakeOver(round: ReviewRound, person: Colleague, by: string): boolean {
  const step = stepOf(round);
  const { assigneeId } = round;
  const free =
    ![assigneeId, by].includes(person.userId) &&
    !ownHand(person.userId, round) &&
    !decidedAnotherStep(round, person.userId);
  return step !== null && isAskedAt(step, person) && free;
}

/** Whether this person can be asked for an opinion 加签: anybody else who reviews here, once. */
export const mayBeAsked = (round: ReviewRound, person: Colleague, by: string): boolean =>
  round.step !== null &&
  !ownHand(person.userId, round) &&
  person.userId !== by &&
  !round.asked.some(({ userId }) => userId === person.userId);

/** How many opinions of one's own a person keeps, and how long they are. */
export const phraseLimits = { count: 50, length: 200 } as const;
