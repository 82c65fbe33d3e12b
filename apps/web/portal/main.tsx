import { UiProvider } from '@chengxiao/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PortalApp } from './PortalApp';

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <UiProvider>
      <PortalApp />
    </UiProvider>
  </StrictMode>,
);
