import {
  type Actor,
  type ApprovalOutcome,
  checkTarget,
  inLibrary,
  type Message,
  message,
  refuse,
  targetLifecycle,
} from '@chengxiao/domain';
import type { ApprovalCase } from './approval.cases';
import type { BudgetApprovalEntity } from './budget-approval.entity';

/** What is to become of a project, and why not more. */
export type Verdict = {
  readonly each: ApprovalCase;
  readonly outcome: Exclude<ApprovalOutcome, 'waiting'>;
  readonly reason: Message | null;
};

/** Judges one project of a bulk approval; the rule of the lifecycle has the last word. */
export function verdict(actor: Actor, approval: BudgetApprovalEntity, each: ApprovalCase): Verdict {
  const { project, target, line, cancelled: lineCancelled } = each;
  const so = (outcome: Verdict['outcome'], reason: Message | null): Verdict => ({ each, outcome, reason });
  // Neither is left of what was there when the bulk approval began.
  if (!target && !line) return so('held', message('goneSinceBulkApprovalBegan'));
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
