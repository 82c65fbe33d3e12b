import { type Actor, round, sum } from '@chengxiao/domain';
import { change, lock, orNotFound, type Values } from '../../kit/change';
import type { Tx } from '../../kit/db';
import { record } from '../../kit/record';
import { followAll, postponeAll } from '../../library';
import { ApprovalBatchEntity, ApprovalBatchRowEntity } from './approval-batch.entity';
import { type ApprovalCase, approvalCases } from './approval.cases';
import { deferAll, freezeAll, type WholeCase } from './approval.freeze';
import { onApproval } from './approvals.service';
import { type Verdict, verdict } from './approval.verdict';
import { BudgetApprovalEntity } from '../target.entity';

/**
 * Does the next projects of a batch, as the person who asked for it; answers whether there may be more. The lock of its
 * row lets two workers come one after the other, and the rows tell each where to go on. Every project is locked and
 * judged again; the number of statements is the same for one and for hundreds.
 */
export async function nextPortion(tx: Tx, actor: Actor, batchId: string, size: number): Promise<boolean> {
  const batch = await lock(tx, ApprovalBatchEntity, batchId);
  if (batch.state !== 'queued' && batch.state !== 'running') return false;
  const approval = orNotFound(await tx.first(BudgetApprovalEntity, 'where t.id = $1', [batch.budgetApprovalId]));
  const rows = await tx.all(
    ApprovalBatchRowEntity,
    `where t.batch_id = $1 and t.outcome = 'waiting' order by t.place limit $2`,
    [batchId, size],
  );
  const ids = rows.map(({ projectId }) => projectId);
  const verdicts = (await approvalCases(tx, approval, ids)).map((each) => verdict(actor, approval, each));
  if (verdicts.length !== rows.length) throw new Error('a project of the batch is out of reach');
  await settle(tx, actor, approval, verdicts);
  await tx.rows(outcomeText, [batchId, JSON.stringify(verdicts.map(told))]);
  const tallies = added(batch, verdicts);
  const over = batch.done + verdicts.length === batch.total;
  if (over)
    await record(tx, actor, 'budgetApproval.approveBatch', onApproval(approval), ended(batch, approval, tallies));
  const { id, version, state } = batch;
  const end: Values<ApprovalBatchEntity> = over ? { finishedAt: () => 'now()' } : {};
  const values = { ...tallies, ...end, state: over ? ('done' as const) : ('running' as const) };
  await change(tx, ApprovalBatchEntity, { id, version, state }, values);
  return !over;
}

/** Writes what was decided, in as many statements whatever the number. */
async function settle(tx: Tx, actor: Actor, approval: BudgetApprovalEntity, some: readonly Verdict[]): Promise<void> {
  const approved = some.flatMap(({ outcome, each }) => (outcome === 'approved' && isWhole(each) ? [each] : []));
  await freezeAll(tx, actor, approval, approved);
  const budgeted = approved.map(({ project }) => project);
  await followAll(tx, actor, budgeted, 'budget');
  const deferred = some.flatMap(({ outcome, each: { project, line } }) =>
    outcome === 'deferred' && line?.state === 'proposed' ? [{ project, line }] : [],
  );
  await deferAll(tx, actor, deferred);
  const postponed = deferred.map(({ project }) => project);
  await postponeAll(tx, actor, postponed);
}

const isWhole = (each: ApprovalCase): each is WholeCase => each.target !== null && each.line !== null;

const told = ({ each: { project, line }, outcome, reason }: Verdict) => ({
  ...{ projectId: project.id, outcome, reason, amount: line?.amount ?? null },
});

type Tallies = Pick<
  ApprovalBatchEntity,
  | 'approvedCount'
  | 'approvedAmount'
  | 'deferredCount'
  | 'deferredAmount'
  | 'heldCount'
  | 'heldAmount'
  | 'withoutLineCount'
>;

/** The tallies of a batch with a portion more. */
function added(batch: Tallies, verdicts: readonly Verdict[]): Tallies {
  const linesOf = Map.groupBy(verdicts, ({ outcome }) => outcome);
  const count = (outcome: Verdict['outcome']): number => linesOf.get(outcome)?.length ?? 0;
  const amount = (before: string, outcome: Verdict['outcome']): string =>
    round(sum([before, ...(linesOf.get(outcome) ?? []).map(({ each }) => each.line?.amount ?? '0')]));
  return {
    approvedCount: batch.approvedCount + count('approved'),
    approvedAmount: amount(batch.approvedAmount, 'approved'),
    deferredCount: batch.deferredCount + count('deferred'),
    deferredAmount: amount(batch.deferredAmount, 'deferred'),
    heldCount: batch.heldCount + count('held'),
    heldAmount: amount(batch.heldAmount, 'held'),
    withoutLineCount: batch.withoutLineCount + count('withoutLine'),
  };
}

const ended = ({ id: batchId }: ApprovalBatchEntity, { year }: BudgetApprovalEntity, tallies: Tallies) => ({
  ...{ batchId, year },
  approved: { count: tallies.approvedCount, amount: tallies.approvedAmount },
  deferred: { count: tallies.deferredCount, amount: tallies.deferredAmount },
});

const outcomeText = `
update approval_batch_row r set outcome = c.outcome, reason = c.reason, amount = c.amount
  from jsonb_to_recordset($2::jsonb) c ("projectId" uuid, outcome text, reason jsonb, amount numeric)
 where r.batch_id = $1 and r.project_id = c."projectId" and r.outcome = 'waiting'`;
