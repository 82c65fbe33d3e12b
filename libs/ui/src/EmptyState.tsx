import { InboxOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

export type EmptyStateProps = {
  title: string;
  /** What to do next, and who must act. */
  text?: ReactNode;
  action?: ReactNode;
};

/** Nothing here: says why, and what happens next. */
export const EmptyState = ({ title, text, action }: EmptyStateProps) => (
  <div className="cx-empty">
    <InboxOutlined aria-hidden="true" />
    <p className="cx-empty-title">{title}</p>
    {text && <p className="cx-hint">{text}</p>}
    {action}
  </div>
);
