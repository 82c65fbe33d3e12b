import { History } from '@chengxiao/ui';
import { useEventText } from '../library/events.i18n';

export type Entry = {
  id: string;
  action: string;
  at: string;
  actorName: string;
  actorOrg: string;
  reason?: string | null | undefined;
};

/** What happened to one notice, proposal or assignment, newest first. */
export function FeedbackHistory({ entries }: { entries: readonly Entry[] }) {
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
export const lastOf = (entries: readonly Entry[], action: string): Entry | undefined =>
  entries.findLast((entry) => entry.action.endsWith(`.${action}`));
