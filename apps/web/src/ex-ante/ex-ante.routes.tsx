import type { RouteObject } from 'react-router';
import { forRoles } from '../shell/PageRoles';

export const routes: RouteObject[] = [
  {
    path: 'ex-ante',
    children: [
      {
        path: 'rules',
        handle: forRoles('finance'),
        lazy: async () => ({ Component: (await import('./ExAnteRulePage')).ExAnteRulePage }),
      },
      { path: ':id', lazy: async () => ({ Component: (await import('./ExAntePage')).ExAntePage }) },
      { path: ':id/edit', lazy: async () => ({ Component: (await import('./ExAnteEditPage')).ExAnteEditPage }) },
    ],
  },
];
