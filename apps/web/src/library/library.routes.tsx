import type { RouteObject } from 'react-router';
import { forRoles } from '../shell/PageRoles';

export const routes: RouteObject[] = [
  {
    path: 'projects',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./ProjectListPage')).ProjectListPage }) },
      {
        path: 'new',
        handle: forRoles('department', 'unit'),
        lazy: async () => ({ Component: (await import('./ProjectNewPage')).ProjectNewPage }),
      },
      {
        path: 'continue',
        handle: forRoles('department', 'unit'),
        lazy: async () => ({ Component: (await import('./ContinuePage')).ContinuePage }),
      },
      { path: ':id', lazy: async () => ({ Component: (await import('./ProjectPage')).ProjectPage }) },
      { path: ':id/edit', lazy: async () => ({ Component: (await import('./ProjectEditPage')).ProjectEditPage }) },
    ],
  },
];
