import type { CellMark } from '@chengxiao/ui';
import type { ReactNode } from 'react';

/** A read-only value with the mark of its findings; the list of findings jumps to it by `path`. */
export function MarkedValue({
  mark,
  path,
  children,
}: {
  mark: CellMark | undefined;
  path: string;
  children?: ReactNode;
}) {
  if (!mark) return <>{children}</>;
  return (
    <span className="lint-marked" data-path={path}>
      {children} {mark.node}
    </span>
  );
}
