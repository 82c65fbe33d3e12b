import { Button } from 'antd';
import type { ReactNode } from 'react';
import { missingOnPage, useMissingTold } from './missing-characters';

/** Prints the page; what no typeface has is told first. */
export function PrintButton({ small = false, children }: { small?: boolean; children: ReactNode }) {
  const told = useMissingTold();
  const page = (): Element => document.querySelector('main') ?? document.body;
  return (
    <>
      <Button
        {...(small ? { size: 'small' as const } : {})}
        onClick={() => told.act(missingOnPage(page()), () => window.print())}
      >
        {children}
      </Button>
      {told.dialog}
    </>
  );
}
