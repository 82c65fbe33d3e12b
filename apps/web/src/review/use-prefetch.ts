import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import type { DeskKind } from './desk-kinds';
import type { FormShelf } from './form-shelf';

/** Reads what is likely to be opened next, so that it is there at once. */
export function usePrefetch({ ahead, form }: DeskKind, ids: readonly (string | undefined)[], shelf: FormShelf): void {
  const client = useApolloClient();
  const wanted = ids.filter((id) => id !== undefined).join(' ');
  useEffect(() => {
    // What is being looked at comes first.
    const timer = setTimeout(() => {
      for (const id of wanted.split(' ').filter(Boolean)) {
        for (const query of ahead) void client.query({ query, variables: { id } }).catch(() => undefined);
        if (form) void shelf.read(form(id));
      }
    }, 200);
    return () => clearTimeout(timer);
  }, [client, wanted, shelf, ahead, form]);
}
