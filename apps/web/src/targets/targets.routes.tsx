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
];
