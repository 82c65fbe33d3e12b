import type { ReactNode } from 'react';
import { NewestAnnouncements } from '../announcements/NewestAnnouncements';
import { DeadlinesOfAnnouncements } from './Deadlines';

/** A list that is somebody's home, with what finance announced beside it and until when. */
export function ListHome({ children }: { children: ReactNode }) {
  return (
    <div className="hp-columns">
      <div className="hp-main">{children}</div>
      <div className="hp-rail">
        <NewestAnnouncements />
        <DeadlinesOfAnnouncements />
      </div>
    </div>
  );
}
