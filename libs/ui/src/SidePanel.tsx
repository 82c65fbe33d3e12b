import type { DrawerProps } from 'antd';
import { lazy, Suspense } from 'react';

/** Fetched when the first one is opened. */
const Panel = lazy(async () => ({ default: (await import('./SideDrawer')).SideDrawer }));

/** A panel that slides in at the side of the page. */
export const SidePanel = (props: DrawerProps) => (
  <Suspense>
    <Panel {...props} />
  </Suspense>
);
