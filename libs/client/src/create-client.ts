import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client/core';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';
import { AheadLink } from './ask-ahead';
import { dropEndedTasks } from './ended-tasks';
import { problemOf } from './problem';

export type ClientOptions = {
  /** Asked for every request, for Accept-Language. */
  language: () => string;
  /** The session ended: somebody has to sign in again. */
  onSignedOut: () => void;
  uri?: string;
  fetch?: typeof fetch;
};

/** In the context of a query whose caller says by itself that the session ended, where it was asked. */
export const inPlace = 'inPlace';

/** Mutations answer a Problem as data, not as an error: the end of a session may hide in either. */
const signedOutIn = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  Object.values(data).some((field: unknown) => (field as { code?: unknown } | null)?.code === 'UNAUTHENTICATED');

/** Objects are cached by id; lists are replaced, and grow only through `usePaged`. */
export const createCache = (): InMemoryCache =>
  new InMemoryCache({
    typePolicies: {
      FormDraft: { keyFields: ['form', 'subject'] },
      // Its parts are asked for one by one.
      FinanceHome: { merge: true },
      Problem: { keyFields: false },
      // The id is that of what was acted on: what another act made of it is another outcome.
      Outcome: { keyFields: false },
    },
  });

/** Apollo Client on /graphql with the session cookie. */
export function createClient({ language, onSignedOut, uri = '/graphql', fetch: send }: ClientOptions): ApolloClient {
  const headers = new SetContextLink(({ headers: own = {} }) => ({
    headers: { ...own, 'accept-language': language() },
  }));
  const errors = new ErrorLink(({ error, operation }) => {
    if (problemOf(error)?.code === 'UNAUTHENTICATED' && !operation.getContext()[inPlace]) onSignedOut();
  });
  const cache = createCache();
  const ended = new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      tap(({ data }) => {
        if (signedOutIn(data)) onSignedOut();
        if (data && operation.operationType === OperationTypeNode.MUTATION)
          dropEndedTasks(cache, data, operation.variables);
      }),
    ),
  );
  const http = new HttpLink({
    uri,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    ...(send ? { fetch: send } : {}),
  });
  return new ApolloClient({
    link: ApolloLink.from([headers, errors, ended, new AheadLink(), http]),
    cache,
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}
