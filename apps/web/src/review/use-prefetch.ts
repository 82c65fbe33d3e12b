import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { targetCheck } from '../lint/lint.graphql';
import { target } from '../targets/targets.graphql';
import type { FormShelf } from './form-shelf';

/** Reads what is likely to be opened next, so that it is there at once. */
export function usePrefetch(ids: readonly (string | undefined)[], shelf: FormShelf): void {
  const client = useApolloClient();
  const wanted = ids.filter((id) => id !== undefined).join(' ');
  useEffect(() => {
    // What is being looked at comes first.
    const timer = setTimeout(() => {
      for (const id of wanted.split(' ').filter(Boolean)) {
        for (const query of [target, targetCheck])
          void client.query({ query: query as typeof target, variables: { id } }).catch(() => undefined);
        void shelf.read(id);
      }
    }, 200);
    return () => clearTimeout(timer);
  }, [client, wanted, shelf]);
}
