import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'imports',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./ImportListPage')).ImportListPage }) },
      { path: ':id', lazy: async () => ({ Component: (await import('./ImportPage')).ImportPage }) },
    ],
  },
];
