import { Injectable } from '@nestjs/common';
import type { Actor, EvaluationRoundAction } from '@chengxiao/domain';
import { act, aggregate, type Command } from '../kit/data/act';
import { orNotFound } from '../kit/data/change';
import { Db } from '../kit/data/db';
import { evaluationRoundParts, type EvaluationRoundEntity } from './round.entity';
import { evaluationRoundById, progressOfEvaluationRounds } from './rounds.reads';

/** Rounds with how far they are filled. */
const evaluationRounds = aggregate(evaluationRoundParts, async (tx, rows) => {
  const ids = rows.map(({ id }) => id);
  // A form on its way holds its row: whoever comes second sees what the first one did.
  await tx.rows(
    `select from evaluation where (division_code, year) in (select division_code, year from evaluation_round where id = any($1))
      and state <> 'filed' order by id for update`,
    [ids],
  );
  const found = new Map((await progressOfEvaluationRounds(tx, ids)).map((each) => [each.roundId, each]));
  return rows.map((round) => {
    const progress = orNotFound(found.get(round.id));
    return { ...round, progress, waiting: progress.submitted };
  });
});

/** How the self-evaluation of a division and year ends, and goes on after all; the opening of its forms begins it. */
@Injectable()
export class EvaluationRoundsService {
  constructor(private readonly db: Db) {}

  /** Finance closes the round, or opens it again with a reason. @throws `STALE`, `ILLEGAL_STATE`, `NOT_READY` while forms wait for finance */
  move(actor: Actor, { id, action, version, reason }: Command<EvaluationRoundAction>): Promise<EvaluationRoundEntity> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, evaluationRounds, {
        id,
        version,
        action,
        reason,
        step: ({ year, progress: { total, unreported } }) => {
          const closedAt = action === 'close' ? () => 'now()' : null;
          return { values: { closedAt }, data: { year, total, unreported } };
        },
      });
      return evaluationRoundById(tx, id);
    });
  }
}
