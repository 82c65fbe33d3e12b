import type { RouteObject } from 'react-router';
import { forRoles } from '../shell/PageRoles';

export const routes: RouteObject[] = [
  {
    path: 'transfers',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./TransferListPage')).TransferListPage }) },
      {
        path: 'new',
        handle: forRoles('finance', 'department'),
        lazy: async () => ({ Component: (await import('./TransferNewPage')).TransferNewPage }),
      },
      { path: ':id', lazy: async () => ({ Component: (await import('./TransferPage')).TransferPage }) },
      { path: ':id/edit', lazy: async () => ({ Component: (await import('./TransferEditPage')).TransferEditPage }) },
      {
        path: ':id/hand-down',
        handle: forRoles('finance'),
        lazy: async () => ({ Component: (await import('./HandDownPage')).HandDownPage }),
      },
    ],
  },
];
