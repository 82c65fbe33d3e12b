import type { Text } from '../messages';
import { toldOfAccounts } from './account-told';
import type { EventAction } from './event';

/** What a message 消息 tells, as its reader switches it on and off. */
export const messageKinds = [
  'passed',
  'returned',
  'approved',
  'corrected',
  'held',
  'answered',
  'handedDown',
  'evaluated',
  'assigned',
  'announced',
  'notice',
  'published',
] as const;
export type MessageKind = (typeof messageKinds)[number];

export const messageKindNames: Readonly<Record<MessageKind, Text>> = {
  passed: { zh: '审核通过', en: 'Passed' },
  returned: { zh: '退回', en: 'Returned' },
  approved: { zh: '批复', en: 'Approved' },
  corrected: { zh: '调整与更正', en: 'Corrected' },
  held: { zh: '暂停与缓批', en: 'Held or released' },
  answered: { zh: '答复', en: 'Answered' },
  handedDown: { zh: '分解下达', en: 'Handed down' },
  evaluated: { zh: '评估与评价结论', en: 'Evaluated' },
  assigned: { zh: '委托评价', en: 'Assignment' },
  announced: { zh: '通知公告', en: 'Announcement' },
  notice: { zh: '事项变动', en: 'Change' },
  published: { zh: '公开', en: 'Published' },
};

/**
 * Who is told of an event, beside whoever did it and beside those for whom something waits because of it: that is a 待办.
 * `declarer` is the organisation whose it is, `department` the one above a unit, `reportedTo` the same where the unit had reported
 * it and has it in hand again, `starter` the person who asked for it,
 * `reviewers` the persons who passed it before it was returned; `place` is where a transfer was handed to, `above` where it
 * came from; `letter` is the department of a reply and the units whose projects it names. `departments` and `offices` are all of
 * a division, `bureausBelow` those of finance under it; `addressed` are those for whom an announcement is.
 */
export const messageReaders = [
  'declarer',
  'department',
  'reportedTo',
  'finance',
  'government',
  'audit',
  'starter',
  'reviewers',
  'evaluator',
  'place',
  'placeGovernment',
  'above',
  'letter',
  'departments',
  'offices',
  'bureausBelow',
  'addressed',
] as const;
export type MessageReader = (typeof messageReaders)[number];
export type Told = Readonly<Partial<Record<MessageReader, MessageKind>>>;

const nobody: Told = {};
/** The organisation whose it is, and the department above it. */
const owners = (kind: MessageKind): Told => ({ declarer: kind, department: kind });
/** It waits for the declarer; told are the department, unless it waits there too, and who had passed it. */
const sentBack: Told = { reportedTo: 'returned', reviewers: 'returned' };

/** Whom each event is told, and as what. Steps that only make work, drafts, and what follows from another act are told nobody. */
const told: Readonly<Record<EventAction, Told>> = {
  project_draft: nobody,
  project_edit: nobody,
  project_remind: nobody,
  project_remove: nobody,
  project_submit: nobody,
  project_withdraw: nobody,
  project_forward: owners('passed'),
  project_return: sentBack,
  project_admit: owners('passed'),
  // What was told of the decision no longer holds.
  project_takeBack: owners('corrected'),
  project_transfer: nobody,
  project_execute: nobody,
  // For unit and department the held project waits.
  project_suspend: { government: 'held', audit: 'held' },
  project_resume: { ...owners('held'), government: 'held' },
  project_close: owners('notice'),
  project_terminate: { ...owners('held'), government: 'held', audit: 'held' },
  project_nominate: nobody,
  project_budget: nobody,
  project_postpone: nobody,
  project_adjust: nobody,
  // A target is to be declared for the line: that waits.
  project_proposeBudgetLine: nobody,
  project_adjustBudgetLine: owners('corrected'),
  project_askBudgetIncrease: nobody,
  project_confirmBudgetIncrease: { ...owners('corrected'), starter: 'answered' },
  project_declineBudgetIncrease: { starter: 'answered' },
  project_withdrawBudgetIncrease: nobody,
  project_deferBudgetLine: owners('held'),
  project_cancelBudgetLine: owners('held'),
  project_restoreBudgetLine: owners('held'),
  attachment_add: nobody,
  attachment_remove: nobody,
  exAnteAssessment_start: nobody,
  exAnteAssessment_save: nobody,
  exAnteAssessment_submit: nobody,
  exAnteAssessment_withdraw: nobody,
  exAnteAssessment_return: sentBack,
  exAnteAssessment_conclude: owners('evaluated'),
  exAnteAssessment_amend: { finance: 'answered' },
  exAnteRule_set: { offices: 'notice' },
  announcement_draft: nobody,
  announcement_edit: nobody,
  announcement_publish: { addressed: 'announced' },
  announcement_withdraw: { addressed: 'corrected' },
  announcement_discard: nobody,
  rulePack_draft: nobody,
  rulePack_edit: nobody,
  rulePack_activate: { offices: 'notice', bureausBelow: 'notice', audit: 'notice' },
  rulePack_supersede: nobody,
  rulePack_discard: nobody,
  declarationRule_set: { offices: 'notice' },
  indicatorEntry_draft: nobody,
  indicatorEntry_edit: nobody,
  indicatorEntry_propose: nobody,
  indicatorEntry_withdraw: nobody,
  indicatorEntry_accept: { declarer: 'answered' },
  indicatorEntry_decline: { declarer: 'answered' },
  indicatorEntry_discard: nobody,
  indicatorEntry_retire: nobody,
  indicatorEntry_supersede: nobody,
  calendar_enter: { departments: 'notice' },
  reviewRoute_set: { departments: 'notice' },
  season_set: { departments: 'notice' },
  bulkReview_start: nobody,
  importRun_upload: nobody,
  importRun_apply: nobody,
  importRun_applied: nobody,
  importRun_recheck: nobody,
  importRun_discard: nobody,
  importRun_revoke: nobody,
  whatIf_start: nobody,
  whatIf_cancel: nobody,
  target_declare: nobody,
  target_edit: nobody,
  target_submit: nobody,
  target_withdraw: nobody,
  target_forward: owners('passed'),
  target_pass: owners('passed'),
  target_returnOne: nobody,
  target_takeBack: owners('corrected'),
  target_return: sentBack,
  target_reject: sentBack,
  target_opine: { starter: 'answered' },
  target_transfer: nobody,
  target_addReviewer: nobody,
  target_markKey: owners('notice'),
  target_remind: nobody,
  // The department learns of it by the letter, all at once.
  target_approve: { declarer: 'approved' },
  target_adjust: nobody,
  targetAdjustment_begin: nobody,
  targetAdjustment_edit: nobody,
  targetAdjustment_submit: nobody,
  targetAdjustment_withdraw: nobody,
  targetAdjustment_forward: owners('passed'),
  targetAdjustment_return: sentBack,
  targetAdjustment_approve: owners('approved'),
  targetAdjustment_takeBack: owners('corrected'),
  targetAdjustment_transfer: nobody,
  targetAdjustment_reject: { ...owners('returned'), reviewers: 'returned' },
  overallTarget_declare: nobody,
  overallTarget_edit: nobody,
  overallTarget_submit: nobody,
  overallTarget_withdraw: nobody,
  overallTarget_return: nobody,
  overallTarget_pass: { declarer: 'passed' },
  overallTarget_approve: { declarer: 'approved' },
  transfer_declare: nobody,
  transfer_edit: nobody,
  transfer_confirm: nobody,
  transfer_reopen: nobody,
  transfer_close: nobody,
  // For the bureau of the place it waits.
  transfer_handDown: { placeGovernment: 'handedDown' },
  transfer_acknowledge: { above: 'answered' },
  transfer_withdraw: { place: 'corrected', placeGovernment: 'corrected' },
  budgetApproval_record: { departments: 'notice', government: 'notice', audit: 'notice' },
  budgetApproval_correct: { departments: 'corrected', government: 'corrected', audit: 'corrected' },
  budgetApproval_startBulk: nobody,
  budgetApproval_approveBulk: nobody,
  budgetReply_issue: { letter: 'approved' },
  monitoringRound_open: nobody,
  monitoringRound_refresh: nobody,
  monitoringRound_close: { offices: 'notice' },
  monitoringRound_reopen: { offices: 'notice' },
  monitoringReport_open: nobody,
  monitoringReport_save: nobody,
  monitoringReport_submit: nobody,
  monitoringReport_withdraw: nobody,
  monitoringReport_return: sentBack,
  monitoringReport_decide: owners('evaluated'),
  correction_report: nobody,
  correction_withdraw: nobody,
  correction_verify: owners('evaluated'),
  correction_sendBack: nobody,
  evaluationRound_open: nobody,
  evaluationRound_close: { offices: 'notice' },
  evaluationRound_reopen: { offices: 'notice' },
  evaluation_open: nobody,
  evaluation_save: nobody,
  evaluation_report: nobody,
  evaluation_withdraw: nobody,
  evaluation_sendBack: nobody,
  evaluation_submit: { declarer: 'passed' },
  evaluation_opine: { declarer: 'answered' },
  evaluation_file: owners('evaluated'),
  evaluation_return: nobody,
  evaluation_confirmOverFulfilment: owners('evaluated'),
  resultNotice_send: nobody,
  resultNotice_plan: nobody,
  resultNotice_withdrawPlan: nobody,
  resultNotice_returnPlan: nobody,
  resultNotice_evidence: nobody,
  resultNotice_withdrawEvidence: nobody,
  resultNotice_returnEvidence: nobody,
  resultNotice_accept: owners('answered'),
  budgetProposal_propose: nobody,
  budgetProposal_confirm: { ...owners('answered'), finance: 'answered' },
  budgetProposal_sendBack: nobody,
  budgetProposal_withdraw: nobody,
  budgetProposal_revise: nobody,
  // It waits for the third party too, but a third party is not here every day: the mail of its messages is how it learns of it.
  assignment_assign: { ...owners('notice'), evaluator: 'assigned' },
  assignment_declare: nobody,
  assignment_submit: nobody,
  assignment_return: { evaluator: 'assigned' },
  assignment_withdraw: { evaluator: 'assigned' },
  publication_publish: owners('published'),
  publication_withdraw: owners('published'),
  publicationPreparation_prepare: nobody,
  publicationPreparation_confirm: { starter: 'answered' },
  publicationPreparation_return: nobody,
  publicationPreparation_withdraw: nobody,
  ...toldOfAccounts,
  other: nobody,
};

/** What an event kept, as far as it decides whether something waits. */
type Kept = { readonly conclusion?: unknown; readonly decision?: unknown };

/** Conclusions and decisions after which the declarer has still something to do. */
const waitsAfter: Readonly<Partial<Record<EventAction, (kept: Kept) => boolean>>> = {
  exAnteAssessment_conclude: ({ conclusion }) => conclusion === 'supportAfterChange',
  monitoringReport_decide: ({ decision }) => decision === 'correct' || decision === 'suspend',
};

/** Whom an event is told, and as what; nobody for whom it is something to do. */
export const toldOf = (action: EventAction, kept: Kept = {}): Told =>
  waitsAfter[action]?.(kept) ? nobody : told[action];

/** Acts that take back the last of these on the same object: what was told of it no longer holds. */
const undoing: Readonly<Partial<Record<EventAction, readonly EventAction[]>>> = {
  project_takeBack: ['project_forward', 'project_return', 'project_admit'],
  targetAdjustment_takeBack: ['targetAdjustment_forward', 'targetAdjustment_return'],
  target_takeBack: ['target_forward', 'target_pass', 'target_return', 'target_reject'],
  announcement_withdraw: ['announcement_publish'],
  publication_withdraw: ['publication_publish'],
};
/** The same in the words in which events are stored. */
export const undoingWords: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(undoing).map(([act, undone]) => [wordOf(act), undone.map(wordOf)]),
);
function wordOf(action: string): string {
  return action.replace('_', '.');
}

/** The act whose person is the `starter` of an event. */
export const startedBy: Readonly<Partial<Record<EventAction, string>>> = {
  project_confirmBudgetIncrease: 'project.askBudgetIncrease',
  project_declineBudgetIncrease: 'project.askBudgetIncrease',
  target_opine: 'target.addReviewer',
  publicationPreparation_confirm: 'publicationPreparation.prepare',
};
