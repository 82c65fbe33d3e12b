import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkEvaluationComplete,
  checkEvaluationForm,
  type EvaluationAction,
  type EvaluationContent,
  type EvaluationForm,
  evaluationHeadFields,
  evaluationLifecycle,
  filingNumber,
  orInvalid,
  pickFields,
  refuseEvaluationEdit,
  scoreEvaluation,
  sentBy,
} from '@chengxiao/domain';
import { act, edit, type Command } from '../kit/data/act';
import { insert, type Seen } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { packOf } from '../rule-packs';
import { mergeForm, scoredColumns, storedContent } from './evaluation.content';
import { evaluationAggregate, type EvaluationEntity, EvaluationFundEntity } from './evaluation.entity';
import { rewriteItems } from './evaluation.items';
import { evaluationById, fundsOfEvaluations, itemsOfEvaluations } from './evaluation.reads';
import { nextFilingSerial } from './evaluation.register';

export type EvaluationMove = Command<EvaluationAction>;

/** What an event keeps of the claims, where there are any. */
const claimData = ({ claimedExcess, claimedWeight }: Pick<EvaluationEntity, 'claimedExcess' | 'claimedWeight'>) =>
  claimedWeight === null ? {} : { claimedExcess, claimedWeight };

/** Use cases of one self-evaluation (form F5); opening a year is in `evaluation-opening.service.ts`. */
@Injectable()
export class EvaluationService {
  constructor(private readonly db: Db) {}

  /**
   * Keeps what is filled in, with gaps, and computes every score anew.
   * @throws `STALE`, `ILLEGAL_STATE`, `INVALID` at cells such as `items.3.actual`
   */
  save(actor: Actor, id: string, version: number, form: EvaluationForm): Promise<EvaluationEntity> {
    return this.db.as(actor, (tx) => this.saveWithin(tx, actor, { id, version }, form));
  }

  /** The same within a transaction; the event keeps `kept` besides. */
  async saveWithin(
    tx: Tx,
    actor: Actor,
    { id, version }: Seen,
    form: EvaluationForm,
    kept: object = {},
  ): Promise<EvaluationEntity> {
    await edit(tx, actor, evaluationAggregate, {
      id,
      version,
      action: 'save',
      refuse: refuseEvaluationEdit,
      step: async (evaluation) => {
        const pack = await packOf(tx, evaluation);
        const { content, findings, toSentPath } = mergeForm(await itemsOfEvaluations(tx, [id]), form);
        orInvalid([...findings, ...checkEvaluationForm(pack, content).map(toSentPath)]);
        const result = scoreEvaluation(pack, content);
        await this.rewriteFunds(tx, evaluation, content);
        await rewriteItems(tx, id, content.items, result);
        const scored = scoredColumns(content, result);
        return {
          values: { ...pickFields(evaluationHeadFields, content), ...scored },
          data: { form, ...kept, total: result.total, ...claimData(scored) },
        };
      },
    });
    return evaluationById(tx, id);
  }

  /**
   * Reports, submits, sends back, returns or files, by the lifecycle. What is passed on is complete and scored anew.
   * @throws `STALE`, `ILLEGAL_STATE`, `INVALID` with everything missing at its cell, such as `items.3.reason`
   */
  move(actor: Actor, { id, action, version, reason }: EvaluationMove): Promise<EvaluationEntity> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, evaluationAggregate, {
        id,
        version,
        action,
        reason,
        step: async (evaluation, move) => {
          const passedOn = action === 'report' || action === 'submit';
          const values = {
            ...(passedOn ? await this.orComplete(tx, evaluation) : {}),
            ...(passedOn ? sentBy(actor) : {}),
            ...(action === 'submit' ? { submittedAt: () => 'now()' } : {}),
            ...(action === 'file' ? await this.filingColumns(tx, actor, evaluation) : {}),
          };
          const moved = { ...evaluation, ...values };
          const { total, grade, filingNo } = moved;
          const kept = evaluationLifecycle.actions[action].needs ? move.reason : null;
          return {
            values: { ...values, reason: kept },
            data: { total, grade: grade?.key ?? null, filingNo, ...claimData(moved) },
          };
        },
      });
      return evaluationById(tx, id);
    });
  }

  /** Refuses what is incomplete; scores what is complete once more from what is stored. */
  private async orComplete(tx: Tx, evaluation: EvaluationEntity) {
    const pack = await packOf(tx, evaluation);
    const items = await itemsOfEvaluations(tx, [evaluation.id]);
    const content = storedContent(evaluation, await fundsOfEvaluations(tx, [evaluation.id]), items);
    orInvalid(checkEvaluationComplete(pack, content));
    const result = scoreEvaluation(pack, content);
    await rewriteItems(tx, evaluation.id, items, result);
    return scoredColumns(content, result);
  }

  private async filingColumns(tx: Tx, actor: Actor, { year, divisionCode }: EvaluationEntity) {
    const serial = await nextFilingSerial(tx, actor, year);
    return { filingNo: filingNumber(year, divisionCode, serial), filedAt: () => 'now()' };
  }

  private async rewriteFunds(tx: Tx, evaluation: EvaluationEntity, { funds }: EvaluationContent): Promise<void> {
    const { id: evaluationId, orgPath, divisionCode } = evaluation;
    await tx.rows('delete from evaluation_fund where evaluation_id = $1', [evaluationId]);
    const rows = funds.map((fund, position) => ({ ...fund, evaluationId, position, orgPath, divisionCode }));
    await insert(tx, EvaluationFundEntity, rows);
  }
}
