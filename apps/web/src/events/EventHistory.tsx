import type { EventAction, EventPartsFragment } from '@chengxiao/client';
import { History } from '@chengxiao/ui';
import { useEventText } from './events.i18n';

/** The sentence of an event stands under what it happened to. */
export const wordOf = (action: EventAction): string => action.replace('_', '.');

/** The event chain of one object, newest first. */
export function EventHistory({ entries }: { entries: readonly EventPartsFragment[] }) {
  const eventText = useEventText();
  return (
    <History
      events={[...entries].reverse().map(({ id, at, action, actorName, actorOrg, reason }) => ({
        id,
        at,
        who: actorName,
        organisation: actorOrg,
        action: eventText.maybe(wordOf(action)),
        reason,
      }))}
    />
  );
}

/** The last time something was done, for a step bar. */
export const lastEventOf = (entries: readonly EventPartsFragment[], action: string): EventPartsFragment | undefined =>
  entries.findLast((entry) => entry.action.endsWith(`_${action}`));
