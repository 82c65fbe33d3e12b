import type { ReactNode } from 'react';

export type NoteProps = {
  type: 'error' | 'warning' | 'info' | 'success';
  title: ReactNode;
  description?: ReactNode;
  /** Beside what is said: a button or a link. */
  action?: ReactNode;
  /** `alert` is read out at once; `status` when the reader pauses. */
  role?: 'alert' | 'status' | 'note';
  className?: string;
};

/** Shape and colour, never colour alone: what a page has to say at its place, with its reason and what can be done. Of plain elements: sign-in loads no more for it. */
export const Note = ({ type, title, description, action, role = 'alert', className = '' }: NoteProps) => (
  <div className={`cx-note cx-note-${type} ${className}`} role={role}>
    <div className="cx-note-text">
      <div className="cx-note-title">{title}</div>
      {description && <div>{description}</div>}
    </div>
    {action && <div>{action}</div>}
  </div>
);
