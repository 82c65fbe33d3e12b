import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type BudgetApprovalDraft,
  checkBudgetApproval,
  checkBudgetApprovalCorrection,
  normalise,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuseBudgetApproval,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { change, insert, lock, orNotFound, orStale, type Seen } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record } from '../kit/data/record';
import { useOfApproval } from './approvals.reads';
import { BudgetApprovalEntity, budgetApprovalSubject, BudgetApprovalVersionEntity } from './budget-approval.entity';
import { bulkApprovalUnderWay } from './bulk-approval.reads';

export type CorrectApprovalCommand = BudgetApprovalDraft & Seen & { readonly reason: string };

/** What the people's congress approved, as the ground of the targets approved with it (四(一)3). */
@Injectable()
export class ApprovalsService {
  constructor(private readonly db: Db) {}

  /**
   * Records what the people's congress approved for the actor's division; the same record again changes nothing.
   * @throws `DUPLICATE` when the year's approval is recorded with other facts, `INVALID`
   */
  recordApproval(actor: Actor, facts: BudgetApprovalDraft): Promise<BudgetApprovalEntity> {
    return this.db.as(actor, async (tx) => {
      orRefuse(refuseBudgetApproval(actor, actor));
      orInvalid(checkBudgetApproval(facts));
      const { year, approvedOn } = facts;
      const documentNo = normalise(facts.documentNo);
      const inserted = await tx.rows<{ id: string }>(
        `insert into budget_approval (id, year, approved_on, document_no, recorded_by, org_path, division_code)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (division_code, year) do nothing returning id`,
        [uuid(), year, approvedOn, documentNo, actor.name, actor.scopePath, actor.divisionCode],
      );
      const approval = orNotFound(
        await tx.first(BudgetApprovalEntity, 'where t.division_code = $1 and t.year = $2', [actor.divisionCode, year]),
      );
      if (inserted.length > 0) {
        await keepVersion(tx, actor, approval, null);
        await record(tx, actor, 'budgetApproval.record', budgetApprovalSubject(approval), {
          year,
          approvedOn,
          documentNo,
        });
      } else if (approval.approvedOn !== approvedOn || approval.documentNo !== documentNo) {
        throw new ProblemError(refusal('DUPLICATE', 'budgetApprovedBefore', { documentNo: approval.documentNo }));
      }
      return approval;
    });
  }

  /**
   * Puts the record right, with a reason. It stays the same record, so that all that was approved under it keeps its
   * ground; the former version is kept, and frozen targets name the date and number as they are now.
   * @throws `STALE`, `INVALID`, `NOT_READY` during a bulk approval, `DUPLICATE` when the other year is recorded already
   */
  correctApproval(
    actor: Actor,
    { id, version, reason: typed, ...facts }: CorrectApprovalCommand,
  ): Promise<BudgetApprovalEntity> {
    return this.db.as(actor, async (tx) => {
      const approval = await lock(tx, BudgetApprovalEntity, id);
      orRefuse(refuseBudgetApproval(actor, approval));
      orStale(approval, version);
      if (await bulkApprovalUnderWay(tx, id))
        throw new ProblemError(refusal('NOT_READY', 'correctionDuringBulkApproval'));
      const { year, approvedOn } = facts;
      const [documentNo, reason] = [normalise(facts.documentNo), normalise(typed)];
      const draft = { year, approvedOn, documentNo };
      orInvalid(checkBudgetApprovalCorrection(draft, approval, { ...(await useOfApproval(tx, id)), reason }));
      await orFreeYear(tx, approval, year);
      await keepVersion(tx, actor, { ...approval, ...draft, version: version + 1 }, reason);
      await change(tx, BudgetApprovalEntity, { id, version }, draft);
      for (const table of ['target_version', 'overall_target_version'])
        await tx.rows(
          `update ${table} set approved_on = $2, document_no = $3 where budget_approval_id = $1 and version_no = 1`,
          [id, approvedOn, documentNo],
        );
      const before = { year: approval.year, approvedOn: approval.approvedOn, documentNo: approval.documentNo };
      await record(tx, actor, 'budgetApproval.correct', budgetApprovalSubject(approval), { ...draft, before, reason });
      return orNotFound(await tx.first(BudgetApprovalEntity, 'where t.id = $1', [id]));
    });
  }
}

/** @throws `DUPLICATE` */
async function orFreeYear(tx: Tx, { id, divisionCode }: BudgetApprovalEntity, year: number): Promise<void> {
  const other = await tx.first(BudgetApprovalEntity, 'where t.division_code = $1 and t.year = $2 and t.id <> $3', [
    divisionCode,
    year,
    id,
  ]);
  if (other) throw new ProblemError(refusal('DUPLICATE', 'budgetApprovedBefore', { documentNo: other.documentNo }));
}

const keepVersion = (
  tx: Tx,
  actor: Actor,
  {
    id: budgetApprovalId,
    version: versionNo,
    year,
    approvedOn,
    documentNo,
    orgPath,
    divisionCode,
  }: BudgetApprovalEntity,
  reason: string | null,
): Promise<void> =>
  insert(tx, BudgetApprovalVersionEntity, {
    id: uuid(),
    budgetApprovalId,
    versionNo,
    year,
    approvedOn,
    documentNo,
    reason,
    recordedBy: actor.name,
    orgPath,
    divisionCode,
  });
