import type { TodoKind } from '@chengxiao/domain';

type Waiting = {
  readonly kind: TodoKind;
  readonly subjectId: string;
  readonly projectId?: string | null | undefined;
  readonly year?: number | null | undefined;
};

/** The page where a thing that waits is done; what is reviewed, on the desk. */
const pages: Readonly<Record<TodoKind, (todo: Waiting) => string>> = {
  projectDraft: ({ projectId }) => `/projects/${projectId ?? ''}`,
  projectReturned: ({ projectId }) => `/projects/${projectId ?? ''}/edit`,
  projectHeld: ({ projectId }) => `/projects/${projectId ?? ''}`,
  increaseAsked: ({ projectId }) => `/projects/${projectId ?? ''}`,
  projectSubmitted: ({ subjectId }) => `/review?kind=libraryEntry&item=${subjectId}`,
  exAnteDraft: ({ subjectId }) => `/ex-ante/${subjectId}/edit`,
  exAnteReturned: ({ subjectId }) => `/ex-ante/${subjectId}`,
  exAnteSubmitted: ({ subjectId }) => `/ex-ante/${subjectId}`,
  exAnteChange: ({ subjectId }) => `/ex-ante/${subjectId}`,
  targetMissing: ({ projectId }) => `/projects/${projectId ?? ''}`,
  targetDraft: ({ subjectId }) => `/targets/${subjectId}/edit`,
  targetReturned: ({ subjectId }) => `/targets/${subjectId}`,
  opinionAsked: ({ subjectId }) => `/targets/${subjectId}`,
  targetSubmitted: ({ subjectId }) => `/review?item=${subjectId}`,
  targetPassed: ({ year }) => `/approvals?year=${year ?? 'all'}`,
  adjustmentDraft: ({ subjectId }) => `/target-adjustments/${subjectId}/edit`,
  adjustmentReturned: ({ subjectId }) => `/target-adjustments/${subjectId}`,
  adjustmentSubmitted: ({ subjectId }) => `/review?kind=adjustment&item=${subjectId}`,
  overallDraft: ({ subjectId }) => `/overall/${subjectId}/edit`,
  overallReturned: ({ subjectId }) => `/overall/${subjectId}`,
  overallSubmitted: ({ subjectId }) => `/overall/${subjectId}`,
  overallPassed: ({ subjectId }) => `/overall/${subjectId}`,
  transferWritten: ({ subjectId }) => `/transfers/${subjectId}`,
  transferReceived: ({ subjectId }) => `/transfers/${subjectId}`,
  transferUnbroken: ({ subjectId }) => `/transfers/${subjectId}/hand-down`,
  indicatorProposed: ({ subjectId }) => `/indicators/${subjectId}`,
  monitoringOpen: ({ subjectId }) => `/monitoring/reports/${subjectId}`,
  monitoringReturned: ({ subjectId }) => `/monitoring/reports/${subjectId}`,
  monitoringSubmitted: ({ subjectId }) => `/monitoring/reports/${subjectId}`,
  correctionRequired: ({ subjectId }) => `/monitoring/reports/${subjectId}`,
  correctionReported: ({ subjectId }) => `/monitoring/reports/${subjectId}`,
  evaluationOpen: ({ subjectId }) => `/evaluations/${subjectId}`,
  evaluationReturned: ({ subjectId }) => `/evaluations/${subjectId}`,
  evaluationReported: ({ subjectId }) => `/evaluations/${subjectId}`,
  evaluationSubmitted: ({ subjectId }) => `/evaluations/${subjectId}`,
  resultUnused: ({ subjectId }) => `/evaluations/${subjectId}`,
  publicationPrepared: ({ subjectId }) => `/publications/prepared/${subjectId}`,
  publicationReturned: ({ projectId, year }) => `/publications/publish/${projectId ?? ''}/${year ?? ''}`,
  resultUnpublished: ({ projectId, year }) => `/publications/publish/${projectId ?? ''}/${year ?? ''}`,
  noticeSent: ({ subjectId }) => `/notices/${subjectId}`,
  noticePlanned: ({ subjectId }) => `/notices/${subjectId}`,
  noticeEvidenced: ({ subjectId }) => `/notices/${subjectId}`,
  proposalProposed: ({ subjectId }) => `/proposals/${subjectId}`,
  proposalSentBack: ({ subjectId }) => `/proposals/${subjectId}`,
  assignmentAssigned: ({ subjectId }) => `/assignments/${subjectId}`,
  assignmentSubmitted: ({ subjectId }) => `/assignments/${subjectId}`,
  assignmentConflict: ({ subjectId }) => `/assignments/${subjectId}`,
};

export const todoLink = (todo: Waiting): string => pages[todo.kind](todo);
