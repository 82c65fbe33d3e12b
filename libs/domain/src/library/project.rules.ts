import type { Actor } from '../actor';
import { refuseOwnHand } from '../duties/hands';
import { type LocalDate, isBudgetYear, isLocalDate } from '../calendar';
import { checkDocumentDate } from '../document';
import { refuseOverUnit } from '../lifecycle';
import { compact, type Finding, finding } from '../messages';
import { D, isMoney } from '../money';
import { type Refusal, refusal } from '../problem';
import type { ProjectType } from '../project-type';
import { checkText } from '../text';
import { checkExpenses } from './expense.rules';
import type { BulkAction } from '../review/bulk';
import { hasNextStep, type UnderReview } from '../review/step.rules';
import type { Project, ProjectDraft } from './project';
import { inLibrary, type ProjectAction, refuseHeld } from './project.lifecycle';

/** What is wrong with the decision that suspends a project; without a number of its own it gets one. */
export const checkHold = (
  { documentNo, documentDate }: { readonly documentNo: string; readonly documentDate: LocalDate | null },
  now: LocalDate,
): Finding[] =>
  compact([
    checkText('documentNo', documentNo, { max: 60 }),
    documentDate === null ? null : checkDocumentDate('documentDate', documentDate, now),
  ]);

/** Letter of a project type within the code: 人员 R, 运转 Y, 特定目标 T, 转移支付 P. */
const typeLetters: Readonly<Record<ProjectType, string>> = {
  personnel: 'R',
  operationPublic: 'Y',
  operationOther: 'Y',
  special: 'T',
  transfer: 'P',
};

/** Project code of 21 characters: division (6), year (2), type (1), serial number (12). */
export const projectCode = (divisionCode: string, startDate: LocalDate, type: ProjectType, serial: string): string =>
  `${divisionCode}${startDate.slice(2, 4)}${typeLetters[type]}${serial.padStart(12, '0')}`;

/** What is wrong with a proposal, each finding at its field. */
export function checkProject(draft: ProjectDraft): Finding[] {
  const found: (Finding | null)[] = [
    checkText('name', draft.name, { max: 120, required: true }),
    checkText('summary', draft.summary, { max: 2_000, required: true }),
    checkText('beneficiaries', draft.beneficiaries, { max: 200 }),
    draft.level === 'first' && draft.parentId !== null ? finding('parentId', 'parentOfFirstLevel') : null,
    draft.level === 'first' && draft.funds.length > 0 ? finding('funds', 'fundsOfFirstLevel') : null,
    /^\d{7}$/.test(draft.functionCode) ? null : finding('functionCode', 'functionCodeForm'),
    isLocalDate(draft.startDate) ? null : finding('startDate', 'notDate'),
    isLocalDate(draft.endDate) ? null : finding('endDate', 'notDate'),
    draft.endDate < draft.startDate ? finding('endDate', 'dateOrder') : null,
  ];
  return [...found.filter((each) => each !== null), ...checkFunds(draft), ...checkExpenses(draft)];
}

const mostFund = new D('100000000000');

function checkFunds({ funds, startDate, endDate }: ProjectDraft): Finding[] {
  const [from, to] = [Number(startDate.slice(0, 4)), Number(endDate.slice(0, 4))];
  const seen = new Set<string>();
  return funds.flatMap((fund, row) => {
    const key = `${fund.year}:${fund.source}`;
    const repeated = seen.has(key);
    seen.add(key);
    const found: (Finding | null)[] = [
      isBudgetYear(fund.year) ? null : finding(`funds.${row}.year`, 'notYear'),
      isBudgetYear(fund.year) && (fund.year < from || fund.year > to)
        ? finding(`funds.${row}.year`, 'fundYearOutside', { from, to })
        : null,
      isMoney(fund.amount) ? null : finding(`funds.${row}.amount`, 'notMoney'),
      isMoney(fund.amount) && new D(fund.amount).gt(mostFund) ? finding(`funds.${row}.amount`, 'fundTooLarge') : null,
      repeated ? finding(`funds.${row}.source`, 'fundTwice') : null,
    ];
    return compact(found);
  });
}

/** Why this actor may not change the proposal now, or null. */
export function refuseProjectEdit(
  actor: Pick<Actor, 'role'>,
  project: Pick<Project, 'state' | 'unitReported'>,
): Refusal | null {
  if (actor.role !== 'department' && actor.role !== 'unit') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  const open = project.state === 'draft' || project.state === 'returned';
  return open ? refuseOverUnit(actor, project) : refusal('ILLEGAL_STATE', 'illegalState');
}

/** Why this actor may not delete the proposal now, or null: a draft of the own division that nobody was sent. */
export function refuseProjectRemoval(actor: Actor, project: Project): Refusal | null {
  const refused = refuseProjectFiles(actor, project);
  return refused ?? (project.state === 'draft' ? null : refusal('ILLEGAL_STATE', 'illegalState'));
}

/** Why this actor may not add files to the project or remove them, or null: its declarer, while it may be changed. */
export function refuseProjectFiles(actor: Actor, project: Project): Refusal | null {
  if (actor.divisionCode !== project.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  return refuseProjectEdit(actor, project);
}

/** What is wrong with the level of a proposal: a first-level project belongs to a department. */
export const checkLevel = ({ role }: Pick<Actor, 'role'>, { level }: Pick<ProjectDraft, 'level'>): Finding[] =>
  level === 'first' && role !== 'department' ? [finding('level', 'firstLevelByDepartment')] : [];

/** Why finance may not propose a budget line for the project, or null: no line outside the library (六(三)). */
export function refuseBudgetLine(actor: Actor, project: Project): Refusal | null {
  if (actor.role !== 'finance') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== project.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  if (project.level === 'first') return refusal('NOT_READY', 'firstLevelWithoutLine');
  if (!inLibrary(project)) return refuseHeld(project) ?? refusal('NOT_READY', 'projectNotInLibrary');
  // Nobody gives money to what they wrote themselves.
  return refuseOwnHand(actor.userId, project);
}

/** The act that a bulk act is on a project where it waits: on to the next step or into the library, or back. */
export function bulkProjectAct(action: BulkAction, project: UnderReview): ProjectAction {
  if (action === 'return') return 'return';
  return hasNextStep(project) ? 'forward' : 'admit';
}
