import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'messages',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./MessagesPage')).MessagesPage }) },
      {
        path: 'settings',
        lazy: async () => ({ Component: (await import('./MessageSettingsPage')).MessageSettingsPage }),
      },
    ],
  },
];
