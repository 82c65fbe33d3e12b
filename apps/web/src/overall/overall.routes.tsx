import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'overall',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./OverallListPage')).OverallListPage }) },
      { path: ':id', lazy: async () => ({ Component: (await import('./OverallPage')).OverallPage }) },
      { path: ':id/edit', lazy: async () => ({ Component: (await import('./OverallEditPage')).OverallEditPage }) },
    ],
  },
];
