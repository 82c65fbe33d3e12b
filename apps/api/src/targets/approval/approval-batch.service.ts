import { Injectable } from '@nestjs/common';
import { type Actor, bulkLimits, orRefuse, refuseBudgetApproval } from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { insert, lock, once } from '../../kit/change';
import { Db, type Tx } from '../../kit/db';
import { enqueue } from '../../kit/jobs';
import { record } from '../../kit/record';
import { ApprovalBatchEntity } from './approval-batch.entity';
import { approvalBatchJob } from './approval-batch.job';
import { nextPortion } from './approval-batch.portion';
import { batchById, batchUnderWay } from './approval-batch.reads';
import { onApproval } from './approvals.service';
import { BudgetApprovalEntity } from '../target.entity';

/** Approval of all that is ready, together with the budget 批量批复 (四(一)3). */
@Injectable()
export class ApprovalBatchService {
  constructor(private readonly db: Db) {}

  /**
   * Fixes every project of division and year with a passed target or an open budget line as the rows of one act, and does
   * it: a few at once, more by the worker. While one is under way it is the answer; later another takes up what is left.
   * @throws `NOT_FOUND`, `NOT_YOUR_ROLE`
   */
  start(actor: Actor, budgetApprovalId: string, requestId?: string): Promise<ApprovalBatchEntity> {
    return this.db.as(actor, async (tx) => {
      const id = await once(tx, actor.userId, { act: 'bulkApproval.start', requestId, input: { budgetApprovalId } }, () => this.begin(tx, actor, budgetApprovalId));
      return batchById(tx, id);
    });
  }

  private async begin(tx: Tx, actor: Actor, budgetApprovalId: string): Promise<string> {
    // The lock lets two who ask at the same moment, and a reply to a department, come one after the other.
    const approval = await lock(tx, BudgetApprovalEntity, budgetApprovalId);
    orRefuse(refuseBudgetApproval(actor, approval));
    const known = await batchUnderWay(tx, approval.id);
    if (known) return known.id;
    const id = uuid();
    const { userId: askedBy, name: askedByName, positionId } = actor;
    const { year, orgPath, divisionCode } = approval;
    await insert(tx, ApprovalBatchEntity, {
      ...{ id, budgetApprovalId: approval.id, total: 0, amount: '0.00', state: 'queued' },
      ...{ askedBy, askedByName, positionId, orgPath, divisionCode, version: 1 },
    });
    const { total, amount } = await fix(tx, id, approval);
    const began = { batchId: id, year, count: total, amount };
    await record(tx, actor, 'budgetApproval.startBatch', onApproval(approval), began);
    if (total > bulkLimits.atOnce) await enqueue(tx, approvalBatchJob, { batchId: id });
    else await nextPortion(tx, actor, id, bulkLimits.atOnce);
    return id;
  }
}

/** The rows are fixed when the act begins: what passes later is not part of it. Answers how many and how much they are. */
async function fix(
  tx: Tx,
  batchId: string,
  { divisionCode, year }: BudgetApprovalEntity,
): Promise<{ total: number; amount: string }> {
  await tx.rows(rowsText, [batchId, divisionCode, year]);
  const [fixed] = await tx.rows<{ total: number; amount: string }>(totalText, [batchId]);
  if (!fixed) throw new Error('the batch is not there');
  return fixed;
}

const rowsText = `
with passed as (select project_id from target where division_code = $2 and year = $3 and state = 'passed'),
     open as (select project_id, amount from budget_line where division_code = $2 and year = $3 and state in ('proposed', 'deferred'))
insert into approval_batch_row (id, batch_id, place, project_id, project_code, project_name, unit_name, target_id, amount, outcome, org_path, division_code)
select gen_random_uuid(), $1, row_number() over (order by p.code, p.id), p.id, p.code, p.name, p.org_name, t.id, o.amount, 'waiting', p.org_path, p.division_code
  from passed full join open o using (project_id)
  join project p on p.id = project_id
  left join target t on t.project_id = p.id and t.year = $3`;

const totalText = `
update approval_batch b set total = r.total, amount = r.amount, version = version + 1
  from (select count(*)::int as total, coalesce(sum(amount), 0) as amount from approval_batch_row where batch_id = $1) r
 where b.id = $1
returning b.total, b.amount::text as amount`;
