import { Progress } from 'antd';
import type { AriaAttributes } from 'react';

type ProgressBarProps = Pick<AriaAttributes, 'aria-label' | 'aria-labelledby' | 'aria-describedby'> & {
  /** Nothing where nobody knows yet how much there is. */
  done?: number | undefined;
  total?: number | undefined;
};

/** How far something is; the words beside it say the same. */
export const ProgressBar = ({ done = 0, total, ...aria }: ProgressBarProps) => (
  <Progress
    {...aria}
    percent={total === undefined ? 0 : Math.floor((100 * done) / Math.max(1, total))}
    status={total === undefined ? 'active' : 'normal'}
    showInfo={false}
    size="small"
  />
);
