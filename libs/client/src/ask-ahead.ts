import { type ApolloClient, ApolloLink, type OperationVariables, type TypedDocumentNode } from '@apollo/client/core';
import { type Observable, shareReplay } from 'rxjs';

/** So long an answer that was asked for ahead is as good as the page's own, in ms. */
const freshFor = 10_000;
/** So long after the page asked, in ms: its parts ask the same, and React may begin a page twice. */
const sharedFor = 1_000;

/** In the context of a query that the page behind a door will ask, too. */
const ahead = 'ahead';

type Asked = { readonly answer: Observable<ApolloLink.Result>; readonly until: number };

/** Hands what was asked ahead on to the page that asks the same next; after a mutation everything is asked anew. */
export class AheadLink extends ApolloLink {
  constructor() {
    const asked = new Map<string, Asked>();
    super((operation, forward) => {
      const key = `${operation.operationName ?? ''} ${JSON.stringify(operation.variables)}`;
      if (operation.operationType === 'mutation') asked.clear();
      const known = asked.get(key);
      const now = performance.now();
      if (known && now < known.until) {
        asked.set(key, { ...known, until: Math.min(known.until, now + sharedFor) });
        return known.answer;
      }
      asked.delete(key);
      if (!operation.getContext()[ahead]) return forward(operation);
      const answer = forward(operation).pipe(shareReplay(1));
      asked.set(key, { answer, until: now + freshFor });
      return answer;
    });
  }
}

/** Asks what a page will ask, while the page itself is fetched: the page's own question is then answered by this one. */
export const askAhead = <D, V extends OperationVariables>(
  client: ApolloClient,
  query: TypedDocumentNode<D, V>,
  variables: V,
): Promise<D | undefined> =>
  // Apollo would answer a question under way by itself, and the link would keep its answer for the one after.
  client
    .query<D>({ query, variables, context: { [ahead]: true, queryDeduplication: false } } as never)
    .then(({ data }) => data);
