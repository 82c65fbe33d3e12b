import type { EventPartsFragment } from '@chengxiao/client';
import { History } from '@chengxiao/ui';
import { useEventText } from './library/events.i18n';

/** The event chain of one object, newest first. */
export function EventHistory({ entries }: { entries: readonly EventPartsFragment[] }) {
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
export const lastOf = (entries: readonly EventPartsFragment[], action: string): EventPartsFragment | undefined =>
  entries.findLast((entry) => entry.action.endsWith(`.${action}`));
