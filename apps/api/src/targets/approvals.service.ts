import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type ApprovalOutcome,
  type BudgetApprovalDraft,
  checkBudgetApproval,
  checkTarget,
  type FrozenTarget,
  frozenIndicators,
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
  canonical,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { BudgetLineEntity, LibraryService, onProject } from '../library';
import { change, insert, lock, orNotFound } from '../kit/change';
import { Db, type Tx } from '../kit/db';
import { digest, record } from '../kit/record';
import { type ApprovalCase, approvalCases } from './approval.cases';
import { BudgetApprovalEntity, TargetEntity, TargetVersionEntity } from './target.entity';
import { onTarget } from './targets.service';

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
      for (const each of await approvalCases(tx, approval)) rows.push(await this.settle(tx, actor, approval, each));
      const [approved, deferred] = [tally(rows, 'approved'), tally(rows, 'deferred')];
      await record(tx, actor, 'budgetApproval.approveBatch', onApproval(approval), {
        year: approval.year,
        approved,
        deferred,
      });
      return { approval, approved, deferred, rows };
    });
  }

  private async settle(tx: Tx, actor: Actor, approval: BudgetApprovalEntity, each: ApprovalCase): Promise<ApprovalRow> {
    const { project, target, line } = each;
    const [outcome, reason] = verdict(actor, approval, each);
    if (outcome === 'approved' && target && line) await this.approve(tx, actor, approval, { ...each, target, line });
    if (outcome === 'deferred' && line?.state === 'proposed') {
      await change(
        tx,
        BudgetLineEntity,
        { id: line.id, version: line.version, state: line.state },
        { state: 'deferred' },
      );
      await record(tx, actor, 'project.deferBudgetLine', onProject(project), { year: line.year, amount: line.amount });
      await this.library.postpone(tx, actor, project);
    }
    const { id: projectId, projectCode, name: projectName } = project;
    return {
      projectId,
      projectCode,
      projectName,
      targetId: target?.id ?? null,
      amount: line?.amount ?? null,
      outcome,
      reason,
    };
  }

  private async approve(tx: Tx, actor: Actor, approval: BudgetApprovalEntity, each: Settled): Promise<void> {
    const { target, line } = each;
    const { id: budgetApprovalId, approvedOn, documentNo } = approval;
    const { id: targetId, projectId, year, orgPath, divisionCode } = target;
    const content = frozen(each);
    const contentHash = digest(canonical(content));
    const version = { id: uuid(), targetId, projectId, year, versionNo: 1, orgPath, divisionCode };
    const { to } = targetLifecycle.actions.approve;
    await change(tx, TargetEntity, { id: targetId, version: target.version, state: target.state }, { state: to });
    await insert(tx, TargetVersionEntity, {
      ...version,
      content,
      contentHash,
      approvedOn,
      documentNo,
      budgetApprovalId,
    });
    await change(
      tx,
      BudgetLineEntity,
      { id: line.id, version: line.version, state: line.state },
      { state: 'approved', budgetApprovalId },
    );
    await record(tx, actor, 'target.approve', onTarget(target), {
      from: target.state,
      to,
      versionNo: 1,
      contentHash,
      documentNo,
      approvedOn,
      amount: line.amount,
    });
    await this.library.follow(tx, actor, each.project, 'budget');
  }
}

type Settled = ApprovalCase & { readonly target: TargetEntity; readonly line: BudgetLineEntity };

/** What is to become of a project, and why not more; the rule of the lifecycle has the last word. */
function verdict(actor: Actor, approval: BudgetApprovalEntity, each: ApprovalCase): [ApprovalOutcome, Message | null] {
  const { project, target, line } = each;
  if (!target) return ['deferred', message('deferredWithoutTarget')];
  const { year, divisionCode } = approval;
  const ground = { year, divisionCode, lineAmount: line?.amount ?? null };
  const refused = refuse(targetLifecycle, 'approve', actor, { ...target, approval: ground });
  if (refused) return [line ? 'held' : 'withoutLine', refused.reason];
  if (!inLibrary(project)) return ['held', message('projectNotAdmitted')];
  // Not linted again: finance passed it with the findings before its eyes; a median that changed since holds up no budget.
  const [first] = checkTarget(each.pack, each.draft, each.frame);
  return first ? ['held', first] : ['approved', null];
}

const tally = (rows: readonly ApprovalRow[], outcome: ApprovalOutcome): Tally => {
  const those = rows.filter((row) => row.outcome === outcome);
  return { count: those.length, amount: round(sum(those.map((row) => row.amount ?? '0'))) };
};

/** Everything the official form prints, by value: what changes later in the library does not reach it. */
const frozen = ({ project, target, draft, funds }: Settled): FrozenTarget => ({
  projectId: project.id,
  projectCode: project.projectCode,
  projectName: project.name,
  orgName: project.orgName,
  departmentName: project.departmentName,
  year: target.year,
  annualGoal: draft.annualGoal,
  midtermGoal: draft.midtermGoal || null,
  funds: funds.map(({ year, source, amount }) => ({ year, source, amount })),
  indicators: frozenIndicators(draft.indicators),
  planSteps: draft.planSteps,
});
