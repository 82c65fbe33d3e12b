import type { CellMark } from '@chengxiao/ui';
import type { ReactNode } from 'react';

/** A value for reading with what is found about it beside it; `path` leads to it from the list. */
export function Marked({ mark, path, children }: { mark: CellMark | undefined; path: string; children?: ReactNode }) {
  if (!mark) return <>{children}</>;
  return (
    <span className="lint-marked" data-path={path}>
      {children} {mark.node}
    </span>
  );
}
