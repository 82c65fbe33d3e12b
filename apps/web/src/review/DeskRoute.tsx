import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { DetailSkeleton } from '@chengxiao/ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useUrlFilter } from '../hooks/use-url-filter';
import { targetCheck } from '../lint/lint.graphql';
import { target } from '../targets/targets.graphql';
import { reviewDesk } from './desk.graphql';
import { deskVariables, filterKeys, type TypedFilter } from './desk-filter';
import { type FormShelf, formShelf } from './form-shelf';

const Page = lazy(async () => ({ default: (await import('./DeskPage')).DeskPage }));

/** The door of the desk: light, so that what is seen first is asked for before the page itself is here. */
export function DeskRoute() {
  const client = useApolloClient();
  const [search] = useSearchParams();
  const [filter] = useUrlFilter(filterKeys, 'all');
  const [shelf] = useState(formShelf);
  const item = search.get('item');
  useEffect(() => {
    void begin(client, shelf, filter, item).catch(() => undefined);
    // What the page asks for later it asks for itself.
  }, []);
  return (
    <Suspense fallback={<DetailSkeleton />}>
      <Page shelf={shelf} />
    </Suspense>
  );
}

/** Asks for the queue and, as soon as it is known which is open, for its papers; the page finds them in the store. */
async function begin(client: ApolloClient, shelf: FormShelf, filter: TypedFilter, item: string | null): Promise<void> {
  const variables = deskVariables(filter);
  const queue = client.query({ query: reviewDesk, variables });
  const id = item ?? (await queue).data?.reviewDesk.nodes[0]?.subjectId;
  if (!id || variables.subject !== 'target') return;
  void shelf.read(`/api/targets/${id}/red-line`);
  const papers = [target, targetCheck] as (typeof target)[];
  await Promise.all(papers.map((query) => client.query({ query, variables: { id } })));
}
