import { UiProvider } from '@chengxiao/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { RouterLink } from './shell/RouterLink';
import { router } from './router';
import { SessionProvider } from './session/session';
import './shell/shell.css';

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <UiProvider link={RouterLink}>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </UiProvider>
  </StrictMode>,
);
