import { isLocalDate, type LocalDate } from '../calendar';
import { compact, type Finding, finding } from '../messages';
import { D } from '../money';
import { checkText } from '../text';
import type { AssignmentDraft, Declaration, ThirdPartyOpinion } from './assignment';

const scorePattern = /^\d{1,3}(\.\d{1,2})?$/;

/** What is wrong with an assignment; `today` is the day it is given. */
export const checkAssignment = ({ dueDate, task }: AssignmentDraft, today: LocalDate): Finding[] =>
  compact([
    !isLocalDate(dueDate)
      ? finding('dueDate', 'notDate')
      : dueDate < today
        ? finding('dueDate', 'dueInPast', { date: today })
        : null,
    checkText('task', task, { max: 2_000, required: true }),
  ]);

/** What is wrong with a declaration: a conflict must be named. */
export const checkDeclaration = ({ conflict, note }: { conflict: boolean; note: string }): Finding[] =>
  compact([checkText('note', note, { max: 1_000, required: conflict })]);

/** What is wrong with an opinion. */
export const checkOpinion = ({ score, opinion, remarks }: ThirdPartyOpinion): Finding[] =>
  compact([
    scorePattern.test(score) && new D(score).lte(100) ? null : finding('score', 'scoreOutOfRange'),
    checkText('opinion', opinion, { max: 4_000, required: true }),
    ...remarks.flatMap(({ point, remark }, row) => [
      checkText(`remarks.${row}.point`, point, { max: 200, required: true }),
      checkText(`remarks.${row}.remark`, remark, { max: 1_000, required: true }),
    ]),
  ]);

/** The declaration of this person: it is personal, a colleague's does not count. */
export const declarationOf = (
  assignment: { readonly declaredBy: string | null; readonly conflict: boolean | null },
  userId: string,
): Declaration =>
  assignment.conflict === null || assignment.declaredBy === null
    ? 'none'
    : assignment.conflict
      ? 'conflict'
      : assignment.declaredBy === userId
        ? 'clear'
        : 'none';

/** Third-party score less the self-score, in points; null while one of them is missing. */
export const scoreDifference = (thirdParty: string | null, self: string | null): string | null =>
  thirdParty === null || self === null ? null : new D(thirdParty).minus(self).toFixed(2);
