import { NetworkStatus, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import type { DocumentNode } from 'graphql';
import { inPlace } from './create-client';
import { type WireProblem, problemOf } from './problem';
import { rowsOnly } from './rows-only';

type KeysetPage = {
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined };
};
type PageKey<D> = { [K in keyof D]: D[K] extends KeysetPage ? K : never }[keyof D] & string;

export type Paged<P> = {
  page: P | undefined;
  data: unknown;
  loading: boolean;
  problem: WireProblem | null;
  /** Fetches the next page and appends it. */
  more: () => void;
  /** Fetches page after page until so many rows are there, or all. */
  upTo: (rows: number) => void;
  /** Reads all pages again, apart from what is listed, and hands each on, the first with totals; answers what stopped it. */
  readAll: (onPage: (page: P) => void | Promise<void>, signal: AbortSignal) => Promise<WireProblem | null>;
  retry: () => void;
};

/** As many rows as a page may have. */
const largestPage = 100;

/**
 * A keyset list: `field` names the root field that answers `{nodes pageInfo{hasNextPage endCursor}}`; the query takes
 * `$after`. `inFull` is asked besides where all pages are read again, as for a file.
 */
export function usePaged<D, V extends OperationVariables, K extends PageKey<D>>(
  document: TypedDocumentNode<D, V>,
  field: K,
  variables: V,
  inFull: Partial<V> = {},
): Paged<D[K]> {
  const client = useApolloClient();
  const { data, error, networkStatus, fetchMore, refetch } = useQuery(document, {
    variables,
    notifyOnNetworkStatusChange: true,
  } as never);
  const known = data as D | undefined;
  const page = known?.[field] as (D[K] & KeysetPage) | undefined;
  const next = useCallback(
    async (after: KeysetPage['pageInfo']['endCursor']): Promise<KeysetPage | undefined> => {
      const updateQuery = (before: D, { fetchMoreResult }: { fetchMoreResult: D }): D => {
        const [old, added] = [before[field] as KeysetPage, fetchMoreResult[field] as KeysetPage];
        return { ...before, [field]: { ...old, ...added, nodes: [...old.nodes, ...added.nodes] } };
      };
      const answer = await fetchMore({ variables: { after }, updateQuery } as never).catch(() => undefined);
      return (answer?.data as D | undefined)?.[field] as KeysetPage | undefined;
    },
    [fetchMore, field],
  );
  const upTo = async (rows: number): Promise<void> => {
    let last: KeysetPage | undefined = page;
    for (
      let shown = page?.nodes.length ?? 0;
      last?.pageInfo.hasNextPage && shown < rows;
      shown += last?.nodes.length ?? 0
    )
      last = await next(last.pageInfo.endCursor);
  };
  const readAll: Paged<D[K]>['readAll'] = async (onPage, signal) => {
    let after: string | null | undefined;
    let asked: DocumentNode = document;
    do {
      const wanted = { ...variables, ...inFull, first: largestPage, after };
      const query = {
        query: asked,
        variables: wanted,
        fetchPolicy: 'no-cache',
        context: { fetchOptions: { signal }, [inPlace]: true },
      };
      const { data: answer, error: failure } = await client.query<D>(query as never).catch((error: unknown) => ({
        data: undefined,
        error,
      }));
      const found = answer?.[field] as (D[K] & KeysetPage) | undefined;
      if (signal.aborted) return null;
      if (!found) return problemOf(failure);
      await onPage(found);
      // How many there are, and their sums, came with the first page.
      asked = rowsOnly(document, field);
      after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    } while (after && !signal.aborted);
    return null;
  };
  return {
    page,
    data: known,
    loading: networkStatus !== NetworkStatus.ready && networkStatus !== NetworkStatus.error,
    problem: problemOf(error),
    more: () => void next(page?.pageInfo.endCursor),
    upTo: (rows) => void upTo(rows),
    readAll,
    retry: useCallback(() => void refetch().catch(() => undefined), [refetch]),
  };
}
