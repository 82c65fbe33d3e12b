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
        path: 'batches/:id',
        lazy: async () => ({ Component: (await import('../targets/approval/ApprovalBatchPage')).ApprovalBatchPage }),
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
