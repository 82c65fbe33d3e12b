import type { Actor } from '../actor';
import { isLocalDate, today } from '../calendar';
import type { Project } from '../library/project';
import { inLibrary, refuseHeld } from '../library/project.lifecycle';
import { refuseOverUnit } from '../lifecycle';
import { compact, type Finding, finding } from '../messages';
import { type Refusal, refusal } from '../problem';
import { checkText } from '../text';
import type { Target, TargetFrame } from './target';

type Declarer = Pick<Actor, 'role' | 'divisionCode'>;

/** Only a project that runs over more than one year has a mid-term goal and mid-term rows. */
export const hasMidterm = ({ startDate, endDate }: Pick<TargetFrame, 'startDate' | 'endDate'>): boolean =>
  startDate.slice(0, 4) !== endDate.slice(0, 4);

/** Why this actor may not declare a target for the project now, or null: project first, target next (六(三)). */
export function refuseDeclaration(actor: Declarer, project: Project): Refusal | null {
  if (actor.role !== 'department' && actor.role !== 'unit') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== project.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  if (project.level === 'first') return refusal('NOT_READY', 'firstLevelWithoutLine');
  return refuseHeld(project) ?? (inLibrary(project) ? null : refusal('NOT_READY', 'projectNotAdmitted'));
}

/** Why this actor may not change the target now, or null: it must still be, or be again, with its declarer. */
export function refuseTargetEdit(
  actor: Declarer,
  target: Pick<Target, 'state' | 'divisionCode' | 'unitReported'>,
): Refusal | null {
  if (actor.role !== 'department' && actor.role !== 'unit') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== target.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  const open = target.state === 'draft' || target.state === 'returned';
  return open ? refuseOverUnit(actor, target) : refusal('ILLEGAL_STATE', 'illegalState');
}

/** The years in which the project runs: a target is declared for one of them. */
export function projectYears({ startDate, endDate }: Pick<TargetFrame, 'startDate' | 'endDate'>): number[] {
  const [from, to] = [Number(startDate.slice(0, 4)), Number(endDate.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** What is wrong with the year a target is declared for. */
export function checkTargetYear(year: number, project: Pick<TargetFrame, 'startDate' | 'endDate'>): Finding[] {
  const years = projectYears(project);
  const range = { from: years[0] ?? year, to: years.at(-1) ?? year };
  return years.includes(year) ? [] : [finding('year', 'targetYearOutside', range)];
}

/** What finance records of the people's congress: which year's budget, when, under which document number. */
export type BudgetApprovalDraft = { readonly year: number; readonly approvedOn: string; readonly documentNo: string };

/** What is wrong with the record of an approval. */
export function checkBudgetApproval({ year, approvedOn, documentNo }: BudgetApprovalDraft, now = today()): Finding[] {
  const found: (Finding | null)[] = [
    approvalDay(year, approvedOn, now),
    checkText('documentNo', documentNo, { max: 60, required: true }),
  ];
  return compact(found);
}

/** The first that is wrong with the day: what is no date is of no year either. */
function approvalDay(year: number, approvedOn: string, now: string): Finding | null {
  if (!isLocalDate(approvedOn)) return finding('approvedOn', 'notDate');
  if (approvedOn > now) return finding('approvedOn', 'approvalInFuture');
  const approvedYear = Number(approvedOn.slice(0, 4));
  return approvedYear === year || approvedYear === year - 1 ? null : finding('approvedOn', 'approvalYearOff', { year });
}

/** What is wrong with facts that are to take the place of those recorded. */
export function checkBudgetApprovalCorrection(
  draft: BudgetApprovalDraft,
  recorded: BudgetApprovalDraft,
  {
    inUse,
    adjustedOn,
    reason,
  }: { readonly inUse: boolean; readonly adjustedOn: string | null; readonly reason: string },
): Finding[] {
  const { year, approvedOn, documentNo } = draft;
  const same = year === recorded.year && approvedOn === recorded.approvedOn && documentNo === recorded.documentNo;
  return compact([
    ...checkBudgetApproval(draft),
    inUse && year !== recorded.year ? finding('year', 'approvalInUse') : null,
    adjustedOn && approvedOn > adjustedOn
      ? finding('approvedOn', 'approvalAfterAdjustment', { date: adjustedOn })
      : null,
    same ? finding('documentNo', 'approvalUnchanged') : null,
    reason === '' ? finding('reason', 'reasonNeeded') : checkText('reason', reason, { max: 1_000 }),
  ]);
}

/** Why this actor may not record or use the approval of a budget, or null: finance, for its own division. */
export function refuseBudgetApproval(actor: Declarer, approval: { readonly divisionCode: string }): Refusal | null {
  if (actor.role !== 'finance') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  return actor.divisionCode === approval.divisionCode ? null : refusal('NOT_YOUR_ROLE', 'notYourDivision');
}
