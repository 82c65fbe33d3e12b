import type { RouteObject } from 'react-router';
import { forRoles } from '../shell/PageRoles';

export const routes: RouteObject[] = [
  {
    path: 'review',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./DeskPage')).DeskPage }) },
      { path: 'bulk/:id', lazy: async () => ({ Component: (await import('./BulkPage')).BulkPage }) },
    ],
  },
  {
    path: 'review-routes',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./RoutesPage')).RoutesPage }) },
      {
        path: 'edit',
        handle: forRoles('finance'),
        lazy: async () => ({ Component: (await import('./RouteEditPage')).RouteEditPage }),
      },
    ],
  },
  { path: 'calendar', lazy: async () => ({ Component: (await import('./CalendarPage')).CalendarPage }) },
];
