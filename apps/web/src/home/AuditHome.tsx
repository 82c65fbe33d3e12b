import { WatchedList } from '../oversight/WatchedList';
import { ListHome } from './ListHome';

/** The home of audit: what happened in its scope, found by words and kind, each event checked against its chain. */
export function AuditHome() {
  return (
    <ListHome>
      <WatchedList />
    </ListHome>
  );
}
