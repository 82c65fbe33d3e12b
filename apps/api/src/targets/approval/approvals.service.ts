import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type ApprovalOutcome,
  type BudgetApprovalDraft,
  checkBudgetApproval,
  checkTarget,
  inLibrary,
  type Message,
  message,
  normalise,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuse,
  refuseBudgetApproval,
  round,
  sum,
  targetLifecycle,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { LibraryService } from '../../library';
import { lock, orNotFound } from '../../kit/change';
import { Db, type Tx } from '../../kit/db';
import { record } from '../../kit/record';
import { type ApprovalCase, approvalCases } from './approval.cases';
import { deferAll, freezeAll, type WholeCase } from './approval.freeze';
import { BudgetApprovalEntity } from '../target.entity';

/** What became of one project; `amount` is its budget line in 元. */
export type ApprovalRow = {
  readonly projectId: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly targetId: string | null;
  readonly amount: string | null;
  readonly outcome: ApprovalOutcome;
  readonly reason: Message | null;
};
type Tally = { readonly count: number; readonly amount: string };
export type ApprovalBatch = {
  readonly approval: BudgetApprovalEntity;
  readonly approved: Tally;
  readonly deferred: Tally;
  readonly rows: readonly ApprovalRow[];
};

const onApproval = ({ id, orgPath, divisionCode }: Pick<BudgetApprovalEntity, 'id' | 'orgPath' | 'divisionCode'>) => ({
  type: 'budgetApproval',
  id,
  orgPath,
  divisionCode,
});

/** Approval of targets together with the budget (四(一)3). */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly db: Db,
    private readonly library: LibraryService,
  ) {}

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
      const made = await tx.rows<{ id: string }>(
        `insert into budget_approval (id, year, approved_on, document_no, recorded_by, org_path, division_code)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (division_code, year) do nothing returning id`,
        [uuid(), year, approvedOn, documentNo, actor.name, actor.scopePath, actor.divisionCode],
      );
      const approval = orNotFound(
        await tx.first(BudgetApprovalEntity, 'where t.division_code = $1 and t.year = $2', [actor.divisionCode, year]),
      );
      if (made.length > 0)
        await record(tx, actor, 'budgetApproval.record', onApproval(approval), { year, approvedOn, documentNo });
      else if (approval.approvedOn !== approvedOn || approval.documentNo !== documentNo) {
        throw new ProblemError(refusal('DUPLICATE', 'budgetApprovedBefore', { documentNo: approval.documentNo }));
      }
      return approval;
    });
  }

  /**
   * Approves every passed target of the division and year that has a budget line, and defers the lines without one.
   * One transaction; each target is locked and checked again. It may run again later for those that passed meanwhile.
   */
  approveBatch(actor: Actor, budgetApprovalId: string): Promise<ApprovalBatch> {
    return this.db.as(actor, async (tx) => {
      const approval = await lock(tx, BudgetApprovalEntity, budgetApprovalId);
      orRefuse(refuseBudgetApproval(actor, approval));
      const rows: ApprovalRow[] = [];
      for await (const cases of approvalCases(tx, approval)) {
        const settled = cases.map((each) => verdict(actor, approval, each));
        await this.settle(tx, actor, approval, settled);
        rows.push(...settled.map(rowOf));
      }
      const [approved, deferred] = [tally(rows, 'approved'), tally(rows, 'deferred')];
      await record(tx, actor, 'budgetApproval.approveBatch', onApproval(approval), {
        year: approval.year,
        approved,
        deferred,
      });
      return { approval, approved, deferred, rows };
    });
  }

  /** Writes what was decided, in as many statements whatever the number. */
  private async settle(tx: Tx, actor: Actor, approval: BudgetApprovalEntity, some: readonly Verdict[]): Promise<void> {
    const approved = some.flatMap(({ outcome, each }) => (outcome === 'approved' && isWhole(each) ? [each] : []));
    await freezeAll(tx, actor, approval, approved);
    await this.library.followAll(
      tx,
      actor,
      approved.map(({ project }) => project),
      'budget',
    );
    const deferred = some.flatMap(({ outcome, each: { project, line } }) =>
      outcome === 'deferred' && line?.state === 'proposed' ? [{ project, line }] : [],
    );
    await deferAll(tx, actor, deferred);
    await this.library.postponeAll(
      tx,
      actor,
      deferred.map(({ project }) => project),
    );
  }
}

/** What is to become of a project, and why not more. */
type Verdict = { readonly each: ApprovalCase; readonly outcome: ApprovalOutcome; readonly reason: Message | null };

const isWhole = (each: ApprovalCase): each is WholeCase => each.target !== null && each.line !== null;

const rowOf = ({ each: { project, target, line }, outcome, reason }: Verdict): ApprovalRow => ({
  ...{ projectId: project.id, projectCode: project.projectCode, projectName: project.name, outcome, reason },
  ...{ targetId: target?.id ?? null, amount: line?.amount ?? null },
});

/** The rule of the lifecycle has the last word. */
function verdict(actor: Actor, approval: BudgetApprovalEntity, each: ApprovalCase): Verdict {
  const { project, target, line, cancelled: lineCancelled } = each;
  const so = (outcome: ApprovalOutcome, reason: Message | null): Verdict => ({ each, outcome, reason });
  if (!target) return so('deferred', message('deferredWithoutTarget'));
  const { year, divisionCode } = approval;
  const ground = { year, divisionCode, lineAmount: line?.amount ?? null, lineCancelled };
  const refused = refuse(targetLifecycle, 'approve', actor, { ...target, approval: ground });
  if (refused) return so(line ? 'held' : 'withoutLine', refused.reason);
  if (!inLibrary(project)) return so('held', message('projectNotAdmitted'));
  // Not linted again: finance passed it with the findings before its eyes; a median that changed since holds up no budget.
  const [first] = checkTarget(each.pack, each.draft, each.frame);
  return first ? so('held', first) : so('approved', null);
}

const tally = (rows: readonly ApprovalRow[], outcome: ApprovalOutcome): Tally => {
  const those = rows.filter((row) => row.outcome === outcome);
  return { count: those.length, amount: round(sum(those.map((row) => row.amount ?? '0'))) };
};
