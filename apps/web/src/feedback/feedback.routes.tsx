import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'notices',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./NoticeListPage')).NoticeListPage }) },
      { path: ':id', lazy: async () => ({ Component: (await import('./NoticePage')).NoticePage }) },
    ],
  },
  {
    path: 'proposals',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./ProposalListPage')).ProposalListPage }) },
      { path: ':id', lazy: async () => ({ Component: (await import('./ProposalPage')).ProposalPage }) },
    ],
  },
  {
    path: 'assignments',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./AssignmentListPage')).AssignmentListPage }) },
      { path: ':id', lazy: async () => ({ Component: (await import('./AssignmentPage')).AssignmentPage }) },
    ],
  },
];
