import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Pages } from './router';
import { SessionProvider } from './session/session';
import './shell/shell.css';

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <SessionProvider>
      <Pages />
    </SessionProvider>
  </StrictMode>,
);
