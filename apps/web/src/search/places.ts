import type { SearchQuery } from '@chengxiao/client';
import type { Role, SearchKind } from '@chengxiao/domain';
import { letterOf } from '../approvals/reply-address';

export type SearchHit = SearchQuery['search'][number];

/** Where the letters of one's own replies are listed; who has no such list reads the letter itself. */
const repliesOf: Partial<Record<Role, string>> = {
  finance: '/approvals?year=all',
  department: '/budget-replies?year=all',
};

const places: Readonly<Record<SearchKind, (hit: SearchHit, role: Role) => string>> = {
  project: ({ id }) => `/projects/${id}`,
  department: ({ id }) => `/projects?department=${id}`,
  unit: ({ id }) => `/projects?org=${id}`,
  transfer: ({ id }) => `/transfers/${id}`,
  budgetReply: ({ id }, role) => repliesOf[role] ?? letterOf(id),
  budgetApproval: () => '/approvals?year=all',
  adjustment: ({ id }) => `/target-adjustments/${id}`,
  evaluation: ({ id }) => `/evaluations/${id}`,
  announcement: ({ id }) => `/announcements/${id}`,
};

/** The page a hit leads to; an address of the API is a file. */
export const placeOf = (hit: SearchHit, role: Role): string => places[hit.kind](hit, role);

/** All projects that the text finds, of whatever year. */
export const allProjectsOf = (text: string): string =>
  `/projects?${new URLSearchParams({ search: text, year: 'all' }).toString()}`;
