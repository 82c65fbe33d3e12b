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
import { Db, type Tx } from '../kit/data/db';
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
   * Said again without a change, it writes nothing.
   * @throws `STALE`, `ILLEGAL_STATE` unless the unit has reported, `INVALID` at cells, and at `reason` where it lacks
   */
  save(actor: Actor, { id, version, ...command }: OpinionCommand): Promise<EvaluationEntity> {
    return this.db.as(actor, async (tx) => {
      const seen = await evaluationById(tx, id);
      const mayWrite = refuseDepartmentOpinion(actor, seen) === null && seen.version === version;
      const said = mayWrite ? await saidBy(tx, actor, seen, command) : null;
      if (said?.isSame) return seen;
      await edit(tx, actor, evaluationAggregate, {
        id,
        version,
        action: 'opine',
        refuse: refuseDepartmentOpinion,
        step: async (evaluation) => {
          const { opinions, added, reason } = said ?? (await saidBy(tx, actor, evaluation, command));
          return { values: { opinions }, data: { opinions: added, reason } };
        },
      });
      return evaluationById(tx, id);
    });
  }
}

/** Where the department's form differs from what the unit reported. @throws `INVALID` */
async function saidBy(
  tx: Tx,
  actor: Actor,
  evaluation: EvaluationEntity,
  { input, reason }: Pick<OpinionCommand, 'input' | 'reason'>,
) {
  const items = await itemsOfEvaluations(tx, [evaluation.id]);
  const reported = storedContent(evaluation, await fundsOfEvaluations(tx, [evaluation.id]), items);
  const { content, findings, toSentPath } = mergeForm(items, input);
  const pack = await packOf(tx, evaluation);
  orInvalid([...findings, ...checkEvaluationForm(pack, content).map(toSentPath)]);
  const said = { reason: normaliseOrEmpty(reason), by: actor.name, at: new Date().toISOString() };
  const opinions = opinionsAfter(evaluation.opinions, reported, content, said);
  const added = newOpinions(evaluation.opinions, opinions);
  orInvalid(checkOpinionReason(reason, added.length > 0));
  const isSame = added.length === 0 && opinions.length === evaluation.opinions.length;
  return { opinions, added, reason: said.reason, isSame };
}
