import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { PortalApp } from './PortalApp';
import { PublicListPage } from './PublicListPage';
import { PublicMissing } from './PublicMissing';
import { PublicProjectPage } from './PublicProjectPage';

const router = createBrowserRouter(
  [
    {
      element: <PortalApp />,
      errorElement: <PublicMissing />,
      children: [
        { path: '/', element: <PublicListPage /> },
        { path: '/projects/:id', element: <PublicProjectPage /> },
        { path: '*', element: <PublicMissing /> },
      ],
    },
  ],
  { basename: '/portal' },
);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
