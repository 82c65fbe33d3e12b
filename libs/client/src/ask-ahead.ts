import { type ApolloClient, ApolloLink, type OperationVariables, type TypedDocumentNode } from '@apollo/client/core';
import { type Observable, shareReplay } from 'rxjs';

/** So long an answer that was asked for ahead is as good as the page's own, in ms. */
const freshFor = 10_000;

/** In the context of a query that the page behind a door will ask, too. */
const ahead = 'ahead';

type Asked = { readonly answer: Observable<ApolloLink.Result>; readonly at: number };

/** Hands what was asked ahead on to whoever asks the same next, once; after a mutation everything is asked anew. */
export class AheadLink extends ApolloLink {
  constructor() {
    const asked = new Map<string, Asked>();
    super((operation, forward) => {
      const key = `${operation.operationName ?? ''} ${JSON.stringify(operation.variables)}`;
      const known = asked.get(key);
      asked.delete(key);
      if (operation.operationType === 'mutation') asked.clear();
      if (known && performance.now() - known.at < freshFor) return known.answer;
      if (!operation.getContext()[ahead]) return forward(operation);
      const answer = forward(operation).pipe(shareReplay(1));
      asked.set(key, { answer, at: performance.now() });
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
