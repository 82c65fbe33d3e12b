import type { RouteObject } from 'react-router';
import { forRoles } from '../shell/PageRoles';

export const routes: RouteObject[] = [
  {
    path: 'indicators',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./EntryListPage')).EntryListPage }) },
      {
        path: 'new',
        handle: forRoles('finance', 'department', 'unit'),
        lazy: async () => ({ Component: (await import('./EntryNewPage')).EntryNewPage }),
      },
      { path: ':id', lazy: async () => ({ Component: (await import('./EntryPage')).EntryPage }) },
      {
        path: ':id/edit',
        handle: forRoles('finance', 'department', 'unit'),
        lazy: async () => ({ Component: (await import('./EntryEditPage')).EntryEditPage }),
      },
    ],
  },
];
