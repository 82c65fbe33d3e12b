import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'publications',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./PublicationListPage')).PublicationListPage }) },
      { path: 'readable', lazy: async () => ({ Component: (await import('./ReadableListPage')).ReadableListPage }) },
      { path: 'readable/:id', lazy: async () => ({ Component: (await import('./ReadablePage')).ReadablePage }) },
      {
        path: 'prepared/:id',
        lazy: async () => ({ Component: (await import('./PreparationPage')).PreparationPage }),
      },
      { path: ':id', lazy: async () => ({ Component: (await import('./PublicationPage')).PublicationPage }) },
      {
        path: 'publish/:projectId/:year',
        lazy: async () => ({ Component: (await import('./PublishPage')).PublishPage }),
      },
    ],
  },
];
