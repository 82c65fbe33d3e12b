import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'approvals',
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./ApprovalsPage')).ApprovalsPage }),
      },
      {
        path: 'bulk/:id',
        lazy: async () => ({ Component: (await import('./BulkApprovalPage')).BulkApprovalPage }),
      },
    ],
  },
  {
    path: 'budget-replies',
    lazy: async () => ({ Component: (await import('./ReceivedRepliesPage')).ReceivedRepliesPage }),
  },
  {
    path: 'deferred',
    lazy: async () => ({ Component: (await import('./DeferredPage')).DeferredPage }),
  },
];
