import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'indicators',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./EntryListPage')).EntryListPage }) },
      { path: 'new', lazy: async () => ({ Component: (await import('./EntryNewPage')).EntryNewPage }) },
      { path: ':id', lazy: async () => ({ Component: (await import('./EntryPage')).EntryPage }) },
      { path: ':id/edit', lazy: async () => ({ Component: (await import('./EntryEditPage')).EntryEditPage }) },
    ],
  },
];
