import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'publications',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./PublicationListPage')).PublicationListPage }) },
      { path: ':id', lazy: async () => ({ Component: (await import('./PublicationPage')).PublicationPage }) },
      {
        path: 'publish/:projectId/:year',
        lazy: async () => ({ Component: (await import('./PublishPage')).PublishPage }),
      },
    ],
  },
];
