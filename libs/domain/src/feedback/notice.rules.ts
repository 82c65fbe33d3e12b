import type { Actor } from '../actor';
import { isLocalDate, type LocalDate } from '../calendar';
import { actionsOf, refuse } from '../lifecycle';
import { compact, type Finding, finding } from '../messages';
import { type Refusal, refusal } from '../problem';
import { checkText } from '../text';
import type { Notice, NoticeDraft, RectificationEvidence, RectificationPlan } from './notice';
import { type NoticeAction, noticeLifecycle } from './notice.lifecycle';

type Person = Pick<Actor, 'role' | 'divisionCode' | 'userId'>;

/** A date that exists and is not before `earliest`. */
const checkDate = (path: string, date: LocalDate, earliest: LocalDate, early: 'dueInPast' | 'finishBeforeNotice') =>
  !isLocalDate(date) ? finding(path, 'notDate') : date < earliest ? finding(path, early, { date: earliest }) : null;

/** What is wrong with a notice. `today` is the day it is sent. */
export const checkNotice = (draft: NoticeDraft, today: LocalDate): Finding[] =>
  compact([
    checkText('problems', draft.problems, { max: 2_000, required: true }),
    checkText('requirements', draft.requirements, { max: 2_000, required: true }),
    checkDate('dueDate', draft.dueDate, today, 'dueInPast'),
  ]);

/** What is wrong with a plan: it must end between the notice and the due date. */
export const checkPlan = (plan: RectificationPlan, notice: { sentOn: LocalDate; dueDate: LocalDate }): Finding[] =>
  compact([
    checkText('measures', plan.measures, { max: 2_000, required: true }),
    checkText('responsible', plan.responsible, { max: 60, required: true }),
    checkDate('finishDate', plan.finishDate, notice.sentOn, 'finishBeforeNotice') ??
      (plan.finishDate > notice.dueDate ? finding('finishDate', 'finishAfterDue', { date: notice.dueDate }) : null),
  ]);

/** What is wrong with evidence: something must prove what is said. */
export const checkEvidence = ({ result, items }: RectificationEvidence): Finding[] =>
  compact([
    checkText('result', result, { max: 2_000, required: true }),
    items.length === 0 ? finding('items', 'evidenceMissing') : null,
    ...items.flatMap(({ name, source }, row) => [
      checkText(`items.${row}.name`, name, { max: 200, required: true }),
      checkText(`items.${row}.source`, source, { max: 300, required: true }),
    ]),
  ]);

/** Why this person may not do this to the notice now, or null: what one wrote, plan or evidence, another accepts. */
export function refuseNotice(action: NoticeAction, actor: Person, notice: Notice): Refusal | null {
  const refused = refuse(noticeLifecycle, action, actor, notice);
  if (refused || action !== 'accept' || notice.plannedBy !== actor.userId) return refused;
  return refusal('NOT_YOUR_ROLE', 'separationOfDuties');
}

/** What this person may do to the notice now. */
export const allowedOnNotice = (actor: Person, notice: Notice): NoticeAction[] =>
  actionsOf(noticeLifecycle).filter((action) => refuseNotice(action, actor, notice) === null);

/** True while something is still to be put right after the due date. */
export const isOverdue = (notice: { state: Notice['state']; dueDate: LocalDate }, today: LocalDate): boolean =>
  notice.state !== 'accepted' && notice.dueDate < today;
