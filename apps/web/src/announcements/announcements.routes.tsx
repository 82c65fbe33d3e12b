import type { RouteObject } from 'react-router';
import { forRoles } from '../shell/PageRoles';

export const routes: RouteObject[] = [
  {
    path: 'announcements',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./AnnouncementListPage')).AnnouncementListPage }) },
      {
        path: 'new',
        handle: forRoles('finance'),
        lazy: async () => ({ Component: (await import('./AnnouncementNewPage')).AnnouncementNewPage }),
      },
      { path: ':id', lazy: async () => ({ Component: (await import('./AnnouncementPage')).AnnouncementPage }) },
      {
        path: ':id/edit',
        handle: forRoles('finance'),
        lazy: async () => ({ Component: (await import('./AnnouncementEditPage')).AnnouncementEditPage }),
      },
    ],
  },
];
