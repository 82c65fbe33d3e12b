import type { EventSubjectType } from '@chengxiao/domain';

type About = {
  readonly subject: EventSubjectType | 'other';
  readonly subjectId: string;
  readonly projectId?: string | null | undefined;
};

/** The page of what an event is about, where it has one of its own. */
const pages: Readonly<Partial<Record<EventSubjectType | 'other', string>>> = {
  project: '/projects/:id',
  target: '/targets/:id',
  targetAdjustment: '/target-adjustments/:id',
  overallTarget: '/overall/:id',
  transfer: '/transfers/:id',
  exAnteAssessment: '/ex-ante/:id',
  exAnteRule: '/declaration-rules',
  indicatorEntry: '/indicators/:id',
  declarationRule: '/declaration-rules',
  reviewRoute: '/review-routes',
  bulkReview: '/review/bulk/:id',
  calendar: '/calendar',
  season: '/season',
  budgetApproval: '/approvals?year=all',
  importRun: '/imports/:id',
  monitoringRound: '/monitoring?year=all',
  monitoringReport: '/monitoring/reports/:id',
  evaluation: '/evaluations/:id',
  evaluationRound: '/evaluations?year=all',
  resultNotice: '/notices/:id',
  budgetProposal: '/proposals/:id',
  assignment: '/assignments/:id',
  publication: '/publications?year=all',
  rulePack: '/rule-packs',
};

/** Where a matter is read: its own page, else that of its project, else nowhere. */
export const subjectLink = ({ subject, subjectId, projectId }: About): string | null =>
  pages[subject]?.replace(':id', subjectId) ?? (projectId ? `/projects/${projectId}` : null);
