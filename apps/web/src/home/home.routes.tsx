import type { RouteObject } from 'react-router';
import { forRoles } from '../shell/PageRoles';

export const routes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./HomePage')).HomePage }) },
  {
    path: 'season',
    handle: forRoles('government', 'finance', 'department', 'unit', 'audit'),
    lazy: async () => ({ Component: (await import('./SeasonPage')).SeasonPage }),
  },
];
