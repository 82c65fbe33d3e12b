import type { RouteObject } from 'react-router';
import { forRoles } from '../shell/PageRoles';
import { isDeskList } from './desk-view';

/** The door of the desk, which asks for what is seen first while the page itself and the papers it opens on are fetched. */
async function deskRoute() {
  void import('./DeskPage').catch(() => undefined);
  if (!isDeskList(new URLSearchParams(window.location.search))) void import('./TargetItem').catch(() => undefined);
  return { Component: (await import('./DeskRoute')).DeskRoute };
}

export const routes: RouteObject[] = [
  {
    path: 'review',
    children: [
      { index: true, lazy: deskRoute },
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
