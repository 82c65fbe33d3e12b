import {
  type Actor,
  canonical,
  type FrozenTarget,
  frozenIndicators,
  fundFields,
  pickFields,
  targetHeadFields,
  targetLifecycle,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { changeAll, insert } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { digest, recordAll } from '../kit/data/record';
import { BudgetLineEntity, type ProjectEntity, projectSubject } from '../library';
import type { ApprovalCase } from './approval-cases.reads';
import { TargetEntity, targetSubject, TargetVersionEntity } from '../targets';
import type { BudgetApprovalEntity } from './budget-approval.entity';

/** A case with all that an approval needs. */
export type CompleteCase = ApprovalCase & { readonly target: TargetEntity; readonly line: BudgetLineEntity };

/** Approves and freezes targets with their budget lines, which the portion has locked and judged as one case, each with its event. */
export async function freezeAll(
  tx: Tx,
  actor: Actor,
  { id: budgetApprovalId, approvedOn, documentNo }: BudgetApprovalEntity,
  cases: readonly CompleteCase[],
): Promise<void> {
  if (cases.length === 0) return;
  const { to } = targetLifecycle.actions.approve;
  const frozen = cases.map((each) => {
    const content = frozenTargetOf(each);
    return { ...each, content, contentHash: digest(canonical(content)) };
  });
  const [targets, lines] = [cases.map(({ target }) => target), cases.map(({ line }) => line)];
  await changeAll(tx, TargetEntity, targets, { state: to });
  await insert(
    tx,
    TargetVersionEntity,
    frozen.map(({ target: { id: targetId, projectId, year, orgPath, divisionCode }, content, contentHash }) => ({
      id: uuid(),
      targetId,
      projectId,
      year,
      versionNo: 1,
      orgPath,
      divisionCode,
      content,
      contentHash,
      approvedOn,
      documentNo,
      budgetApprovalId,
    })),
  );
  // A line is approved after its target: the database asks for it.
  await changeAll(tx, BudgetLineEntity, lines, { state: 'approved', budgetApprovalId });
  await recordAll(
    tx,
    actor,
    frozen.map(({ target, line: { amount }, contentHash }) => ({
      action: 'target.approve',
      subject: targetSubject(target),
      data: { from: target.state, to, versionNo: 1, contentHash, documentNo, approvedOn, amount },
    })),
  );
}

/** Defers budget lines for want of a passed target, each with its event. */
export async function deferAll(
  tx: Tx,
  actor: Actor,
  cases: readonly { readonly project: ProjectEntity; readonly line: BudgetLineEntity }[],
): Promise<void> {
  await changeAll(
    tx,
    BudgetLineEntity,
    cases.map(({ line }) => line),
    { state: 'deferred' },
  );
  await recordAll(
    tx,
    actor,
    cases.map(({ project, line: { year, amount } }) => ({
      action: 'project.deferBudgetLine',
      subject: projectSubject(project),
      data: { year, amount },
    })),
  );
}

/** Everything the official form prints, by value: what changes later in the library does not reach it. */
const frozenTargetOf = ({ project, target, draft, funds }: CompleteCase): FrozenTarget => ({
  projectId: project.id,
  projectCode: project.projectCode,
  projectName: project.name,
  orgName: project.orgName,
  departmentName: project.departmentName,
  year: target.year,
  ...pickFields(targetHeadFields, draft),
  midtermGoal: draft.midtermGoal || null,
  funds: funds.map((fund) => pickFields(fundFields, fund)),
  indicators: frozenIndicators(draft.indicators),
  planSteps: draft.planSteps,
});
