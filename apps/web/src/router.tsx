/// <reference types="vite/client" />
import { DetailSkeleton } from '@chengxiao/ui';
import { useMemo } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { signInAt } from './session/return-address';
import { SignInPage } from './session/SignInPage';
import { useSessionControl } from './session/session';
import { ErrorPage } from './shell/ErrorPage';

/** Every module folder exports `routes` from `<module>.routes.tsx`; its pages load when they are first visited. */
const modules = import.meta.glob<RouteObject[]>('./*/*.routes.tsx', { eager: true, import: 'routes' });

const shell: RouteObject[] = [
  { path: 'account', lazy: async () => ({ Component: (await import('./session/AccountPage')).AccountPage }) },
  { path: '*', lazy: async () => ({ Component: (await import('./shell/NotFoundPage')).NotFoundPage }) },
];

const pages: RouteObject[] = [
  {
    errorElement: <ErrorPage />,
    HydrateFallback: DetailSkeleton,
    children: [
      { path: '/sign-in', Component: SignInPage },
      {
        path: '/',
        lazy: async () => ({ Component: (await import('./shell/Workspace')).Workspace }),
        children: [{ errorElement: <ErrorPage />, children: [...Object.values(modules).flat(), ...shell] }],
      },
    ],
  },
];

/** Whoever is not signed in begins at the page for that: a router loads the pages of the address at once. */
function openPages(signedOut: boolean) {
  const { pathname, search } = window.location;
  if (signedOut && pathname !== '/sign-in') window.history.replaceState(null, '', signInAt(pathname + search));
  return createBrowserRouter(pages);
}

/** The page of the address, once it is known whether somebody is signed in. */
export function Pages() {
  const { session, problem } = useSessionControl();
  const known = session !== undefined || problem !== null;
  const signedOut = session === null;
  // The router lives as long as the page, whoever signs in or out meanwhile.
  const router = useMemo(() => (known ? openPages(signedOut) : null), [known]);
  return router ? <RouterProvider router={router} /> : <DetailSkeleton />;
}
