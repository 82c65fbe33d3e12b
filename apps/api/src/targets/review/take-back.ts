import { type Actor, lastDecision } from '@chengxiao/domain';
import { act, aggregate } from '../../kit/data/act';
import { insert, orNotFound, type Seen } from '../../kit/data/change';
import type { Tx } from '../../kit/data/db';
import { latestReviewRounds, takeRoundsBack } from '../../review';
import { targetParts, TargetReviewEntity } from '../target.entity';
import { reviewRowOf } from './review.acts';

/** Targets with their last round of review, which a decision may have ended. */
const targetsDecided = aggregate(targetParts, async (tx, targets) => {
  const rounds = await latestReviewRounds(
    tx,
    targets.map(({ id }) => id),
  );
  const roundOf = new Map(rounds.map((round) => [round.subjectId, round]));
  return targets.map((target) => ({ ...target, review: roundOf.get(target.id) ?? null }));
});

/** Takes the last decision back 撤回决定: the round stands where it stood, and the record keeps both. @throws `NOT_READY` */
export async function takeDecisionBack(tx: Tx, actor: Actor, seen: Seen): Promise<void> {
  await act(tx, actor, targetsDecided, {
    ...seen,
    action: 'takeBack',
    step: async ({ review, ...target }) => {
      const round = orNotFound(review);
      const { act: undone, step, decided } = orNotFound(lastDecision(round));
      await takeRoundsBack(tx, [round]);
      const restored = { ...round, ...decided.before, asked: [...decided.before.asked] };
      await insert(tx, TargetReviewEntity, reviewRowOf({ target, round: restored, act: 'takeBack' }, actor));
      return { values: { reason: null, mendBy: null }, data: { step, undone } };
    },
  });
}
