import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'rule-packs/:id/what-if',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./WhatIfListPage')).WhatIfListPage }) },
      { path: ':whatIfId', lazy: async () => ({ Component: (await import('./WhatIfPage')).WhatIfPage }) },
    ],
  },
];
