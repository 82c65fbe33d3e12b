import { useQuery } from '@apollo/client/react';
import { isAdministrator } from '@chengxiao/domain';
import { useMemo } from 'react';
import { todoCounts } from '../oversight/oversight.graphql';
import { useSession } from '../session/session';
import type { NavigationKey } from './navigation';
import { todoPlaces } from './todo-places';

export type Waiting = { readonly count: number; readonly overdue: number };
const none: Waiting = { count: 0, overdue: 0 };
const add = (one: Waiting, more: Waiting): Waiting => ({
  count: one.count + more.count,
  overdue: one.overdue + more.overdue,
});

/** How much waits for me at each entry of the menu, and how much of it is late; every act asks for it again. */
export function useWaiting(): (key: NavigationKey) => Waiting {
  const { position } = useSession();
  // Administrators do no business, and nothing waits for them.
  const { data } = useQuery(todoCounts, { skip: isAdministrator(position.role) });
  return useMemo(() => {
    const waiting = new Map<NavigationKey, Waiting>();
    for (const kind of data?.todoCounts ?? [])
      for (const key of ['todo', todoPlaces[kind.kind]] as const) waiting.set(key, add(waiting.get(key) ?? none, kind));
    return (key) => waiting.get(key) ?? none;
  }, [data]);
}
