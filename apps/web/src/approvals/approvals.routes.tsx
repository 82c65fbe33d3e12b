import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'approvals',
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('../targets/approval/ApprovalsPage')).ApprovalsPage }),
      },
      {
        path: 'bulk/:id',
        lazy: async () => ({ Component: (await import('../targets/approval/BulkApprovalPage')).BulkApprovalPage }),
      },
    ],
  },
  {
    path: 'budget-replies',
    lazy: async () => ({ Component: (await import('../targets/approval/ReceivedRepliesPage')).ReceivedRepliesPage }),
  },
  {
    path: 'deferred',
    lazy: async () => ({ Component: (await import('../targets/approval/DeferredPage')).DeferredPage }),
  },
];
