import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type BudgetApprovalDraft,
  checkBudgetApproval,
  normalise,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuseBudgetApproval,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { orNotFound } from '../kit/data/change';
import { Db } from '../kit/data/db';
import { record } from '../kit/data/record';
import { BudgetApprovalEntity, budgetApprovalSubject } from './budget-approval.entity';

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
      if (inserted.length > 0)
        await record(tx, actor, 'budgetApproval.record', budgetApprovalSubject(approval), {
          year,
          approvedOn,
          documentNo,
        });
      else if (approval.approvedOn !== approvedOn || approval.documentNo !== documentNo) {
        throw new ProblemError(refusal('DUPLICATE', 'budgetApprovedBefore', { documentNo: approval.documentNo }));
      }
      return approval;
    });
  }
}
