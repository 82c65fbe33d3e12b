import type { FinanceSection, Role } from '../actor';
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

/** Whether a step can be handed to this person 转办: somebody else whom the step asks, who neither submitted it nor settled another step. */
export function mayTakeOver(round: ReviewRound, person: Colleague, by: string): boolean {
  const step = stepOf(round);
  const { submittedBy, assigneeId } = round;
  const free = ![submittedBy, assigneeId, by].includes(person.userId) && !decidedAnotherStep(round, person.userId);
  return step !== null && isAskedAt(step, person) && free;
}

/** Whether this person can be asked for an opinion 加签: anybody else who reviews here, once. */
export const mayBeAsked = ({ step, submittedBy, asked }: ReviewRound, person: Colleague, by: string): boolean =>
  step !== null &&
  person.userId !== submittedBy &&
  person.userId !== by &&
  !asked.some(({ userId }) => userId === person.userId);

/** How many opinions of one's own a person keeps, and how long they are. */
export const phraseLimits = { count: 50, length: 200 } as const;
