import type { RouteObject } from 'react-router';
import { forRoles } from '../shell/PageRoles';

export const routes: RouteObject[] = [
  {
    path: 'people',
    handle: forRoles('systemAdministrator', 'securityAdministrator'),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./PeopleListPage')).PeopleListPage }) },
      { path: ':id', lazy: async () => ({ Component: (await import('./PersonPage')).PersonPage }) },
    ],
  },
  {
    path: 'account-events',
    handle: forRoles('auditAdministrator', 'securityAdministrator'),
    lazy: async () => ({ Component: (await import('./AccountEventsPage')).AccountEventsPage }),
  },
];
