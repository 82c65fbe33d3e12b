import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'monitoring',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./RoundListPage')).RoundListPage }) },
      { path: 'rounds/:id', lazy: async () => ({ Component: (await import('./RoundPage')).RoundPage }) },
      { path: 'reports/:id', lazy: async () => ({ Component: (await import('./ReportPage')).ReportPage }) },
    ],
  },
];
