import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkEvaluationForm,
  checkOpinionReason,
  type EvaluationForm,
  newOpinions,
  normaliseOrEmpty,
  opinionsAfter,
  orInvalid,
  refuseDepartmentOpinion,
} from '@chengxiao/domain';
import { edit } from '../kit/data/act';
import type { Seen } from '../kit/data/change';
import { Db } from '../kit/data/db';
import { packOf } from '../rule-packs';
import { mergeForm, storedContent } from './evaluation.content';
import { evaluationAggregate, type EvaluationEntity } from './evaluation.entity';
import { evaluationById, fundsOfEvaluations, itemsOfEvaluations } from './evaluation.reads';

/** The form as the department sees it, and why. */
export type OpinionCommand = Seen & { readonly input: EvaluationForm; readonly reason?: string | null | undefined };

/** What a department says of the form that its unit reported. */
@Injectable()
export class DepartmentOpinionService {
  constructor(private readonly db: Db) {}

  /**
   * Keeps where the department's form differs, beside what the unit reported; the unit's form and its scores stay.
   * @throws `STALE`, `ILLEGAL_STATE` unless the unit has reported, `INVALID` at cells, and at `reason` where it lacks
   */
  save(actor: Actor, { id, version, input, reason }: OpinionCommand): Promise<EvaluationEntity> {
    return this.db.as(actor, async (tx) => {
      await edit(tx, actor, evaluationAggregate, {
        id,
        version,
        action: 'opine',
        refuse: refuseDepartmentOpinion,
        step: async (evaluation) => {
          const items = await itemsOfEvaluations(tx, [id]);
          const reported = storedContent(evaluation, await fundsOfEvaluations(tx, [id]), items);
          const { content, findings, toSentPath } = mergeForm(items, input);
          const pack = await packOf(tx, evaluation);
          orInvalid([...findings, ...checkEvaluationForm(pack, content).map(toSentPath)]);
          const said = { reason: normaliseOrEmpty(reason), by: actor.name, at: new Date().toISOString() };
          const opinions = opinionsAfter(evaluation.opinions, reported, content, said);
          const added = newOpinions(evaluation.opinions, opinions);
          orInvalid(checkOpinionReason(reason, added.length > 0));
          return { values: { opinions }, data: { opinions: added, reason: said.reason } };
        },
      });
      return evaluationById(tx, id);
    });
  }
}
