import type { Actor } from '../actor';
import type { LocalDate } from '../calendar';
import { checkDocumentDate } from '../document';
import { compact, type Finding, finding } from '../messages';
import { D } from '../money';
import { type Refusal, refusal } from '../problem';
import { checkText, isFilled } from '../text';
import type { IncreaseState } from './budget-increase.lifecycle';
import type { BudgetLineState } from './budget-line';
import type { Project } from './project';
import { refuseHeld } from './project.lifecycle';

/** What finance states when it changes the amount of a line, in 元, and on what ground. */
export type LineAdjustment = {
  readonly amount: string;
  readonly reason: string;
  /** 文号 and date of the document that adds money. */
  readonly documentNo: string | null;
  readonly documentDate: LocalDate | null;
};

/** A line as it stands when its amount is to change. */
export type AdjustableLine = {
  readonly state: BudgetLineState;
  readonly divisionCode: string;
  readonly increaseState: IncreaseState;
  readonly project?: Pick<Project, 'state' | 'holdNo'>;
};

/** Why finance may not change the amount of this line now, or null: lines of the own division that count, one change after the other. */
export function refuseLineAdjustment(actor: Actor, line: AdjustableLine): Refusal | null {
  if (actor.role !== 'finance') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== line.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  const held = line.project ? refuseHeld(line.project) : null;
  if (held) return held;
  if (line.state === 'cancelled') return refusal('ILLEGAL_STATE', 'illegalState');
  return line.increaseState === 'asked' ? refusal('NOT_READY', 'increaseWaits') : null;
}

/** Whether the line gets more: then it takes a document, and another person confirms it. */
export const isIncrease = (amount: string, before: string): boolean => new D(amount).gt(before);

/** What is wrong with a change of an amount: every one has a reason, more money an approved line and a document with number and date. */
export function checkLineAdjustment(
  { amount, reason, documentNo, documentDate }: LineAdjustment,
  { state, amount: before }: Pick<AdjustableLine, 'state'> & { readonly amount: string },
  now: LocalDate,
): Finding[] {
  const more = isIncrease(amount, before);
  if (more && state !== 'approved') return [finding('amount', 'increaseBeforeApproval')];
  return compact([
    new D(amount).eq(before) ? finding('amount', 'amountUnchanged') : null,
    isFilled(reason) ? checkText('reason', reason, { max: 1_000 }) : finding('reason', 'reasonNeeded'),
    more && !isFilled(documentNo)
      ? finding('documentNo', 'increaseNeedsDocument')
      : checkText('documentNo', documentNo ?? '', { max: 60 }),
    documentDate !== null
      ? checkDocumentDate('documentDate', documentDate, now)
      : more
        ? finding('documentDate', 'increaseNeedsDocument')
        : null,
  ]);
}

/** Why a line may not have this much, or null: what followed from the evaluation binds first lines and changes alike (四(四)). */
export function refuseAboveCeiling(amount: string, year: number, ceiling: string | null): Refusal | null {
  if (ceiling === null || new D(amount).lte(ceiling)) return null;
  const told = { year, ceiling };
  return refusal('NOT_READY', 'budgetAboveCeiling', told, [finding('amount', 'budgetAboveCeiling', told)]);
}
