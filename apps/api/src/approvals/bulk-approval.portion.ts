import { type Actor, rounded, sum } from '@chengxiao/domain';
import { change, lock, orNotFound, type Values } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { record } from '../kit/data/record';
import { applyConsequence, postponeAll } from '../library';
import { BulkApprovalEntity, BulkApprovalRowEntity } from './bulk-approval.entity';
import { type ApprovalCase, approvalCases } from './approval-cases.reads';
import { deferAll, freezeAll, type CompleteCase } from './approval.freeze';
import { type Verdict, judgeProject } from './approval.verdict';
import { BudgetApprovalEntity, budgetApprovalSubject } from './budget-approval.entity';

/**
 * Does the next projects of a bulk approval, as the person who asked for it; answers whether there may be more. The lock of its
 * row lets two workers come one after the other, and the rows tell each where to go on. Every project is locked and
 * judged again; the number of statements is the same for one and for hundreds.
 */
export async function doNextPortion(tx: Tx, actor: Actor, bulkId: string, size: number): Promise<boolean> {
  const bulk = await lock(tx, BulkApprovalEntity, bulkId);
  if (bulk.state !== 'queued' && bulk.state !== 'running') return false;
  const approval = orNotFound(await tx.first(BudgetApprovalEntity, 'where t.id = $1', [bulk.budgetApprovalId]));
  const rows = await tx.all(
    BulkApprovalRowEntity,
    `where t.bulk_id = $1 and t.outcome = 'waiting' order by t.place limit $2`,
    [bulkId, size],
  );
  const ids = rows.map(({ projectId }) => projectId);
  const verdicts = (await approvalCases(tx, approval, ids)).map((each) => judgeProject(actor, approval, each));
  if (verdicts.length !== rows.length) throw new Error('a project of the bulk approval is out of reach');
  await writeVerdicts(tx, actor, approval, verdicts);
  await tx.rows(outcomeText, [bulkId, JSON.stringify(verdicts.map(outcomeRowOf))]);
  const tallies = addTallies(bulk, verdicts);
  const isDone = bulk.done + verdicts.length === bulk.total;
  if (isDone)
    await record(
      tx,
      actor,
      'budgetApproval.approveBulk',
      budgetApprovalSubject(approval),
      eventDataOf(bulk, approval, tallies),
    );
  const { id, version, state } = bulk;
  const end: Values<BulkApprovalEntity> = isDone ? { finishedAt: () => 'now()' } : {};
  const values = { ...tallies, ...end, state: isDone ? ('done' as const) : ('running' as const) };
  await change(tx, BulkApprovalEntity, { id, version, state }, values);
  return !isDone;
}

/** Writes what was decided, in as many statements whatever the number. */
async function writeVerdicts(
  tx: Tx,
  actor: Actor,
  approval: BudgetApprovalEntity,
  verdicts: readonly Verdict[],
): Promise<void> {
  const approved = verdicts.flatMap(({ outcome, approvalCase: each }) =>
    outcome === 'approved' && isComplete(each) ? [each] : [],
  );
  await freezeAll(tx, actor, approval, approved);
  const budgeted = approved.map(({ project }) => project);
  await applyConsequence(tx, actor, budgeted, 'budget');
  const deferred = verdicts.flatMap(({ outcome, approvalCase: { project, line } }) =>
    outcome === 'deferred' && line?.state === 'proposed' ? [{ project, line }] : [],
  );
  await deferAll(tx, actor, deferred);
  const postponed = deferred.map(({ project }) => project);
  await postponeAll(tx, actor, postponed);
}

const isComplete = (each: ApprovalCase): each is CompleteCase => each.target !== null && each.line !== null;

const outcomeRowOf = ({ approvalCase: { project, line }, outcome, reason }: Verdict) => ({
  projectId: project.id,
  outcome,
  reason,
  amount: line?.amount ?? null,
});

type Tallies = Pick<
  BulkApprovalEntity,
  | 'approvedCount'
  | 'approvedAmount'
  | 'deferredCount'
  | 'deferredAmount'
  | 'heldCount'
  | 'heldAmount'
  | 'withoutLineCount'
>;

/** The tallies of a bulk approval with a portion more. */
function addTallies(bulk: Tallies, verdicts: readonly Verdict[]): Tallies {
  const linesOf = Map.groupBy(verdicts, ({ outcome }) => outcome);
  const count = (outcome: Verdict['outcome']): number => linesOf.get(outcome)?.length ?? 0;
  const amount = (earlierAmount: string, outcome: Verdict['outcome']): string =>
    rounded(
      sum([earlierAmount, ...(linesOf.get(outcome) ?? []).map(({ approvalCase: each }) => each.line?.amount ?? '0')]),
    );
  return {
    approvedCount: bulk.approvedCount + count('approved'),
    approvedAmount: amount(bulk.approvedAmount, 'approved'),
    deferredCount: bulk.deferredCount + count('deferred'),
    deferredAmount: amount(bulk.deferredAmount, 'deferred'),
    heldCount: bulk.heldCount + count('held'),
    heldAmount: amount(bulk.heldAmount, 'held'),
    withoutLineCount: bulk.withoutLineCount + count('withoutLine'),
  };
}

const eventDataOf = ({ id: bulkId }: BulkApprovalEntity, { year }: BudgetApprovalEntity, tallies: Tallies) => ({
  bulkId,
  year,
  approved: { count: tallies.approvedCount, amount: tallies.approvedAmount },
  deferred: { count: tallies.deferredCount, amount: tallies.deferredAmount },
});

const outcomeText = `
update bulk_approval_row r set outcome = c.outcome, reason = c.reason, amount = c.amount
  from jsonb_to_recordset($2::jsonb) c ("projectId" uuid, outcome text, reason jsonb, amount numeric)
 where r.bulk_id = $1 and r.project_id = c."projectId" and r.outcome = 'waiting'`;
