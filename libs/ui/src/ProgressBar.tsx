import type { AriaAttributes } from 'react';

type ProgressBarProps = Pick<AriaAttributes, 'aria-label' | 'aria-labelledby' | 'aria-describedby'> & {
  /** Nothing where nobody knows yet how much there is. */
  done?: number | undefined;
  total?: number | undefined;
};

/** How far something is; the words beside it say the same. */
export function ProgressBar({ done = 0, total, ...aria }: ProgressBarProps) {
  const percent = total === undefined ? 0 : Math.floor((100 * done) / Math.max(1, total));
  return (
    <span
      {...aria}
      className="cx-bar"
      role="progressbar"
      aria-valuenow={total === undefined ? undefined : percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span style={{ width: `${percent}%` }} />
    </span>
  );
}
