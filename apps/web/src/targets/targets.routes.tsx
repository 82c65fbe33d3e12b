import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'declaration-rules',
    lazy: async () => ({ Component: (await import('./declaration/DeclarationRulesPage')).DeclarationRulesPage }),
  },
  {
    path: 'targets',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./TargetListPage')).TargetListPage }) },
      { path: ':id', lazy: async () => ({ Component: (await import('./TargetPage')).TargetPage }) },
      {
        path: ':id/versions',
        lazy: async () => ({ Component: (await import('./versions/TargetVersionsPage')).TargetVersionsPage }),
      },
      {
        path: ':id/edit',
        lazy: async () => ({ Component: (await import('./declaration/TargetEditPage')).TargetEditPage }),
      },
    ],
  },
  {
    path: 'target-adjustments/:id',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./adjustment/AdjustmentPage')).AdjustmentPage }) },
      {
        path: 'edit',
        lazy: async () => ({ Component: (await import('./adjustment/AdjustmentEditPage')).AdjustmentEditPage }),
      },
    ],
  },
  {
    path: 'approvals',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./approval/ApprovalsPage')).ApprovalsPage }) },
      {
        path: 'bulk/:id',
        lazy: async () => ({ Component: (await import('./approval/BulkApprovalPage')).BulkApprovalPage }),
      },
    ],
  },
  {
    path: 'budget-replies',
    lazy: async () => ({ Component: (await import('./approval/ReceivedRepliesPage')).ReceivedRepliesPage }),
  },
  { path: 'deferred', lazy: async () => ({ Component: (await import('./approval/DeferredPage')).DeferredPage }) },
];
