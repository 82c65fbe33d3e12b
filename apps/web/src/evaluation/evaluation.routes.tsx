import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'evaluations',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./EvaluationListPage')).EvaluationListPage }) },
      { path: ':id', lazy: async () => ({ Component: (await import('./EvaluationPage')).EvaluationPage }) },
    ],
  },
  { path: 'inflation', lazy: async () => ({ Component: (await import('./InflationPage')).InflationPage }) },
];
