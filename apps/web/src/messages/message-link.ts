import type { MessagesQuery } from '@chengxiao/client';
import { insideGovernment, overseersAndDepartments, type Role } from '@chengxiao/domain';

export type Message = MessagesQuery['messages']['nodes'][number];

/** The page of what an event is about, and the roles that have it; a word for those it has no page for. */
type Place = { readonly path: (message: Message) => string; readonly roles?: readonly Role[] };
const at = (path: string, roles?: readonly Role[]): Place => ({
  path: ({ subjectId }) => `${path}/${subjectId}`,
  ...(roles && { roles }),
});
const list = (path: string, roles?: readonly Role[]): Place => ({ path: () => path, ...(roles && { roles }) });

const places: Readonly<Record<Message['subject'], Place | null>> = {
  project: at('/projects'),
  target: at('/targets'),
  targetAdjustment: at('/target-adjustments'),
  overallTarget: at('/overall', overseersAndDepartments),
  transfer: at('/transfers'),
  exAnteAssessment: at('/ex-ante'),
  exAnteRule: null,
  indicatorEntry: at('/indicators'),
  declarationRule: null,
  reviewRoute: list('/review-routes'),
  bulkReview: null,
  calendar: list('/calendar'),
  season: list('/season'),
  budgetApproval: list('/approvals?year=all', ['finance']),
  budgetReply: list('/budget-replies?year=all', ['department', 'unit']),
  importRun: null,
  monitoringRound: list('/monitoring?year=all'),
  monitoringReport: at('/monitoring/reports'),
  evaluation: at('/evaluations'),
  evaluationRound: list('/evaluations?year=all'),
  resultNotice: at('/notices'),
  budgetProposal: at('/proposals', overseersAndDepartments),
  assignment: at('/assignments', ['finance', 'evaluator']),
  publication: at('/publications', insideGovernment),
  publicationPreparation: at('/publications/prepared', ['finance']),
  rulePack: at('/rule-packs'),
  announcement: at('/announcements'),
  whatIf: null,
  user: null,
  other: null,
};

/** Where a message leads: to what it is about, else to its project, else nowhere. */
export function messageLink(message: Message, role: Role): string | null {
  const place = places[message.subject];
  if (place && (place.roles?.includes(role) ?? true)) return place.path(message);
  return message.projectId ? `/projects/${message.projectId}` : null;
}
