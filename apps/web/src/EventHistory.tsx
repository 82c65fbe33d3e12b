import { History } from '@chengxiao/ui';
import { useEventText } from './library/events.i18n';

export type EventEntry = {
  id: string;
  action: string;
  at: string;
  actorName: string;
  actorOrg: string;
  reason?: string | null | undefined;
};

/** What happened to one thing, from its event chain, newest first. */
export function EventHistory({ entries }: { entries: readonly EventEntry[] }) {
  const said = useEventText();
  return (
    <History
      events={[...entries].reverse().map(({ id, at, action, actorName, actorOrg, reason }) => ({
        id,
        at,
        who: actorName,
        organisation: actorOrg,
        action: said.maybe(action),
        reason,
      }))}
    />
  );
}

/** The last time something was done, for a step bar. */
export const lastOf = (entries: readonly EventEntry[], action: string): EventEntry | undefined =>
  entries.findLast((entry) => entry.action.endsWith(`.${action}`));
