import { compact, type Finding, finding, type Message, message } from '../messages';
import { checkText } from '../text';
import { isLast, type ReviewAct, type ReviewRound, stepOf } from './round';

/** What can be done with everything a filter finds at once 批量审核: on to the next step or through, or back to the declarers. */
export const bulkActions = ['pass', 'return'] as const;
export type BulkAction = (typeof bulkActions)[number];

/** How far a bulk act is: 排队, 办理中, 已完成, 未完成. */
export const bulkStates = ['queued', 'running', 'done', 'failed'] as const;
export type BulkState = (typeof bulkStates)[number];

/** What became of one of its rows. */
export const bulkOutcomes = ['waiting', 'done', 'refused'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

/** How many rows one act may have, and up to how many are done while the caller waits. */
export const bulkLimits = { rows: 5_000, atOnce: 50 } as const;

/** Why one target of a bulk return goes back. */
export type BulkReason = { readonly targetId: string; readonly reason: string };

/** What is wrong with a bulk act: nothing to do, too much, or a return without a reason for each. */
export function checkBulk(
  action: BulkAction,
  reason: string,
  count: number,
  reasons: readonly BulkReason[] = [],
): Finding[] {
  const { rows: max } = bulkLimits;
  const found: (Finding | null)[] = [
    count === 0 ? finding('count', 'bulkNothing') : null,
    count > max ? finding('count', 'bulkTooMuch', { max }) : null,
    checkText('reason', reason, { max: 1_000, required: action === 'return' && reasons.length < count }),
    ...reasons.map((each, index) =>
      checkText(`reasons.${index}.reason`, each.reason, {
        max: 1_000,
        required: action === 'return' && !reason.trim(),
      }),
    ),
  ];
  return compact(found);
}

/** The act that a bulk act is at the step a round waits at. */
export const bulkAct = (action: BulkAction, round: ReviewRound): ReviewAct =>
  action === 'return' ? 'return' : isLast(round) ? 'pass' : 'forward';

/** Why a round is left out of a bulk act, or null: the scores of a key project are given one by one. */
export const notInBulk = (action: BulkAction, round: ReviewRound): Message | null =>
  action === 'pass' && round.keyProject && stepOf(round)?.role === 'finance' ? message('bulkKeyProject') : null;
