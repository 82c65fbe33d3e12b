/// <reference types="vite/client" />
import { DetailSkeleton } from '@chengxiao/ui';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { ErrorPage } from './shell/ErrorPage';

/** Every module folder exports `routes` from `<module>.routes.tsx`; its pages load when they are first visited. */
const modules = import.meta.glob<RouteObject[]>('./*/*.routes.tsx', { eager: true, import: 'routes' });

const shell: RouteObject[] = [
  { path: 'account', lazy: async () => ({ Component: (await import('./session/AccountPage')).AccountPage }) },
  { path: '*', lazy: async () => ({ Component: (await import('./shell/NotFoundPage')).NotFoundPage }) },
];

export const router = createBrowserRouter([
  {
    errorElement: <ErrorPage />,
    HydrateFallback: DetailSkeleton,
    children: [
      { path: '/sign-in', lazy: async () => ({ Component: (await import('./session/SignInPage')).SignInPage }) },
      {
        path: '/',
        lazy: async () => ({ Component: (await import('./shell/Workspace')).Workspace }),
        children: [{ errorElement: <ErrorPage />, children: [...Object.values(modules).flat(), ...shell] }],
      },
    ],
  },
]);
