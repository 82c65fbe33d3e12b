import { Injectable } from '@nestjs/common';
import { type Actor, bulkLimits, orRefuse, refuseBudgetApproval } from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { insert, lock, onceForRequest } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { enqueue } from '../kit/jobs/jobs';
import { record } from '../kit/data/record';
import { BulkApprovalEntity } from './bulk-approval.entity';
import { bulkApprovalJob } from './bulk-approval.job';
import { doNextPortion } from './bulk-approval.portion';
import { orUnchanged } from './bulk-approval.preview';
import { bulkApprovalById, bulkApprovalUnderWay } from './bulk-approval.reads';
import { BudgetApprovalEntity, budgetApprovalSubject } from './budget-approval.entity';

/** Approval of all that is ready, together with the budget 批量批复 (四(一)3). */
@Injectable()
export class BulkApprovalService {
  constructor(private readonly db: Db) {}

  /**
   * Fixes every project of division and year with a passed target or an open budget line as the rows of one act, and does
   * it: a few at once, more by the worker. While one is under way it is the answer; later another takes up what is left.
   * @throws `NOT_FOUND`, `NOT_YOUR_ROLE`, `STALE` where anything changed since the preview that was `seen`
   */
  start(
    actor: Actor,
    budgetApprovalId: string,
    { requestId, seen }: { readonly requestId?: string | undefined; readonly seen?: string | undefined } = {},
  ): Promise<BulkApprovalEntity> {
    return this.db.as(actor, async (tx) => {
      const id = await onceForRequest(
        tx,
        actor.userId,
        { act: 'bulkApproval.start', requestId, input: { budgetApprovalId } },
        () => this.begin(tx, actor, budgetApprovalId, seen),
      );
      return bulkApprovalById(tx, id);
    });
  }

  private async begin(tx: Tx, actor: Actor, budgetApprovalId: string, seen: string | undefined): Promise<string> {
    // The lock lets two who ask at the same moment, and a reply to a department, come one after the other.
    const approval = await lock(tx, BudgetApprovalEntity, budgetApprovalId);
    orRefuse(refuseBudgetApproval(actor, approval));
    const known = await bulkApprovalUnderWay(tx, approval.id);
    if (known) return known.id;
    await orUnchanged(tx, approval, seen);
    const id = uuid();
    const { userId: askedBy, name: askedByName, positionId } = actor;
    const { year, orgPath, divisionCode } = approval;
    await insert(tx, BulkApprovalEntity, {
      id,
      budgetApprovalId: approval.id,
      total: 0,
      amount: '0.00',
      state: 'queued',
      askedBy,
      askedByName,
      positionId,
      orgPath,
      divisionCode,
      version: 1,
    });
    const { total, amount } = await freezeRows(tx, id, approval);
    const data = { bulkId: id, year, count: total, amount };
    await record(tx, actor, 'budgetApproval.startBulk', budgetApprovalSubject(approval), data);
    if (total > bulkLimits.atOnce) await enqueue(tx, bulkApprovalJob, { bulkId: id });
    else await doNextPortion(tx, actor, id, bulkLimits.atOnce);
    return id;
  }
}

/** The rows are fixed when the act begins: what passes later is not part of it. Answers how many and how much they are. */
async function freezeRows(
  tx: Tx,
  bulkId: string,
  { divisionCode, year }: BudgetApprovalEntity,
): Promise<{ total: number; amount: string }> {
  await tx.rows(rowsText, [bulkId, divisionCode, year]);
  const [totals] = await tx.rows<{ total: number; amount: string }>(totalText, [bulkId]);
  if (!totals) throw new Error('the bulk approval is not there');
  return totals;
}

const rowsText = `
with passed as (select project_id from target where division_code = $2 and year = $3 and state = 'passed'),
     open as (select project_id, amount from budget_line where division_code = $2 and year = $3 and state in ('proposed', 'deferred'))
insert into bulk_approval_row (id, bulk_id, place, project_id, project_code, project_name, unit_name, target_id, amount, outcome, org_path, division_code)
select gen_random_uuid(), $1, row_number() over (order by p.code, p.id), p.id, p.code, p.name, p.org_name, t.id, o.amount, 'waiting', p.org_path, p.division_code
  from passed full join open o using (project_id)
  join project p on p.id = project_id
  left join target t on t.project_id = p.id and t.year = $3`;

const totalText = `
update bulk_approval b set total = r.total, amount = r.amount, version = version + 1
  from (select count(*)::int as total, coalesce(sum(amount), 0) as amount from bulk_approval_row where bulk_id = $1) r
 where b.id = $1
returning b.total, b.amount::text as amount`;
