import { Injectable } from '@nestjs/common';
import { type Actor, checkOverFulfilment, orInvalid, refuseOverFulfilment, scoreEvaluation } from '@chengxiao/domain';
import { edit } from '../kit/data/act';
import { Db } from '../kit/data/db';
import { packOf } from '../rule-packs';
import { scoredColumns, storedContent } from './evaluation.content';
import { evaluationAggregate, type EvaluationEntity } from './evaluation.entity';
import { rewriteItems } from './evaluation.items';
import { evaluationById, fundsOfEvaluations, itemsOfEvaluations } from './evaluation.reads';

/** Which rows of a self-evaluation a reviewer finds exceeded because their target was too low. */
export type OverFulfilmentFinding = {
  readonly id: string;
  readonly version: number;
  readonly indicatorIds: readonly string[];
};

/** Finance's part in the rule of over-fulfilment: it is flagged by the rule, and deducted only when somebody confirms it. */
@Injectable()
export class OverFulfilmentService {
  constructor(private readonly db: Db) {}

  /**
   * Confirms exactly these rows, takes the confirmation off all others, and scores the form anew.
   * @throws `STALE`, `ILLEGAL_STATE`, `INVALID` at `indicatorIds.0` for a row that is not flagged
   */
  confirm(actor: Actor, { id, version, indicatorIds }: OverFulfilmentFinding): Promise<EvaluationEntity> {
    return this.db.as(actor, async (tx) => {
      await edit(tx, actor, evaluationAggregate, {
        id,
        version,
        action: 'confirmOverFulfilment',
        refuse: refuseOverFulfilment,
        step: async (evaluation) => {
          const stored = await itemsOfEvaluations(tx, [id]);
          orInvalid(checkOverFulfilment(stored, indicatorIds));
          const items = stored.map((item) => ({
            ...item,
            overFulfilmentConfirmed: indicatorIds.includes(item.indicatorId),
          }));
          const content = storedContent(evaluation, await fundsOfEvaluations(tx, [id]), items);
          const result = scoreEvaluation(await packOf(tx, evaluation), content);
          await rewriteItems(tx, id, items, result);
          const data = {
            indicatorIds,
            before: evaluation.total,
            total: result.total,
            grade: result.grade?.key ?? null,
          };
          return { values: scoredColumns(content, result), data };
        },
      });
      return evaluationById(tx, id);
    });
  }
}
