import { UiProvider } from '@chengxiao/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { RouterLink } from './RouterLink';
import { router } from './router';
import { SessionProvider } from './session';
import './shell.css';

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <UiProvider link={RouterLink}>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </UiProvider>
  </StrictMode>,
);
