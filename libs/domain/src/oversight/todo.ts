import type { Role } from '../actor';
import type { lifecycles } from '../lifecycles';
import type { SeasonStage } from '../review/season';

/** What can wait for somebody 待办; each kind waits for the roles that may do it. */
export const todoKinds = [
  'projectDraft',
  'projectReturned',
  'projectHeld',
  'projectSubmitted',
  'increaseAsked',
  'exAnteDraft',
  'exAnteReturned',
  'exAnteSubmitted',
  'exAnteChange',
  'targetMissing',
  'targetDraft',
  'targetReturned',
  'targetSubmitted',
  'opinionAsked',
  'targetPassed',
  'adjustmentDraft',
  'adjustmentReturned',
  'adjustmentSubmitted',
  'overallDraft',
  'overallReturned',
  'overallSubmitted',
  'overallPassed',
  'transferWritten',
  'transferReceived',
  'transferUnbroken',
  'indicatorProposed',
  'monitoringOpen',
  'monitoringReturned',
  'monitoringSubmitted',
  'correctionRequired',
  'correctionReported',
  'evaluationOpen',
  'evaluationReturned',
  'evaluationReported',
  'evaluationSubmitted',
  'resultUnused',
  'resultUnpublished',
  'publicationPrepared',
  'publicationReturned',
  'noticeSent',
  'noticePlanned',
  'noticeEvidenced',
  'proposalProposed',
  'proposalSentBack',
  'assignmentAssigned',
  'assignmentSubmitted',
  'assignmentConflict',
] as const;
export type TodoKind = (typeof todoKinds)[number];

type StateOf<L> = L extends { readonly states: readonly (infer S)[] } ? S : never;

/** States in which things wait; which of them an object can have says its own lifecycle. */
export const todoStates = [
  'draft',
  'submitted',
  'returned',
  'admitted',
  'candidate',
  'asked',
  'budgeted',
  'executing',
  'adjusted',
  'suspended',
  'concluded',
  'passed',
  'confirmed',
  'handedDown',
  'proposed',
  'prepared',
  'open',
  'required',
  'reported',
  'filed',
  'sent',
  'planned',
  'evidenced',
  'sentBack',
  'assigned',
] as const satisfies readonly StateOf<(typeof lifecycles)[keyof typeof lifecycles]>[];
export type TodoState = (typeof todoStates)[number];

/** The stage of the year in which each kind is done; `review` is that of the department or of finance. */
const stages: Readonly<Record<TodoKind, SeasonStage | 'review'>> = {
  projectDraft: 'admission',
  projectReturned: 'admission',
  projectHeld: 'admission',
  projectSubmitted: 'admission',
  increaseAsked: 'approval',
  exAnteDraft: 'admission',
  exAnteReturned: 'admission',
  exAnteSubmitted: 'admission',
  exAnteChange: 'admission',
  targetMissing: 'declaration',
  targetDraft: 'declaration',
  targetReturned: 'declaration',
  targetSubmitted: 'review',
  opinionAsked: 'review',
  targetPassed: 'approval',
  adjustmentDraft: 'approval',
  adjustmentReturned: 'approval',
  adjustmentSubmitted: 'approval',
  overallDraft: 'declaration',
  overallReturned: 'declaration',
  overallSubmitted: 'review',
  overallPassed: 'approval',
  transferWritten: 'issue',
  transferReceived: 'issue',
  transferUnbroken: 'issue',
  indicatorProposed: 'admission',
  monitoringOpen: 'monitoringSecond',
  monitoringReturned: 'monitoringSecond',
  monitoringSubmitted: 'monitoringSecond',
  correctionRequired: 'monitoringSecond',
  correctionReported: 'monitoringSecond',
  evaluationOpen: 'selfEvaluation',
  evaluationReturned: 'selfEvaluation',
  evaluationReported: 'selfEvaluation',
  evaluationSubmitted: 'selfEvaluation',
  resultUnused: 'application',
  resultUnpublished: 'application',
  publicationPrepared: 'application',
  publicationReturned: 'application',
  noticeSent: 'application',
  noticePlanned: 'application',
  noticeEvidenced: 'application',
  proposalProposed: 'application',
  proposalSentBack: 'application',
  assignmentAssigned: 'selfEvaluation',
  assignmentSubmitted: 'selfEvaluation',
  assignmentConflict: 'selfEvaluation',
};

/** The stage whose last day is the deadline 办理期限 of what has none of its own. */
export const stageOfTodo = (kind: TodoKind, role: Role): SeasonStage => {
  const stage = stages[kind];
  if (stage !== 'review') return stage;
  return role === 'department' ? 'departmentReview' : 'financeReview';
};

/** Days for what has no deadline of its own and came after the last day of its stage. */
export const daysAfterStage = 7;
