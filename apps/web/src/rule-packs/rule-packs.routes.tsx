import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'rule-packs',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./RulePackListPage')).RulePackListPage }) },
      { path: ':id', lazy: async () => ({ Component: (await import('./RulePackPage')).RulePackPage }) },
      { path: ':id/edit', lazy: async () => ({ Component: (await import('./RulePackEditPage')).RulePackEditPage }) },
    ],
  },
];
