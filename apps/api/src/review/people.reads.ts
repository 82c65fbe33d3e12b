import { type Colleague, mayBeAsked, mayTakeOver, type ReviewRole, reviewRoles } from '@chengxiao/domain';
import type { ReviewerDto } from '@chengxiao/dto';
import type { Tx } from '../kit/data/db';
import type { ReadingContext } from '../kit/data/reading';
import { openReviewRoundOf } from './rounds';

/** Who reviews what lies at this path: the bureau of the actor's division, and the department above it. */
export const reviewersOf = (tx: Tx, orgPath: string): Promise<Colleague[]> =>
  tx.rows(
    `select user_id as "userId", name, org_id as "orgId", org_name as "orgName", role, section from app_reviewers($1)`,
    [orgPath],
  );

/** Whether people of a role review. */
export const isReviewRole = (role: string): role is ReviewRole => reviewRoles.some((each) => each === role);

/** What is reviewed, as far as it says who may review it. */
type Reviewable = {
  readonly id: string;
  readonly state: string;
  readonly divisionCode: string;
  readonly orgPath: string;
};

/** To whom I may hand the step something waits at, or whom I may ask for an opinion; nobody while it is not under review. */
export async function reviewersFor(reading: ReadingContext, subject: Reviewable): Promise<ReviewerDto[]> {
  const { role, divisionCode, userId } = reading.actor;
  if (!isReviewRole(role) || divisionCode !== subject.divisionCode || subject.state !== 'submitted') return [];
  return reading.read(async (tx) => {
    const round = await openReviewRoundOf(tx, subject.id);
    if (!round) return [];
    const people = await reviewersOf(tx, subject.orgPath);
    return people
      .map((person) => ({
        ...person,
        mayTakeOver: mayTakeOver(round, person, userId),
        mayBeAsked: mayBeAsked(round, person, userId),
      }))
      .filter((person) => person.mayTakeOver || person.mayBeAsked);
  });
}
