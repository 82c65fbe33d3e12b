import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type BulkAction,
  type BulkReason,
  bulkLimits,
  checkBulk,
  normalise,
  orInvalid,
  ProblemError,
  refusal,
} from '@chengxiao/domain';
import type { DeskFilter } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { insert, onceForRequest } from '../../kit/data/change';
import { Db, type Tx } from '../../kit/data/db';
import { enqueue } from '../../kit/jobs/jobs';
import { record } from '../../kit/data/record';
import { BulkReviewEntity } from './bulk-review.entity';
import { bulkReviewJob } from './bulk-review.job';
import { doNextPortion } from './bulk-review.portion';
import { bulkReviewById } from './bulk-review.reads';
import { deskConditions, deskTotal, targetDesk } from './desk.reads';

/** What is to be done with everything a filter finds; `count` is how many the caller saw. */
export type StartBulkReviewCommand = {
  readonly action: BulkAction;
  readonly filter: DeskFilter;
  readonly reason: string;
  readonly count: number;
  /** Why each goes back, where one reason does not say it for all. */
  readonly reasons?: readonly BulkReason[];
  readonly requestId?: string | undefined;
};

const reasonsText = `
update bulk_review_row r set opinion = c.reason
  from jsonb_to_recordset($2::jsonb) c ("targetId" uuid, reason text) where r.bulk_id = $1 and r.id = c."targetId"`;

/** Bulk pass and return over a filter of the review desk. */
@Injectable()
export class BulkReviewService {
  constructor(private readonly db: Db) {}

  /**
   * Fixes what the filter finds now as the rows of one act, and does it: a few at once, more by the worker.
   * @throws `STALE` when the filter finds another number than the caller saw, `INVALID`
   */
  start(actor: Actor, { requestId, ...command }: StartBulkReviewCommand): Promise<BulkReviewEntity> {
    return this.db.as(actor, async (tx) => {
      const id = await onceForRequest(tx, actor.userId, { act: 'bulkReview.start', requestId, input: command }, () =>
        this.begin(tx, actor, command),
      );
      return bulkReviewById(tx, id);
    });
  }

  private async begin(
    tx: Tx,
    actor: Actor,
    { action, filter, count, ...command }: StartBulkReviewCommand,
  ): Promise<string> {
    const reason = normalise(command.reason);
    const reasons = (command.reasons ?? []).map((each) => ({ ...each, reason: normalise(each.reason) }));
    orInvalid(checkBulk(action, reason, count, reasons));
    const current = await deskTotal(tx, actor, filter, targetDesk);
    if (current.count !== count)
      throw new ProblemError(refusal('STALE', 'bulkChanged', { seen: count, now: current.count }));
    const id = uuid();
    const { orgPath, divisionCode, userId: askedBy, name: askedByName, positionId } = actor;
    const place = { orgPath, divisionCode };
    const { amount } = current;
    await insert(tx, BulkReviewEntity, {
      id,
      action,
      filter,
      reason,
      total: count,
      amount,
      state: 'queued',
      done: 0,
      refused: 0,
      askedBy,
      askedByName,
      positionId,
      ...place,
      version: 1,
    });
    await this.freezeRows(tx, actor, id, filter);
    if (reasons.length > 0) await tx.rows(reasonsText, [id, JSON.stringify(reasons)]);
    const subject = { type: 'bulkReview' as const, id, ...place };
    await record(tx, actor, 'bulkReview.start', subject, {
      action,
      filter,
      reason,
      count,
      amount,
      ...(reasons.length > 0 && { reasons }),
    });
    if (count > bulkLimits.atOnce) await enqueue(tx, bulkReviewJob, { bulkId: id });
    else await doNextPortion(tx, actor, id, bulkLimits.atOnce);
    return id;
  }

  /** The rows are fixed when the act begins: what is submitted later is not part of it. */
  private async freezeRows(tx: Tx, actor: Actor, bulkId: string, filter: DeskFilter): Promise<void> {
    const { from, conditions, values, where } = deskConditions(actor, filter, targetDesk);
    let bulkIdPlace = '';
    where((place) => {
      bulkIdPlace = place;
      return `${place}::uuid is not null`;
    }, bulkId);
    await tx.rows(
      `insert into bulk_review_row (bulk_id, id, place, project_name, unit_name, amount, outcome, org_path, division_code)
       select ${bulkIdPlace}::uuid, x.subject_id, row_number() over (order by x.due_on, x.id), p.name, p.org_name, x.amount, 'waiting', x.org_path, x.division_code
         from ${from} where ${conditions.join(' and ')}`,
      values,
    );
  }
}
