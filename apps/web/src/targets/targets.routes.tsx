import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'declaration-rules',
    lazy: async () => ({ Component: (await import('./DeclarationRulesPage')).DeclarationRulesPage }),
  },
  {
    path: 'targets',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./TargetListPage')).TargetListPage }) },
      { path: ':id', lazy: async () => ({ Component: (await import('./TargetPage')).TargetPage }) },
      {
        path: ':id/versions',
        lazy: async () => ({ Component: (await import('./TargetVersionsPage')).TargetVersionsPage }),
      },
      { path: ':id/edit', lazy: async () => ({ Component: (await import('./TargetEditPage')).TargetEditPage }) },
    ],
  },
  {
    path: 'target-adjustments/:id',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./AdjustmentPage')).AdjustmentPage }) },
      {
        path: 'edit',
        lazy: async () => ({ Component: (await import('./AdjustmentEditPage')).AdjustmentEditPage }),
      },
    ],
  },
  { path: 'approvals', lazy: async () => ({ Component: (await import('./ApprovalsPage')).ApprovalsPage }) },
  {
    path: 'budget-replies',
    lazy: async () => ({ Component: (await import('./ReceivedRepliesPage')).ReceivedRepliesPage }),
  },
  { path: 'deferred', lazy: async () => ({ Component: (await import('./DeferredPage')).DeferredPage }) },
];
