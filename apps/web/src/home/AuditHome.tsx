import { WatchedList } from '../oversight/WatchedList';

/** The home of audit: what happened in its scope, found by words and kind, each event checked against its chain. */
export function AuditHome() {
  return <WatchedList />;
}
