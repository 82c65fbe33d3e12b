import {
  type Actor,
  type ApprovalOutcome,
  checkTarget,
  inLibrary,
  refuseAboveCeiling,
  refuseHeld,
  type Message,
  message,
  refuse,
  targetLifecycle,
} from '@chengxiao/domain';
import type { ApprovalCase } from './approval-cases.reads';
import type { BudgetApprovalEntity } from './budget-approval.entity';

/** The outcome for a project, and the reason where it is not approved. */
export type Verdict = {
  readonly approvalCase: ApprovalCase;
  readonly outcome: Exclude<ApprovalOutcome, 'waiting'>;
  readonly reason: Message | null;
};

/** Judges one project of a bulk approval; the rule of the lifecycle has the last word. */
export function judgeProject(actor: Actor, approval: BudgetApprovalEntity, approvalCase: ApprovalCase): Verdict {
  const { project, target, line, cancelled: lineCancelled } = approvalCase;
  const verdictOf = (outcome: Verdict['outcome'], reason: Message | null): Verdict => ({
    approvalCase,
    outcome,
    reason,
  });
  // Neither is left of what was there when the bulk approval began.
  if (!target && !line) return verdictOf('held', message('goneSinceBulkApprovalBegan'));
  if (!target) return verdictOf('deferred', message('deferredWithoutTarget'));
  const { year, divisionCode } = approval;
  const approvalFacts = { year, divisionCode, lineAmount: line?.amount ?? null, lineCancelled };
  const refused = refuse(targetLifecycle, 'approve', actor, { ...target, approval: approvalFacts });
  if (refused) return verdictOf(line ? 'held' : 'withoutLine', refused.reason);
  const held = refuseHeld(project);
  if (held) return verdictOf('held', held.reason);
  if (!inLibrary(project)) return verdictOf('held', message('projectNotAdmitted'));
  // It may have been proposed before the government decided what the evaluation leads to.
  const above = line && refuseAboveCeiling(line.amount, year, approvalCase.ceiling);
  if (above) return verdictOf('held', above.reason);
  // Not linted again: finance passed it with the findings before its eyes; a median that changed since holds up no budget.
  const [first] = checkTarget(approvalCase.pack, approvalCase.draft, approvalCase.frame);
  return first ? verdictOf('held', first) : verdictOf('approved', null);
}
