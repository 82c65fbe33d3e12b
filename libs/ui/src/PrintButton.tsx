import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMissingTold } from './missing-characters';
import { missingOnPage, printedPage } from './missing-on-page';

/** Prints the page; what no typeface has is told first. */
export function PrintButton({ small = false, children }: { small?: boolean; children: ReactNode }) {
  const told = useMissingTold();
  return (
    <>
      <Button
        {...(small ? { size: 'small' as const } : {})}
        onClick={() => told.act(missingOnPage(printedPage()), () => window.print())}
      >
        {children}
      </Button>
      {told.dialog}
    </>
  );
}
